import ReaderCore
import TerminalUI
import Testing

/// Bytes in, keys out.
struct KeyDecoderTests {
  @Test(
    arguments: [
      ("j", [.key(.character("j"))]),
      ("\u{1B}", [.key(.escape)]),
      ("\u{06}", [.key(.control("f"))]),
      ("\r", [.key(.enter)]),
      ("\u{1B}[A", [.key(.up)]),
      ("\u{1B}OB", [.key(.down)]),
      ("\u{1B}[5~", [.key(.pageUp)]),
      ("\u{1B}[1;5H", [.key(.home)]),
      ("\u{1B}[Z", [.key(.backTab)]),
      ("\u{1B}OP", [.key(.f(1))]),
      ("\u{1B}[11~", [.key(.f(1))]),
      ("\u{1B}[[A", [.key(.f(1))]),
      ("新质", [.key(.character("新")), .key(.character("质"))]),
      ("𬭎", [.key(.character("𬭎"))]),
      ("\u{1B}[<0;5;3M", [.key(.mouse(MouseEvent(.press, column: 4, row: 2)))]),
      ("\u{1B}[<0;5;3m", [.key(.mouse(MouseEvent(.release, column: 4, row: 2)))]),
      ("\u{1B}[<32;9;3M", [.key(.mouse(MouseEvent(.drag, column: 8, row: 2)))]),
      ("\u{1B}[<0;9;3m", [.key(.mouse(MouseEvent(.release, column: 8, row: 2)))]), ("\u{1B}[<65;9;3m", []),
      ("\u{1B}[<65;1;1M", [.key(.mouse(MouseEvent(.wheelDown, column: 0, row: 0)))]),
      ("\u{1B}[2;3R", [.cursorPosition(row: 2, column: 3)]),
      ("\u{1B}[?2026;2$y", [.mode(number: 2026, state: 2)]),
      ("\u{1B}]11;rgb:ffff/0000/ff\u{07}", [.background(red: 1, green: 0, blue: 1)]),
      ("\u{1B}]11;rgb:00/00/00\u{1B}\\j", [.background(red: 0, green: 0, blue: 0), .key(.character("j"))]),
      ("\u{1B}[200~a\u{1B}b\n\u{1B}[201~q", [.key(.paste("ab\n")), .key(.character("q"))]),
    ] as [(String, [TerminalInput])])
  func decodes(bytes: String, inputs: [TerminalInput]) {
    var whole = KeyDecoder()
    #expect(whole.decode(Array(bytes.utf8)) + whole.flush() == inputs)
    // However the bytes are cut into reads, the keys are the same.
    var piecemeal = KeyDecoder()
    var result: [TerminalInput] = []
    for byte in bytes.utf8 { result += piecemeal.decode([byte]) }
    #expect(result + piecemeal.flush() == inputs)
  }

  @Test func anyBytesEnd() {
    var state: UInt64 = 7
    for _ in 0..<500 {
      var decoder = KeyDecoder()
      let bytes = (0..<40).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return [0x1B, 0x5B, 0x3B, 0x30, 0x7E, 0xE6, 0x96, 0xB0, 0x5D, 0x4D][Int(state >> 33) % 10] as UInt8
      }
      _ = decoder.decode(bytes)
      _ = decoder.flush()
      #expect(!decoder.isWaiting)
    }
  }

  @Test func keysOfTheTerminalsDescription() {
    var decoder = KeyDecoder(extra: [(Array("\u{1B}[7$".utf8), .home)])
    #expect(decoder.decode(Array("\u{1B}[7$".utf8)) == [.key(.home)])
  }
}
