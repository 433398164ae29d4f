import Charts
import Testing

/// Charts as pictures.
struct SVGChartTests {
  private let small = Chart(
    title: "提法", periods: ["2030", "2031"],
    series: [ChartSeries(label: "甲", values: [1, 3]), ChartSeries(label: "乙", values: [nil, 3])])

  @Test func drawsLinesWithTheirNames() {
    #expect(
      SVGChart(small).text(id: "x") == """
        <svg class="chart" viewBox="0 0 860 380" role="img" aria-labelledby="x-title x-desc">
        <title id="x-title">提法</title>
        <desc id="x-desc">甲: 2030 1, 2031 3; 乙: 2031 3</desc>
        <path class="grid" d="M56 346H822"/><text class="axis number" x="48" y="346" dy=".35em">0</text>
        <path class="grid" d="M56 236H822"/><text class="axis number" x="48" y="236" dy=".35em">1</text>
        <path class="grid" d="M56 126H822"/><text class="axis number" x="48" y="126" dy=".35em">2</text>
        <path class="grid" d="M56 16H822"/><text class="axis number" x="48" y="16" dy=".35em">3</text>
        <text class="axis period" x="56" y="370">2030</text>
        <text class="axis period" x="822" y="370">2031</text>
        <g class="c1"><path class="line" d="M822 16"/><circle cx="822" cy="16" r="3"><title>2031 乙 3</title></circle></g>
        <g class="c0"><path class="line" d="M56 236L822 16"/><circle cx="56" cy="236" r="3"><title>2030 甲 1</title></circle><circle cx="822" cy="16" r="3"><title>2031 甲 3</title></circle></g>
        <text class="series c0" x="834" y="16" dy=".35em">甲</text>
        <text class="series c1" x="834" y="35" dy=".35em">乙</text>
        </svg>

        """)
  }

  /// A file has its name space, a size and its own colours, light and dark; in a page it has those of the page.
  @Test func aFileStandsForItself() {
    let file = SVGChart(small).text(isFile: true)
    #expect(
      file.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width="))
    #expect(file.contains("prefers-color-scheme: dark") && file.contains(".chart .line {"))
    #expect(!SVGChart(small).text().contains("<style>"))
  }

  /// Whatever stands in a label: no element or attribute but the picture's own, nothing that XML does not allow.
  @Test(arguments: [
    "</title><script>alert(1)</script>", "\" onload=\"alert(1)", "]]>&amp;", "控\u{0}\u{1B}\u{202E}\u{FFFE}制", "<!--",
    "'", "",
  ])
  func isSafeForAnyText(text: String) throws {
    let chart = Chart(
      title: text, periods: [text, "2031"],
      series: [ChartSeries(label: text, values: [1, 2]), ChartSeries(label: text + "二", values: [2, 1])])
    var svg = SVGChart(chart).text()
    let names = "svg|title|desc|path|text|g|circle"
    let keys = "class|viewBox|role|aria-labelledby|id|d|x|y|dy|cx|cy|r"
    let tag = try Regex("</?(?:\(names))(?: (?:\(keys))=\"[^\"<>]*\")*/?>")
    svg = svg.replacing(tag, with: "").replacing(/&(amp|lt|gt|quot|#39);/, with: "")
    #expect(!svg.contains { "<>&\"'".contains($0) }, "\(svg)")
    #expect(
      svg.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
      })
  }

  /// Names at the ends of lines stand apart, however near the lines end, and inside the picture.
  @Test(arguments: [2, 9, 40])
  func namesStandApart(count: Int) {
    let chart = Chart(
      title: "", periods: ["甲", "乙"],
      series: (0..<count).map { ChartSeries(label: "第\($0)", values: [Double($0), $0.isMultiple(of: 2) ? 0 : 40]) })
    let places = SVGChart(chart).text().matches(of: /class="series c\d" x="\d+" y="([\d.]+)"/)
      .compactMap { Double($0.output.1) }
    #expect(places.count == count)
    let least = min(19, 330 / Double(count)) - 0.2
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= least }, "\(places)")
    #expect(places.allSatisfy { (0...380).contains($0) }, "\(places)")
  }
}
