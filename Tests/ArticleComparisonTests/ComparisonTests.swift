import ArticleComparison
import ArticleParsing
import TestArticles
import Testing

/// What became of the formulations of one text in another. All texts are invented.
struct ComparisonTests {
  /// A side with an article of these paragraphs.
  static func side(_ paragraphs: [String], terms: [String] = []) -> ComparedSide {
    let text = paragraphs.joined(separator: "\n")
    var start = 0
    let ranges = paragraphs.map { paragraph in
      defer { start += paragraph.utf8.count + 1 }
      return TextRange(start, start + paragraph.utf8.count)
    }
    var side = ComparedSide()
    let article = Article(
      range: TextRange(0, text.utf8.count), paragraphs: ranges.map { Paragraph(role: .body, range: $0) },
      terms: terms.map {
        Term(text: $0, kind: .repeated, occurrences: [], score: 1, evidence: Evidence(rule: "repeated"))
      })
    side.add(article, in: Document(name: "a.txt", source: SourceText(text)))
    return side
  }

  private func compare(_ before: [String], _ after: [String], terms: [String] = []) -> Comparison {
    Comparison(before: Self.side(before, terms: terms), after: Self.side(after, terms: terms))
  }

  @Test(
    arguments: [
      ("坚持稳中求进，着力扩大内需。", "稳中求进、以进促稳，着力扩大内需。", ["坚持稳中求进 → 稳中求进、以进促稳"]),
      // A formula that got its second half behind a comma.
      ("稳中求进，多做实事。", "稳中求进，以进促稳，多做实事。", ["稳中求进 → 稳中求进，以进促稳"]),
      // Of an enumeration what differs, and what stands beside a member that came or went.
      (
        "支持水利、能源、教育、卫生项目。", "支持水利、算力、教育、卫生项目。",
        []
      ),
      ("发展首发经济、银发经济，多开夜市。", "发展首发经济、银发经济、冰雪经济，多开夜市。", ["银发经济 → 银发经济、冰雪经济"]),
      ("发展首发经济、银发经济、冰雪经济，多开夜市。", "发展首发经济、银发经济，多开夜市。", ["银发经济、冰雪经济 → 银发经济"]),
      // Other numbers, marks and little words are no other words.
      ("新建学校三所，小学增长5.6%。", "新建学校五所，小学增长5.1%。", []),
      ("完整、准确地贯彻新理念，办好小事。", "完整准确贯彻了新理念，办好小事。", []),
      ("推行“一窗受理”，少跑一趟。", "推行“一窗到底”，少跑一趟。", ["推行“一窗受理” → 推行“一窗到底”"]),
      ("（一）建设茶叶产业体系。", "（三）建设现代茶叶产业体系。", ["建设茶叶产业体系 → 建设现代茶叶产业体系"]),
      // With nothing in common but the frame it is another formulation.
      ("推进茶山修复，多种树。", "推进码头扩建，多种树。", []),
      ("全面推进乡村振兴，多种树。", "全面推进依法治市，多种树。", []),
      ("同一句话，没有变化。", "同一句话，没有变化。", []),
      ("", "", []), ("甲", "乙", []),
    ] as [(String, String, [String])])
  func findsRewordings(before: String, after: String, expected: [String]) {
    let found = compare([before], [after]).reworded.map { "\($0.from.text) → \($0.to.text)" }
    #expect(found == expected)
  }

