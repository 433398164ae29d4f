import ArticleModel
import ReaderCore
import Testing

/// An action that lacks a section is taken back, and done again when the section is there.
@Suite struct UpdateTests {
  /// Several sections, a paragraph to a line.
  private static let known: KnownDocument = {
    let text = (0..<4000).map { "　　第\($0)段是编出来的，写得长一些好占地方，一句话就有这么长。\n" }.joined()
    return KnownDocument(name: "长.txt", source: SourceText(text)) { source, range in [article(source, range)] }
  }()

  private static func article(_ source: SourceText, _ range: TextRange) -> Article {
    var article = Article(range: range)
    var start = range.lowerBound
    source.withSpan { bytes in
      for i in range.offsets where bytes[i] == UInt8(ascii: "\n") {
        if i > start { article.paragraphs.append(Paragraph(role: .body, range: TextRange(start, i))) }
        start = i + 1
      }
    }
    return article
  }

  private static func required(_ effects: [Effect]) -> SectionRequest? {
    guard case .require(let request)? = effects.first, effects.count == 1 else { return nil }
    return request
  }

  private static func supplied(_ request: SectionRequest) -> Action {
    .supplied(request, articles: known.articles(in: request.range))
  }

  /// The document's first screen.
  private static func opened() -> Reader {
    var reader = Reader(size: ScreenSize(columns: 60, rows: 12))
    _ = reader.update(.opened(known.document), of: known)
    return reader
  }

  @Test func openingRequiresTheFirstSection() throws {
    var reader = Reader(size: ScreenSize(columns: 60, rows: 12))
    let empty = reader.frame()
    let request = try #require(Self.required(reader.update(.opened(Self.known.document))))
    #expect(request.section == 0)
    #expect(request.range == Self.known.document.sectionRange(0))
    #expect(reader.frame() == empty)
    #expect(reader.document == nil)
    _ = reader.update(Self.supplied(request))
    #expect(reader.frame().text(ofRow: 1).contains("0段是编出来的"))
  }

  @Test func anActionIsTakenBackUntilItsSectionIsThere() throws {
    var reader = Self.opened()
    let before = reader.frame()
    let request = try #require(Self.required(reader.update(.key(.character("G")))))
    #expect(request.section == Self.known.document.sectionCount - 1)
    #expect(reader.frame() == before)
    #expect(reader.position == 0)
    let effects = reader.update(Self.supplied(request))
    #expect(Self.required(effects) == nil)
    #expect(reader.frame().description.contains("第3999段"))
    #expect(reader.position > 0)
  }

  @Test func keysThatComeMeanwhileAreTakenInOrder() throws {
    var reader = Self.opened()
    let request = try #require(Self.required(reader.update(.key(.character("G")))))
    let before = reader.frame()
    for key in "kkk" { #expect(reader.update(.key(.character(key))) == []) }
    #expect(reader.frame() == before)
    _ = reader.update(Self.supplied(request))
    var other = Self.opened()
    for key in "Gkkk" { _ = other.update(.key(.character(key)), of: Self.known) }
    #expect(reader.frame() == other.frame())
    #expect(reader.position == other.position)
  }

  @Test func anAnswerThatNobodyWaitsForIsPassedOver() throws {
    var reader = Self.opened()
    let before = reader.frame()
    let range = Self.known.document.sectionRange(1)
    #expect(reader.update(.supplied(SectionRequest(section: 1, range: range), articles: [])) == [])
    #expect(reader.frame() == before)
  }

  @Test func theScreenIsAValue() {
    var reader = Self.opened()
    for key in "jf/第3段" {
      _ = reader.update(.key(.character(key)), of: Self.known)
      #expect(reader.frame() == reader.frame())
    }
  }

  @Test func theEndRequiresNoMoreThanTheEnd() {
    var reader = Self.opened()
    var sections: [Int] = []
    var actions: [Action] = [.key(.character("G"))]
    while let action = actions.popLast() {
      for case .require(let request) in reader.update(action) {
        sections.append(request.section)
        actions.append(Self.supplied(request))
      }
    }
    #expect(!sections.isEmpty)
    #expect(sections.allSatisfy { $0 >= Self.known.document.sectionCount - 2 })
  }

  /// A count that runs through several sections ends where single steps do.
  @Test func aLongWayIsGoneInOneAction() {
    var far = Self.opened()
    for key in "400f" { _ = far.update(.key(.character(key)), of: Self.known) }
    var near = Self.opened()
    for _ in 0..<400 { _ = near.update(.key(.character("f")), of: Self.known) }
    #expect(far.position == near.position)
    #expect(far.frame() == near.frame())
  }

  /// A list of many hits that stands at its end, and then has one hit only.
  @Test func aListThatHasBecomeShort() {
    let text = String(repeating: "　　山水相连。\n", count: 300) + "　　云开了。\n"
    var session = Session(
      KnownDocument(name: "山.txt", source: SourceText(text)) { [Self.article($0, $1)] },
      size: ScreenSize(columns: 80, rows: 24))
    session.type("/山<enter>KG/云<enter>")
    #expect(session.rows.contains { $0.contains("云  1 处") })
  }
}
