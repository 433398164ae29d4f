import ReaderCore
import Testing

/// While only the paragraphs stand on the page in which a text stands (`&`).
@Suite struct FilterTests {
  /// 营商环境 stands in what 言立诚 and 贺兰川 say; the remarks between them are left out.
  @Test(arguments: [
    ("]", "言立诚"), ("]]", "贺兰川"), ("]]]", "没有别的发言了"), ("]][", "言立诚"), ("][", "没有别的发言了"),
  ])
  func remarksGoneToAreShown(keys: String, status: String) {
    var session = Session()
    session.type("&营商环境<enter>" + keys)
    #expect(session.status.contains(status), "\(session.status)")
    #expect(session.rows.joined().contains("略去"))
  }

  @Test(arguments: ["s/闻人<enter><enter>", "O/闻人秋<enter><enter>"])
  func whatAListLeadsToMayBeLeftOut(keys: String) {
    var session = Session()
    session.type("&营商环境<enter>" + keys)
    #expect(session.status.contains("现在不显示；Esc 全部显示"), "\(session.status)")
    // Shown again, it is gone to.
    session.type("<esc>" + keys)
    #expect(session.status.contains("闻人秋") && !session.status.contains("不显示"), "\(session.status)")
  }

  /// The remark that was jumped to goes with its paragraph.
  @Test func aRemarkThatIsLeftOutIsNotUnderTheEye() {
    var session = Session()
    session.type("]]&营商环境<enter>")
    #expect(!session.status.contains("闻人秋"), "\(session.status)")
  }

  @Test func hitsAreCountedAnewWhenOtherParagraphsStandOnThePage() {
    var session = Session()
    session.type("&营商环境<enter>/数字乡村<enter>")
    #expect(session.status.contains("数字乡村 1/2"), "\(session.status)")
    session.type("<esc>")
    #expect(session.status.contains("/6"), "\(session.status)")
    // Also where lines that were left out are shown.
    session = Session()
    session.type("/00003<enter>")
    #expect(session.status.contains("只在略去的行里"), "\(session.status)")
    session.type("Mn")
    #expect(session.status.contains("00003 1/1"), "\(session.status)")
  }
}
