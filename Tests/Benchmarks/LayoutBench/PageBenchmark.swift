import ArticleParsing

/// Opening a web page: bytes to text and hints. Of a page of yours with `--file`; else one of 200 KB like a portal's.
enum PageBenchmark {
  static func run(_ input: BenchmarkInput) {
    let page = input.isFile ? input.bytes : made
    let loader = DocumentLoader()
    let seconds = Stopwatch.best(of: 30) { _ = try? loader.load(bytes: page, name: "page.html") }
    print(
      "page: \(page.count) bytes \(seconds * 1e3) ms, \(seconds * 1e3 * 200_000 / Double(page.count)) ms for 200 KB")
  }

  /// A third scripts, a third links, the rest boxes and an article.
  private static var made: [UInt8] {
    let script =
      "<script>var config = {\"id\": 1, \"list\": [1, 2, 3], \"name\": \"江州\"}; function f(x) { return x < 1 && x; }</script>\n"
    let link =
      "<li class=\"item\"><a href=\"https://example.org/2031-05/12/content_1.htm\" target=\"_blank\">云岭新茶上市</a></li>\n"
    let box =
      "<div class=\"box\" style=\"width: 300px; float: left\"><span class=\"t\">江州</span><img src=\"1.jpg\" alt=\"\"></div>\n"
    let paragraph = "<p>　　河长制推行三年以来，江州的水一天比一天清了，岸上的人也一天比一天多了。</p>\n"
    let parts = [(script, 66_000), (link, 66_000), (box, 50_000)].map { piece, bytes in
      String(repeating: piece, count: bytes / piece.utf8.count)
    }
    let html = """
      <!DOCTYPE html><html><head><title>江州的水清了_江州网</title>\(parts[0])</head><body><ul>\(parts[1])</ul>
      <h1>江州的水清了</h1><div>2031-05-12 来源：江州网</div><div>\(String(repeating: paragraph, count: 150))</div>
      \(parts[2])</body></html>
      """
    return Array(html.utf8)
  }
}