  /// Each has its sentence on both sides, with the place where it stands and how often it is said.
  @Test func rewordingsHaveTheirSentences() throws {
    let comparison = compare(
      ["开头一段。", "好事多磨。打好水污染防治战，江水变清。打好水污染防治战！"], ["好事多磨。深入打好水污染防治战，江水变清。"])
    let rewording = try #require(comparison.reworded.first)
    #expect(
      rewording.before
        == .init(count: 2, sentence: "打好水污染防治战，江水变清。", source: "a.txt", line: 2))
    #expect(rewording.after == .init(count: 1, sentence: "深入打好水污染防治战，江水变清。", source: "a.txt", line: 1))
    #expect(rewording.to == [.init("深入", isChanged: true), .init("打好水污染防治战", isChanged: false)])
  }

  /// Where no mark ends a sentence, what is around is cut.
  @Test func endlessSentencesAreCut() throws {
    let hanzi = String((0..<4000).map { Character(Unicode.Scalar(UInt32(0x4E00 + $0)) ?? "茶") })
    let comparison = compare([hanzi], [hanzi + "数字茶山" + hanzi], terms: ["数字茶山"])
    #expect(comparison.new.map(\.text) == ["数字茶山"])
    #expect(comparison.new.first?.after.sentence?.count == 604)
  }

  /// Counts are those of a search in each text, whoever lists the term.
  @Test func countsFormulations() {
    let comparison = compare(
      ["三张清单，三张清单。一窗到底，潮汐课堂。", "一窗到底，抱团出海。"], ["三张清单。一窗到底，一窗到底，一窗到底。", "数字茶山，数字茶山。"],
      terms: ["三张清单", "一窗到底", "潮汐课堂", "抱团出海", "数字茶山", "茶山"])
    func rows(_ list: [Comparison.Formulation]) -> [String] {
      list.map { "\($0.text) \($0.before.count) \($0.after.count)" }
    }
    // 茶山 stands nowhere but in the longer term.
    #expect(rows(comparison.new) == ["数字茶山 0 2"])
    #expect(Set(rows(comparison.gone)) == ["潮汐课堂 1 0", "抱团出海 1 0"])
    #expect(rows(comparison.more) == ["一窗到底 2 3"])
    #expect(rows(comparison.less) == ["三张清单 2 1"])
    #expect(comparison.new[0].after.sentence == "数字茶山，数字茶山。" && comparison.new[0].before.sentence == nil)
  }

  /// A text twice as long that says everything twice as often says nothing more.
  @Test func twiceTheTextIsNotMore() {
    let paragraph = "三张清单要用好，一窗到底要做实。"
    let comparison = compare([paragraph], [paragraph, paragraph], terms: ["三张清单", "一窗到底"])
    #expect(comparison.more.isEmpty && comparison.less.isEmpty && comparison.new.isEmpty)
  }

  /// A standing formulation counts without being listed.
  @Test func standingFormulationsCountUnlisted() {
    let comparison = compare(["今年多种树。"], ["今年发展新质生产力。"])
    #expect(comparison.new.contains { $0.text.contains("新质生产力") })
  }

  @Test func traditionalTextIsComparedAsSimplified() {
    let comparison = compare(["推動鄉村振興，發展縣域經濟，讓農民增收。"], ["推动乡村振兴，发展县域经济，让农民增收。"], terms: ["县域经济"])
    #expect(comparison.reworded.isEmpty && comparison.new.isEmpty && comparison.gone.isEmpty)
    #expect(comparison.paragraphs.map(\.kind) == [.same])
  }

  // MARK: Paragraphs

  /// As `wdiff` writes it: [-gone-] {+new+}.
  private func marked(_ pair: Comparison.ParagraphPair) -> [String] {
    [(pair.before, "[-", "-]"), (pair.after, "{+", "+}")].map { pieces, open, close in
      pieces.map { $0.isChanged ? open + $0.text + close : $0.text }.joined()
    }
  }

  @Test(
    arguments: [
      ("小学增长5.6%，江水变清。", "小学增长5.1%，江水变清。", "小学增长[-5.6-]%，江水变清。", "小学增长{+5.1+}%，江水变清。"),
      ("会议回顾三年的茶山工作。", "会议总结五年的茶山工作。", "会议[-回顾三-]年的茶山工作。", "会议{+总结五+}年的茶山工作。"),
      ("完善茶农荣誉制度，多种树。", "健全茶农荣誉表彰制度，多种树。", "[-完善-]茶农荣誉制度，多种树。", "{+健全+}茶农荣誉{+表彰+}制度，多种树。"),
      ("多种树，少开会，办好茶市。", "多种树，办好茶市，修好码头。", "多种树，[-少开会，-]办好茶市[-。-]", "多种树，办好茶市{+，修好码头。+}"),
    ])
  func marksWordsThatDiffer(before: String, after: String, left: String, right: String) {
    #expect(compare([before], [after]).paragraphs.map(marked) == [[left, right]])
  }

  static let plan = [
    "各位代表，现在报告过去一年的工作。", "修好三座码头，栖川港新开四条航线，货运增长一成。", "建成茶叶博览园，举办采茶节，茶农收入提高。",
    "新建社区食堂八百家，老人吃饭不出院子。", "治理沧江支流，水鸟回到湿地，鱼市重新开张。",
  ]

  @Test func tellsWhatBecameOfParagraphs() {
    let after = [
      Self.plan[0], "开办夜校二十间，青年学手艺。", Self.plan[4], "修好五座码头，栖川港新开六条航线，货运增长两成。",
      "建成茶叶博览园，举办采茶节，茶农收入提高。",
    ]
    let pairs = compare(Self.plan, after).paragraphs
    #expect(pairs.map(\.kind) == [.same, .added, .moved, .changed, .same, .removed])
    #expect(pairs[5].before.text == Self.plan[3] && pairs[5].after.isEmpty)
  }

  /// A paragraph that was parted in two: what went to another place is not marked as new.
  @Test func wordsThatMovedAreNotMarked() {
    let pairs = compare([Self.plan[1] + Self.plan[2] + Self.plan[4]], [Self.plan[1] + Self.plan[2], Self.plan[4]])
      .paragraphs
    #expect(pairs.map(\.kind) == [.changed, .added])
    #expect(pairs.flatMap { $0.before + $0.after }.allSatisfy { !$0.isChanged })
  }

  /// All of both texts is in the pairs, once, whatever stands in it.
  @Test(arguments: [1, 2, 3, 4, 5])
  func nothingIsLost(seed: UInt64) {
    var random = SplitMix(seed: seed)
    func text() -> [String] {
      (0..<12).map { _ in
        String(
          (0..<Int.random(in: 0...60, using: &random)).map { _ in
            "茶山江水三五，。、“”（）1.5%ab \u{202E}\u{0}𠮷😀國国".randomElement(using: &random) ?? "茶"
          })
      }
    }
    let (before, after) = (text(), text())
    let pairs = compare(before, after).paragraphs
    #expect(pairs.map(\.before.text).filter { !$0.isEmpty }.sorted() == before.filter { !$0.isEmpty }.sorted())
    #expect(pairs.filter { $0.kind != .removed }.map(\.after.text) == after)
  }

  /// Texts of thousands of paragraphs, each found again though the texts were shuffled in parts.
  @Test(.timeLimit(.minutes(2)))
  func longTextsAreAligned() {
    var random = SplitMix(seed: 9)
    let hanzi = (0..<1500).map { Character(Unicode.Scalar(UInt32(0x4E00 + $0)) ?? "茶") }
    func sentence() -> String { String((0..<30).map { _ in hanzi.randomElement(using: &random) ?? "茶" }) + "。" }
    let before = (0..<6000).map { _ in sentence() }
    let after = before.enumerated().map { $0.isMultiple(of: 3) ? "今年" + $1 : $1 }
    let pairs = compare(before, after).paragraphs
    #expect(
      pairs.count == 6000 && pairs.count { $0.kind == .changed } == 2000 && pairs.count { $0.kind == .same } == 4000)
  }
}
