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
}
