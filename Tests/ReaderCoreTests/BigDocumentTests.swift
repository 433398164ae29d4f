import ArticleModel
import ReaderCore
import Synchronization
import Testing

/// Notes what is analysed: where each section begins and ends.
final class SectionLog: Sendable {
  let sections = Mutex<[Int]>([])
  let ends = Mutex<[Int]>([])
}

@Suite struct BigDocumentTests {
  /// A third of a megabyte: paragraphs of one sentence, every tenth with a remark by one of five speakers.
  private static let text: String = {
    var text = ""
    for i in 0..<3000 {
      text += "　　第\(i)段说的是数字乡村与营商环境，这是编出来的一句话，写得长一些好占地方。"
      if i % 10 == 0 { text += "镇长\(names[i / 10 % 5])说，第\(i)件事要办好。" }
      text += "\n"
    }
    return text
  }()
  private static let names = ["甲一鸣", "乙二鸣", "丙三鸣", "丁四鸣", "戊五鸣"]
  private static let source = SourceText(text)

  /// Long for one page of a paper, and still a single section.
  private static let page = SourceText(text.split(separator: "\n").prefix(300).joined(separator: "\n") + "\n")

  private static func document(_ log: SectionLog = SectionLog(), of source: SourceText = source) -> KnownDocument {
    KnownDocument(name: "big", source: source) { source, range in
      log.sections.withLock { $0.append(range.lowerBound) }
      log.ends.withLock { $0.append(range.upperBound) }
      return [analyse(source, range)]
    }
  }

  private static func analyse(_ source: SourceText, _ range: TextRange) -> Article {
    var article = Article(range: range, speakers: names.map { Speaker(name: $0, post: "镇长") })
    var start = range.lowerBound
    let needles = names.map { Array("镇长\($0)说".utf8) }
    source.withSpan { bytes in
      for i in range.offsets where bytes[i] == 0x0A {
        let line = TextRange(start + 6, max(start + 6, i))
        if line.count > 0 {
          article.paragraphs.append(Paragraph(role: .body, range: line))
          for (speaker, needle) in needles.enumerated() {
            for at in line.offsets where at + needle.count <= i && bytes[at] == needle[0] {
              guard stands(needle, at: at, in: bytes) else { continue }
              article.remarks.append(
                Remark(
                  speaker: speaker, paragraph: article.paragraphs.count - 1, kind: .indirect,
                  range: TextRange(at, i), attribution: TextRange(at, at + needle.count),
                  evidence: Evidence(rule: "test")))
            }
          }
        }
        start = i + 1
      }
    }
    let builder = Array("数字乡村".utf8)
    var places: [TextRange] = []
    source.withSpan { bytes in
      for paragraph in article.paragraphs {
        for i in paragraph.range.offsets where i + builder.count <= paragraph.range.upperBound && bytes[i] == builder[0]
        {
          if stands(builder, at: i, in: bytes) { places.append(TextRange(i, i + builder.count)) }
        }
      }
    }
    article.terms = [
      Term(text: "数字乡村", kind: .repeated, occurrences: places, score: 1, evidence: Evidence(rule: "test"))
    ]
    return article
  }

  private static func stands(_ needle: [UInt8], at offset: Int, in bytes: Span<UInt8>) -> Bool {
    needle.indices.allSatisfy { bytes[offset + $0] == needle[$0] }
  }

  private static let size = ScreenSize(columns: 80, rows: 24)

  @Test func openingAnalysesTheFirstSectionOnce() {
    let log = SectionLog()
    var reader = Reader(size: Self.size)
    let document = Self.document(log)
    _ = reader.update(.opened(document.document), of: document)
    #expect(log.sections.withLock { $0 } == [0])
    _ = reader.update(.key(.character("j")), of: document)
    #expect(log.sections.withLock { $0 } == [0])
  }

  @Test func theSectionAheadIsAnalysedWhenThereIsTime() {
    let log = SectionLog()
    var session = Session(Self.document(log))
    _ = session.frame
    #expect(log.sections.withLock { $0.count } == 2)
    session.type(String(repeating: " ", count: 40))
    let sections = log.sections.withLock { $0 }
    #expect(sections == sections.sorted())
    #expect(Set(sections).count == sections.count)
  }

  @Test func theEndIsReachedWithoutTheMiddle() {
    let log = SectionLog()
    var reader = Reader(size: Self.size)
    let document = Self.document(log)
    _ = reader.update(.opened(document.document), of: document)
    _ = reader.update(.key(.character("G")), of: document)
    let text = reader.frame().description
    #expect(text.contains("第2999段"))
    #expect(text.contains("100%"))
    #expect(log.sections.withLock { $0.count } <= 3)
  }

  @Test func remarksAreFoundAcrossSections() {
    var session = Session(Self.document())
    session.type("50%")
    for _ in 0..<100 { session.type("]") }
    #expect(session.status.contains("镇长"))
    let position = session.reader.position
    for _ in 0..<70 { session.type("[") }
    #expect(session.reader.position < position)
    #expect(session.status.contains("镇长"))
  }

