import TestArticles
import Testing
import TextLayout

/// Whole articles: ours, and the real ones where they are at hand.
@Suite("Whole articles")
struct CorpusTests {
  /// Every width is met, each by an eighth of the articles: all of them take minutes.
  @Test("Articles at widths from 10 to 200", arguments: TestArticles.all.indices)
  func everyWidth(article: Int) {
    for paragraph in TestArticles.paragraphs(TestArticles.all[article]) {
      for measure in stride(from: 10 + article % 8, through: 200, by: 8) {
        let options = LayoutOptions(measure: Cells(measure))
        LayoutInvariants(options: options, bytes: paragraph)
          .check(Setting.lines(paragraph, options, style: .body))
      }
    }
  }

  @Test("Articles from top to bottom, in columns of 8 to 60 rows", arguments: TestArticles.all.indices)
  func everyHeight(article: Int) {
    for paragraph in TestArticles.paragraphs(TestArticles.all[article]) {
      for height in stride(from: 8 + article % 4, through: 60, by: 4) {
        let options = LayoutOptions(measure: Cells(2 * height), axis: .vertical(quotes: .corner))
        LayoutInvariants(options: options, bytes: paragraph)
          .check(Setting.lines(paragraph, options, style: .body))
      }
    }
  }

  @Test(
    "At 40 cells, 95 of 100 full lines end flush", .enabled(if: !TestArticles.real.isEmpty, "no ../shared/corpus"),
    arguments: [true, false])
  func flush(restoring: Bool) {
    var full = 0
    var flush = 0
    for path in TestArticles.real where path.hasSuffix("seed.txt") {
      for paragraph in TestArticles.paragraphs(path) {
        let options = LayoutOptions(measure: 40, restoring: restoring)
        for line in Setting.lines(paragraph, options, style: .body).dropLast() {
          full += 1
          if line.width == 38 || line.width == 40 { flush += 1 }
        }
      }
    }
    #expect(flush * 100 >= full * 95, "\(flush) of \(full)")
  }
}
