import Foundation
import Testing

/// A browser for pages; it is no prerequisite of kanbao.
enum Browser {
  static let path = ["chromium", "chromium-browser", "google-chrome"].lazy.map { "/usr/bin/" + $0 }
    .first(where: FileManager.default.isExecutableFile)

  /// A page as a picture.
  /// - Parameter isDark: what the page is told that the person prefers.
  static func picture(of page: String, size: String, isDark: Bool, scratch: Scratch) async throws -> String {
    let picture = scratch.path + "/\(UUID().uuidString).png"
    let outcome = try await run(
      [
        path ?? "", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
        "--user-data-dir=\(scratch.path)/profile", "--window-size=\(size)",
        "--blink-settings=preferredColorScheme=\(isDark ? 0 : 1)", "--screenshot=\(picture)", "file://\(page)",
      ], scratch: scratch)
    try #require(outcome.ending == .exited(0), "\(outcome.errors)")
    return picture
  }

  /// What Tests/Tools/picture.py says of a picture.
  static func look(at picture: String, for colours: [String], scratch: Scratch) async throws -> [Substring] {
    let tool = BuiltBinary.root.appending(path: "Tests/Tools/picture.py").path
    let outcome = try await run(["python3", tool, picture] + colours, scratch: scratch)
    try #require(outcome.ending == .exited(0), "\(outcome.errors)")
    return outcome.output.dropLast().split(separator: " ")
  }
}

extension EndToEnd {
  /// Pages of `--format html`.
  @Suite struct Pages {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// A changed style sheet needs its new hash, else browsers leave it out.
    @Test func thePolicyLetsTheStyleSheetIn() async throws {
      let page = try await kanbao("export", "--format", "html", BuiltBinary.sample, scratch: scratch).output
      let style = try #require(page.firstMatch(of: /(?s)<style>(.*?)<\/style>/)).output.1
      let program =
        "import base64,hashlib,sys;"
        + "print(base64.b64encode(hashlib.sha256(sys.stdin.buffer.read()).digest()).decode())"
      let hash = try await run(["python3", "-c", program], input: Data(style.utf8), scratch: scratch).output.dropLast()
      #expect(
        page.contains("default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'"),
        "the hash of the style sheets in Resources/html is \(hash): put it into HTMLPage.swift")
    }

    /// The reader's full-width marks stand in the page; the setting that leaves them out is heard.
    @Test func showsFullWidthMarks() async throws {
      let page = try scratch.file("page.txt", "他们来了,又走了.......\n")
      let restored = try await kanbao("export", "--format", "html", page, scratch: scratch).output
      #expect(restored.contains("<p>他们来了，又走了"))
      _ = try scratch.folder("settings")
      _ = try scratch.folder("settings/kanbao")
      _ = try scratch.file("settings/kanbao/config.toml", "restore = false\n")
      let plain = try await kanbao(
        "export", "--format", "html", page, scratch: scratch,
        environment: ["XDG_CONFIG_HOME": scratch.path + "/settings"]
      ).output
      #expect(plain.contains("<p>他们来了,又走了"))
    }

    /// A browser sets the page as it should look: the paper of its scheme, no text over the right edge, terms in their hue,
    /// words said on their shade.
    @Test(
      .enabled(if: Browser.path != nil, "no chromium in /usr/bin"),
      arguments: [
        ("1200,900", false, "1200x900 fdfcf9 clear", ["f1e7cf", "a3260d"]),
        ("1200,900", true, "1200x900 181715 clear", ["37301f", "ff9d85"]),
        ("500,900", false, "500x900 fdfcf9 clear", ["f1e7cf", "a3260d"]),
      ])
    func looksAsItShould(size: String, isDark: Bool, what: String, colours: [String]) async throws {
      let output = try await kanbao("export", "--format", "html", BuiltBinary.sample, scratch: scratch).output
      let page = try scratch.file("page.html", output)
      let picture = try await Browser.picture(of: page, size: size, isDark: isDark, scratch: scratch)
      let seen = try await Browser.look(at: picture, for: colours, scratch: scratch)
      #expect(seen.prefix(3).joined(separator: " ") == what)
      #expect(seen.dropFirst(3).allSatisfy { Int($0) ?? 0 > 20 }, "\(seen)")
    }
  }
}
