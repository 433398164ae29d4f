import Archive
import ArticleExport
import ArticleModel
import ReaderCore

/// What `kanbao trend --movers` prints.
enum MoversOutput {
  static func json(_ movers: Movers) -> JSONValue {
    .object([
      ("period", json(movers.now)), ("against", json(movers.before)),
      ("rising", .array(movers.rising.map(json))), ("falling", .array(movers.falling.map(json))),
    ])
  }

  private static func json(_ side: Movers.Side) -> JSONValue {
    .object([
      ("since", .string(date(side.span.first))), ("until", .string(date(side.span.last))),
      ("articles", .int(side.articles)), ("characters", .int(side.characters)),
    ])
  }

  private static func json(_ mover: Movers.Mover) -> JSONValue {
    .object([
      ("text", .string(mover.text)), ("occurrences", .int(mover.now.occurrences)),
      ("articles", .int(mover.now.articles)), ("occurrencesBefore", .int(mover.before.occurrences)),
      ("articlesBefore", .int(mover.before.articles)), ("logLikelihood", .double(mover.logLikelihood)),
    ])
  }

  static func lines(_ movers: Movers) -> [String] {
    let (now, before) = (movers.now, movers.before)
    var lines = [
      Interface.text(
        .moversSpan, date(now.span.first), date(now.span.last), "\(now.articles)", date(before.span.first),
        date(before.span.last), "\(before.articles)")
    ]
    for (head, list) in [(Phrase.moversRising, movers.rising), (.moversFalling, movers.falling)] {
      var table = TextTable(columns: [.start, .end, .end, .end])
      table.add([Interface.text(head), Interface.text(.countColumn), Interface.text(.beforeColumn), "G²"])
      for mover in list {
        table.add([
          mover.text, "\(mover.now.occurrences)", "\(mover.before.occurrences)",
          "\((mover.logLikelihood * 10).rounded() / 10)",
        ])
      }
      lines += [""] + table.lines
    }
    return lines
  }

  static func csv(_ movers: Movers) -> [String] {
    let rows = [("rising", movers.rising), ("falling", movers.falling)].flatMap { kind, list in
      list.map { mover in
        [
          kind, mover.text, "\(mover.now.occurrences)", "\(mover.now.articles)", "\(mover.before.occurrences)",
          "\(mover.before.articles)", "\(mover.logLikelihood)",
        ].map(CSV.quoted).joined(separator: ",")
      }
    }
    let head = "kind,term,occurrences,articles,occurrencesBefore,articlesBefore,logLikelihood"
    // Spreadsheets take a byte order mark for UTF-8.
    return ["\u{FEFF}" + head] + rows
  }

  private static func date(_ day: Int) -> String { Article.Date(number: day).description }
}
