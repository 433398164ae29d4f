import ArticleModel
import ArticleParsing
import KanbaoCommand
import ReaderCore
import Testing

@Suite struct ContinuationFinderTests {
  private static let front = """
    江州日报 2031-05-12 第1版:要闻

    把果园种到云上

    　　青禾县的果园，最低的海拔一千七百米，种的人都说山高不是短处。
    （下转第二版）
    """
  private static let back = """
    江州日报 2031-05-12 第2版:综合

    早市换新棚

    　　早市的一百二十个摊位昨天换上新棚，雨天不再漏水。

    江州日报 2031-05-12 第2版:综合

    果园种到云上
    （上接第一版）

    　　三分之一走了网上，冷链车开到果园门口。
    """

  /// Of the articles on the page it is the one with the same title and a jump line back, in the issue of the same day.
  @Test func findsTheArticleOnItsPage() throws {
    let folder = try ScratchFolder()
    let front = try folder.write(Self.front, to: "20310512-a.txt")
    let back = try folder.write(Self.back, to: "20310512-b.txt")
    let other = try folder.write(Self.back, to: "20310513-b.txt")
    let loader = DocumentLoader()
    let finder = ContinuationFinder(files: [other, front, back], loader: loader)
    let request = JumpRequest(pointer: "（下转第二版）", headline: ["把果园种到云上"], page: 1)
    let found = try #require(finder.find(request, from: try loader.load(path: front)))
    #expect(found.document.name == back)
    let article = ArticleParser().articles(in: found.document).first { $0.range.lowerBound == found.offset }
    #expect(article?.headline == ["果园种到云上"])
    let home = JumpRequest(pointer: "（上接第一版）", headline: ["果园种到云上"], page: 2)
    #expect(finder.find(home, from: found.document)?.document.name == front)
    let nowhere = JumpRequest(pointer: "（下转第九版）", headline: ["把果园种到云上"], page: 1)
    #expect(finder.find(nowhere, from: found.document) == nil)
  }
}
