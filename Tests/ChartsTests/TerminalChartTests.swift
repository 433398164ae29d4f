import CCellWidth
import Charts
import Testing

/// Charts as rows of text.
struct TerminalChartTests {
  static let months = (1...12).map { "2031-" + ($0 < 10 ? "0" : "") + "\($0)" }
  static let two = Chart(
    title: "两个提法", periods: months,
    series: [
      ChartSeries(label: "三张清单", values: [0, 1, 2, 3, 5, 8, 13, 21, 18, 12, 9, 4]),
      ChartSeries(label: "一窗到底", values: [4, 4, 5, nil, nil, 9, 7, 6, 6, 6, 0, 1]),
    ])
  static let one = Chart(
    title: "占比", periods: ["2029", "2030", "2031"],
    series: [ChartSeries(label: "数字乡村", values: [0.004, 0.0129, 0.0518])], unit: .share)

  private func text(_ rows: [ChartRow]) -> String { rows.map(\.text).joined(separator: "\n") }

  @Test func columnsSideBySide() {
    #expect(
      text(TerminalChart(Self.two).rows(width: 60, height: 12)) == """
        ⠶⠶ 三张清单  ⠶⠶ 一窗到底
        24┤
          │                             ▇
        18┤                             █   ▆
          │                             █   █
        12┤                         ▇   █   █   ▄
          │                      ▃  █   █   █   █   ▃
         6┤                     ██  █▅  █▂  █▂  █▂  █
          │  ▄   ▄   ▇  ▁   ▇   ██  ██  ██  ██  ██  █   ▄
          │  █  ▃█  ▆█  █   █   ██  ██  ██  ██  ██  █   █▃
         0└────────────────────────────────────────────────
         2031-01 2031-03 2031-05 2031-07 2031-09 2031-11
        """)
  }

  @Test func sharesInPerCent() {
    #expect(
      text(TerminalChart(Self.one).rows(width: 30, height: 8)) == """
        ⠶⠶ 数字乡村
        6%┤                   ▃▃▃▃▃▃
          │                   ██████
        3%┤                   ██████
          │          ▁▁▁▁▁▁   ██████
          │ ▃▃▃▃▃▃   ██████   ██████
         0└───────────────────────────
             2029     2030     2031
        """)
  }

  /// Where columns do not fit, lines of Braille do; a period of which nothing is known is a gap.
  @Test func linesWhereThereIsLittleRoom() {
    #expect(
      text(TerminalChart(Self.two).rows(width: 34, height: 10)) == """
        ⠶⠶ 三张清单  ⠶⠶ 一窗到底
        24┤                   ⡀
          │                  ⡜⠈⠑⠤⡀
        16┤                 ⡜    ⠈⢢
          │               ⡠⠊       ⠑⠤⡀
         8┤            ⢀⡰⠪⠤⣀⣀        ⠈⠑⢄
          │⠤⠤⠤⠤⠒⠒  ⢀⡠⠔⠊⠁     ⠉⠉⠉⠉⠉⠉⠉⠢⡀  ⠉⠢
          │⣀⡠⠤⠤⠒⠒⠒⠉⠁                 ⠑⢄⣀⠤⠤
         0└───────────────────────────────
        2031-01 2031-04 2031-07 2031-10
        """)
  }

  /// Without colours each series has its own panel, on one scale.
  @Test func panelsWithoutColours() {
    #expect(
      text(TerminalChart(Self.two, isColoured: false).rows(width: 60, height: 14)) == """
        ⠶⠶ 三张清单
        30┤
          │                            ▄▄▄
        15┤                        ▁▁▁ ███ ███
          │                    ▃▃▃ ███ ███ ███ ███ ▄▄▄
          │    ▁▁▁ ▃▃▃ ▄▄▄ ▇▇▇ ███ ███ ███ ███ ███ ███ ▅▅▅
        ⠶⠶ 一窗到底
        30┤
          │
        15┤
          │                    ▄▄▄ ▁▁▁
          │▅▅▅ ▅▅▅ ▇▇▇         ███ ███ ███ ███ ███     ▁▁▁
         0└────────────────────────────────────────────────
         2031-01 2031-03 2031-05 2031-07 2031-09 2031-11
        """)
  }

  /// Where ambiguous characters are wide, all that is drawn is of a width that is known.
  @Test func nothingAmbiguousWhereThatIsWide() {
    let rows = TerminalChart(Self.two, ambiguousIsWide: true).rows(width: 60, height: 12)
    let drawn = Set(rows.flatMap { $0.text.unicodeScalars })
    #expect(!drawn.contains { (0x2500...0x259F).contains($0.value) })
    #expect(drawn.contains("|") && drawn.contains { (0x2800...0x28FF).contains($0.value) })
  }

  /// A row of one colour is one run, and each series has its own.
  @Test func runsHaveTheirRoles() {
    let rows = TerminalChart(Self.two).rows(width: 60, height: 12)
    #expect(
      rows[0].runs.map(\.role) == [.series(0), .blank, .label, .blank, .series(1), .blank, .label])
    let roles = Set(rows.dropFirst().dropLast(2).flatMap(\.runs).map(\.role))
    #expect(roles == [.axis, .blank, .series(0), .series(1)])
  }

  /// Of any size, with labels of any kind: no row is wider, and no more rows than there is room for.
  @Test(arguments: [1, 2, 3, 9], [1, 2, 12, 400])
  func fitsItsSpace(series: Int, periods: Int) {
    let labels = ["长长长长长长长长长长长长长长长长长长长长的提法", "a\u{1B}[31m\nb\u{202E}", "", "👨‍👩‍👧é", "한국어"]
    let chart = Chart(
      title: "", periods: (0..<periods).map { "第\($0)期" },
      series: (0..<series).map { index in
        ChartSeries(
          label: labels[index % labels.count],
          values: (0..<periods).map { $0 % 7 == 5 ? nil : Double(($0 * 37 + index * 11) % 101) })
      })
    for width in [16, 17, 31, 80, 201] {
      for height in [series * 2 + 2, 24, 60] {
        for isColoured in [true, false] {
          let rows = TerminalChart(chart, isColoured: isColoured).rows(width: width, height: max(height, 12))
          let widths = rows.map { $0.text.unicodeScalars.reduce(0) { $0 + Int(kanbao_cell_width($1.value)) } }
          #expect(widths.allSatisfy { $0 <= width }, "\(width)×\(height): \(widths)")
          #expect(rows.allSatisfy { row in !row.text.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" } })
          if isColoured || height >= series * 2 + 2 {
            #expect(rows.count <= max(height, 12) || series == 9, "\(rows.count) rows in \(height)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    Chart(title: "", periods: [], series: [ChartSeries(label: "甲", values: [])]),
    Chart(title: "", periods: ["2031"], series: []),
  ])
  func nothingOfNothing(chart: Chart) { #expect(TerminalChart(chart).rows(width: 80, height: 20).isEmpty) }

  /// Only zeros, nothing known, one value, values without end: still a chart.
  @Test(arguments: [[0, 0], [nil, nil], [.infinity, .nan], [1e300, -5]] as [[Double?]])
  func oddValues(values: [Double?]) {
    let chart = Chart(title: "", periods: ["甲", "乙"], series: [ChartSeries(label: "丙", values: values)])
    #expect(TerminalChart(chart).rows(width: 40, height: 8).count == 8)
    #expect(SVGChart(chart).text().hasSuffix("</svg>\n"))
  }

  @Test(
    arguments: [
      (0, .count, "0"), (12, .count, "12"), (2.5, .count, "2.5"), (0.0518, .share, "5.18%"), (1, .share, "100%"),
      (0.5, .share, "50%"), (1.0 / 3, .share, "33.33%"), (0.00001, .share, "0%"), (-2, .count, "-2"),
      (.infinity, .count, "–"),
    ] as [(Double, Chart.Unit, String)])
  func writesValues(value: Double, unit: Chart.Unit, text: String) {
    #expect(Chart(title: "", periods: [], series: [], unit: unit).written(value) == text)
  }
}
