import ArticleParsing
import Testing

@Suite struct JumpTargetTests {
  @Test(
    arguments: [
      ("（下转第二版）", 2, false), ("(上接第1版)", 1, true), ("【下转A3版】", nil, false), ("▶▶▶详见12版", 12, false),
      ("（紧接第一版）", 1, true), ("下轉第４版", 4, false),
    ] as [(String, Int?, Bool)])
  func isRead(_ pointer: String, page: Int?, leadsBack: Bool) {
    let target = JumpTarget(pointer)
    #expect(target?.page == page)
    #expect(target?.leadsBack == leadsBack)
  }

  @Test func needsANumber() { #expect(JumpTarget("下转别的版") == nil) }
}
