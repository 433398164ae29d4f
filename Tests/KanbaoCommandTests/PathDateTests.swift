import ArticleModel
import KanbaoCommand
import Testing

struct PathDateTests {
  @Test(
    arguments: [
      ("2031-05-12/01.txt", "2031-05-12"), ("jiangzhou-20310512.txt", "2031-05-12"),
      ("a/2031_05_12 要闻.txt", "2031-05-12"),
      ("2030-01-01/2031-05-12.txt", "2031-05-12"), ("page2.txt", nil), ("120310512.txt", nil), ("203105123.txt", nil),
      ("2031-13-01.txt", nil), ("2031-05_12.txt", nil),
    ] as [(String, String?)])
  func dates(path: String, date: String?) {
    #expect(PathDate.date(in: path)?.description == date)
  }
}
