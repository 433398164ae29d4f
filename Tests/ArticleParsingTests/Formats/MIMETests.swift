import ArticleParsing
import Testing

/// Pages that a browser saved in one file.
@Suite struct MIMETests {
  private static let head =
    "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n"
    + "\tboundary=\"--7\"\r\n\r\nThis is a message.\r\n----7\r\nContent-Type: text/html; charset=\"utf-8\"\r\n"

  private static let page =
    "<title>渡口复航_澄阳日报</title><h1>渡口复航</h1><p>停了两年的渡口今天又开了，第一班船早上六点离岸，船上坐着四十二名乘客。</p><p>船工马福安在江上走了三十年，他说以后天天开班，两岸往来不断。</p>"
  private static let plain = [
    Sketch("渡口复航", body: ["停了两年的渡口今天又开了，第一班船早上六点离岸，船上坐着四十二名乘客。", "船工马福安在江上走了三十年，他说以后天天开班，两岸往来不断。"])
  ]

  /// As mail has it: = and two digits for each byte, lines broken anywhere.
  private static var quoted: String {
    let codes = page.utf8.map {
      $0 < 0x80 && $0 != 0x3D ? String(UnicodeScalar($0)) : "=" + String($0, radix: 16, uppercase: true)
    }
    return codes.enumerated().map { $0 % 20 == 19 ? $1 + "=\r\n" : $1 }.joined()
  }

  @Test(arguments: ["a.mhtml", "a.mht", "-"]) func quotedPrintable(_ name: String) throws {
    let text =
      Self.head + "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + Self.quoted
      + "\r\n----7\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----7--\r\n"
    #expect(try Sketch.articles(text, name: name) == Self.plain)
    #expect(try DocumentLoader().load(bytes: Array(text.utf8), name: name).format == "mhtml")
  }

  @Test func base64() throws {
    let encoded = Self.base64(Array(Self.page.utf8))
    let text = Self.head + "Content-Transfer-Encoding: base64\r\n\r\n" + encoded + "\r\n----7--\r\n"
    #expect(try Sketch.articles(text, name: "a.mhtml") == Self.plain)
  }

  @Test func plainBytesAndUnixLineEnds() throws {
    let text = (Self.head + "\r\n" + Self.page + "\r\n----7--\r\n").replacing("\r\n", with: "\n")
    #expect(try Sketch.articles(text, name: "a.mhtml") == Self.plain)
  }

  /// Parts in parts; the page comes before the text that stands for it.
  @Test func nested() throws {
    let inner =
      "Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\n别的\r\n--in\r\n"
      + "Content-Type: text/html\r\n\r\n\(Self.page)\r\n--in--\r\n"
    let text = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=out\r\n\r\n--out\r\n\(inner)--out--\r\n"
    #expect(try Sketch.articles(text, name: "a.eml") == Self.plain)
  }

  @Test func truncated() throws {
    let text = Self.head + "\r\n" + Self.page + "<p>小镇夜市昨晚开张，来的人不少。"
    #expect(try Sketch.articles(text, name: "a.mhtml").first?.headline == "渡口复航")
    #expect(try findings(.damaged, in: text, name: "a.mhtml").count == 1)
  }

  @Test(arguments: ["", "\r\n----7--\r\n", "\r\n----7\r\n----7\r\n----7"]) func withoutPage(_ end: String) throws {
    let head = Self.head.replacing("text/html; charset", with: "image/png; charset")
    #expect(throws: DocumentLoader.Failure.self) {
      try DocumentLoader().load(bytes: Array((head + end).utf8), name: "a.mht")
    }
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let digits: [Character] = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let piece = bytes[start..<min(start + 3, bytes.count)]
      let bits = piece.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - piece.count))
      for place in 0..<4 { text.append(place <= piece.count ? digits[bits >> (18 - 6 * place) & 63] : "=") }
      if text.count % 78 >= 76 { text += "\r\n" }
    }
    return text
  }
}
