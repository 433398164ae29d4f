import CCellWidth
import Glibc
import Testing
import TextLayout

struct CellClusterTests {
  @Test(arguments: ["", "a", "提", "e\u{301}", "\u{10FFFF}\u{20DD}\u{E0100}", "x\u{301}\u{302}\u{303}\u{304}"])
  func keepsItsScalars(text: String) {
    let cluster = CellCluster(text)
    #expect(Array(cluster.description.unicodeScalars) == Array(text.unicodeScalars))
    #expect(cluster.isEmpty == text.isEmpty)
    #expect(cluster.isSingle == (text.unicodeScalars.count < 2))
    #expect(cluster.base == text.unicodeScalars.first?.value ?? 0)
  }

  @Test func leavesOutWhatACellHasNoRoomFor() {
    let text = "x\u{301}\u{302}\u{303}\u{304}\u{305}"
    #expect(CellCluster(text).description.unicodeScalars.count == CellCluster.capacity)
  }

  @Test func differsByAnyScalar() {
    #expect(CellCluster("x\u{301}\u{302}\u{303}\u{304}") != CellCluster("x\u{301}\u{302}\u{303}\u{305}"))
    #expect(CellCluster("x\u{301}") != CellCluster("x"))
  }

  /// What stands in for libc's, with which ncurses turns cells into bytes.
  @Test func wideCharactersBecomeUTF8() {
    for value in UInt32(0)...0x11_0000 {
      var bytes = [CChar](repeating: 0, count: 8)
      let count = wcrtomb(&bytes, wchar_t(value), nil)
      guard let scalar = Unicode.Scalar(value) else {
        if count != -1 { Issue.record("\(value) is no scalar") }
        continue
      }
      let expected = UTF8.encode(scalar).map { Array($0) } ?? []
      if count != expected.count || !bytes.prefix(expected.count).elementsEqual(expected.map(CChar.init(bitPattern:))) {
        Issue.record("\(value)")
      }
      if wctob(wint_t(value)) != (value < 0x80 ? Int32(value) : EOF) { Issue.record("\(value) as one byte") }
    }
    #expect(wcrtomb(nil, 0x4E2D, nil) == 1)
  }
}
