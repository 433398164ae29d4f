import ArticleModel
import ReaderCore
import Testing

/// Speakers who were missed, and the list of corrections.
@Suite struct CorrectingTests {
  private let key = "2031-05-12 在学习比较中找准发力点 把路子走得更实更稳"

  private func said(_ name: String, _ words: String) -> FiledCorrection {
    FiledCorrection(Correction(speaker: name, change: .says(words)), article: key)
  }

  /// A session in which the sentence is selected that nobody is said to say.
  private func selecting(_ keys: String) -> Session {
    var session = Session()
    session.type("/企业说了算<enter>v")
    session.type(keys)
    return session
  }

  @Test func addsASpeaker() throws {
    var session = Session()
    session.type("/企业说了算<enter>")
    // Nobody speaks on the first lines.
    session.type("C")
    #expect(session.status.contains("用 v 选中话"), "\(session.status)")
    session.type("v")
    let words = "营商环境好不好,企业说了算。"
    #expect(session.selected == words)
    session.type("C")
    #expect(session.status.contains("谁说的"), "\(session.status)")
    session.type("方知远<enter>")
    #expect(session.effects.last == .saveCorrection(said("方知远", words)))
    #expect(session.status.contains("方知远"), "\(session.status)")
    session.type("s")
    #expect(session.rows.contains { $0.contains("方知远") })
    session.type("<esc>U")
    #expect(session.effects.last == .removeCorrection(said("方知远", words)))
    session.type("s")
    #expect(!session.rows.contains { $0.contains("方知远") })
  }

  @Test func tabGoesThroughTheSpeakersNearBy() {
    var session = selecting("C<tab>")
    let first = session.status
    #expect(first.hasPrefix("谁说的（Tab 选人）："), "\(first)")
    session.type("<tab>")
    #expect(session.status != first)
    session.type("<shift-tab>")
    #expect(session.status == first)
    session.type("<esc>")
    #expect(session.effects.isEmpty)
  }

  /// Of a name that is selected the sentence is what is said.
  @Test func aNameIsItsSentencesSpeaker() throws {
    var session = Session()
    session.type("/郝一鸣<enter>v")
    for _ in 0..<80 where session.selected?.hasSuffix("郝一鸣") == false { session.type("h") }
    session.type("o")
    for _ in 0..<80 where session.selected != "郝一鸣" { session.type("l") }
    #expect(session.selected == "郝一鸣")
    session.type("C")
    #expect(session.status.contains("谁说的（Tab 选人）：郝一鸣"), "\(session.status)")
    session.type("<enter>")
    #expect(session.effects.last == .saveCorrection(said("郝一鸣", "镇长郝一鸣认为,绿色发展与数字乡村可以两手抓。")))
  }

  @Test func earlierCorrectionsHoldAndAreListed() {
    var session = Session()
    let earlier = [
      FiledCorrection(Correction(speaker: "甲乙", change: .post("站长")), article: "2031-05-01 别的文章"),
      FiledCorrection(Correction(speaker: "闻人秋", change: .rename("闻人春")), article: key),
    ]
    session.send(.corrections(earlier))
    session.open(SamplePage.document)
    session.type("s")
    #expect(session.rows.contains { $0.contains("闻人春") })
    session.type("<esc>L")
    let list = session.rows.joined(separator: "\n")
    #expect(list.contains("更正 2") && list.contains("改作“闻人春”") || list.contains("改作 “闻人春”"), "\(list)")
    // Those of the open file stand first; Enter goes there.
    session.type("<enter>")
    #expect(session.status.contains("闻人春"), "\(session.status)")
    session.type("Lj<enter>")
    #expect(session.status.contains("不在这个文件里"), "\(session.status)")
    session.type("<esc>")
    // One is changed, one is removed, both come back.
    session.type("La<ctrl-u>闻人夏<enter><esc>s")
    #expect(session.rows.contains { $0.contains("闻人夏") })
    #expect(session.effects.suffix(2).first == .removeCorrection(earlier[1]))
    session.type("<esc>Ld")
    #expect(session.rows.contains { $0.contains("更正 1") })
    session.type("<esc>s")
    #expect(session.rows.contains { $0.contains("闻人秋") })
    session.type("<esc>U")
    session.type("s")
    #expect(session.rows.contains { $0.contains("闻人夏") })
    session.type("<esc>UU")
    #expect(session.status.contains("没有可撤销"))
    session.type("s")
    #expect(session.rows.contains { $0.contains("闻人春") })
  }

  @Test func anEmptyListSaysHow() {
    var session = Session()
    session.type("L")
    #expect(session.status.contains("还没有更正"), "\(session.status)")
  }
}

extension Session {
  /// What is selected on the screen, as it stands in the source.
  fileprivate var selected: String? {
    var copy = self
    let before = copy.effects.count
    copy.type("Y")
    guard copy.effects.count > before, case .copy(let text)? = copy.effects.last else { return nil }
    return text
  }
}