  @Test("A remark many sections away is found, from either side, and then there is none")
  func remarksFarApart() {
    // Several sections; only the first paragraph and the last one are somebody's words.
    let filler = String(repeating: "　　这一段是编出来的，写得长一些好占地方，谁也没有说话。\n", count: 5500)
    let text = "　　镇长甲一鸣说，第一件事要办好。\n" + filler + "　　镇长乙二鸣说，最后一件事要办好。\n"
    let document = Self.document(of: SourceText(text))
    #expect(document.document.sectionCount > 6)
    var session = Session(document)
    // The first one is under the eye from the start.
    session.type("]")
    #expect(session.status.contains("乙二鸣"), "\(session.status)")
    session.type("]")
    #expect(session.status.contains("后面没有"), "\(session.status)")
    session.type("[")
    #expect(session.status.contains("甲一鸣"), "\(session.status)")
    session.type("[")
    #expect(session.status.contains("前面没有"), "\(session.status)")
  }

  @Test func searchesAllOfIt() {
    var session = Session(Self.document())
    session.type("/第2888段<enter>")
    #expect(session.rows.contains { $0.contains("第2888段") })
    #expect(session.status.contains("1/1"))
    session.type("g/营商环境<enter>")
    #expect(session.status.contains("营商环境 1/3000"), "\(session.status)")
    session.type("N")
    #expect(session.status.contains("营商环境 3000/3000"), "\(session.status)")
    session.type("/没有<enter>")
    #expect(session.status.contains("找不到"))
  }

  @Test func listsFillAsSectionsArrive() {
    var session = Session(Self.document())
    session.type("s")
    #expect(session.rows.contains { $0.contains("发言人 5") && !$0.contains("已读") })
    session.type("<esc>t")
    #expect(session.rows.contains { $0.contains("3000") || $0.contains("30…") || $0.contains("数字乡村") })
    session.type("<enter>")
    #expect(session.status.contains("/3000"), "\(session.status)")
  }

  /// A term that only the last section lists, and every section says.
  @Test func aTermIsCountedInAllSections() {
    let bytes = Array(Self.text.utf8)
    let last = Array("第2999段".utf8)
    let known = KnownDocument(name: "big", source: Self.source) { source, range in
      var article = Self.analyse(source, range)
      let holdsLast = range.offsets.contains { bytes[$0...].starts(with: last) }
      let place = holdsLast ? ArticleBuilder(source[range]).ranges("营商环境")[0] : TextRange(0, 0)
      let shifted = TextRange(place.lowerBound + range.lowerBound, place.upperBound + range.lowerBound)
      if holdsLast {
        article.terms.append(
          Term(text: "营商环境", kind: .known, occurrences: [shifted], score: 1, evidence: Evidence(rule: "test")))
      }
      return [article]
    }
    var session = Session(known)
    session.type("t")
    #expect(session.rows.contains { $0.contains("营商环境") && $0.contains("3000") }, "\(session.rows)")
    session.type("j<enter>g:next-hit<enter>")
    #expect(session.status.contains("营商环境 2/3000"), "\(session.status)")
    session.type("K")
    #expect(session.rows.contains { $0.contains("营商环境  3000 处") })
  }

  @Test func listsGrowWhileTheyAreOpen() {
    var reader = Reader(size: Self.size)
    let document = Self.document()
    _ = reader.update(.opened(document.document), of: document)
    let effects = reader.update(.key(.character("s")), of: document)
    #expect(effects.contains(.analyse(section: 0)))
    #expect(reader.frame().description.contains("已读0%"))
    let articles = document.articles(in: document.document.sectionRange(0))
    let next = reader.update(.analysed(section: 0, articles: articles), of: document)
    #expect(next.contains(.analyse(section: 1)))
    #expect(reader.frame().description.contains("甲一鸣"))
  }

  /// A row without the overview column.
  private static func text(_ frame: Frame, _ row: Int) -> String {
    frame.text(ofRow: row).filter { !"▐● ".contains($0) }
  }

  @Test func aLongPageShowsItsBeginningFirst() {
    let log = SectionLog()
    let document = Self.document(log, of: Self.page)
    var reader = Reader(size: Self.size)
    let effects = reader.update(.opened(document.document), of: document)
    let first = reader.frame()
    #expect(document.document.sectionCount == 1)
    #expect(log.ends.withLock { $0.count == 1 && $0[0] < 10_000 })
    #expect(first.text(ofRow: 2).contains("镇长甲一鸣说"))
    #expect(effects.contains(.idle))
    _ = reader.update(.idle, of: document)
    let whole = reader.frame()
    #expect(log.ends.withLock { $0.dropFirst().elementsEqual([Self.page.count]) })
    // The same text, now with the whole text's remarks beside it and its screens below.
    for row in 0..<23 {
      #expect(Self.text(first, row) == Self.text(whole, row))
    }
    #expect(!first.text(ofRow: 23).contains("屏") && whole.text(ofRow: 23).contains("屏"))
  }

  @Test func nothingIsDoneWithAFirstLook() {
    let log = SectionLog()
    var reader = Reader(size: Self.size)
    let document = Self.document(log, of: Self.page)
    _ = reader.update(.opened(document.document), of: document)
    _ = reader.update(.key(.character("G")), of: document)
    #expect(reader.frame().description.contains("第290件事要办好"))
    #expect(log.sections.withLock { $0.count } == 2)
  }

  @Test func aFirstLookFillsTheScreen() {
    let log = SectionLog()
    var settings = ReaderSettings()
    settings.columns = 2
    var reader = Reader(settings: settings, size: ScreenSize(columns: 200, rows: 100))
    let document = Self.document(log, of: Self.page)
    _ = reader.update(.opened(document.document), of: document)
    #expect(log.ends.withLock { $0.last } == Self.page.count)
    #expect(reader.frame().description.contains("第99段"))
  }
}
