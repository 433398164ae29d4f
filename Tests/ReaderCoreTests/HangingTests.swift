import ArticleModel
import ReaderCore
import Testing

/// 标点悬挂 is on for Simplified, off for Traditional text.
@Suite struct HangingTests {
  @Test(arguments: [
    ("这个发展时期的经济与产业，说来话长，对我们会有许多动人之处。", ReaderSettings.Hanging.auto, true),
    ("這個發展時期的經濟與產業，說來話長，對我們會有許多動人之處。", .auto, false),
    ("這個發展時期的經濟與產業，說來話長，對我們會有許多動人之處。", .on, true),
    ("这个发展时期的经济与产业，说来话长，对我们会有许多动人之处。", .off, false),
  ])
  func marksHang(text: String, hanging: ReaderSettings.Hanging, expected: Bool) {
    let source = SourceText(String(repeating: text, count: 40))
    let document = KnownDocument(
      name: "x", source: source,
      articles: [Article(range: source.whole, paragraphs: [Paragraph(role: .body, range: source.whole)])])
    var settings = ReaderSettings()
    settings.hanging = hanging
    let session = Session(document, size: ScreenSize(columns: 48, rows: 40), settings: settings)
    let frame = session.frame
    // A line's last column of two cells holds a mark only where marks hang: full lines end two cells earlier.
    let ends = (1..<39).compactMap { row in frame.row(row).lastIndex { !$0.text.isEmpty }.map { $0 - row * 48 } }
    let furthest = ends.max() ?? 0
    let hung = ends.count { $0 == furthest }
    #expect((hung < ends.count / 2) == expected)
  }
}
