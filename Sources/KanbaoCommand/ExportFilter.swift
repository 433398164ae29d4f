import ArticleExport
import ArticleModel
import ArticleParsing
import System
import SystemPackage

/// JSON lines in, JSON lines out: an article's fields on a line become what kanbao finds in it, with the same `id`. Other
/// engines pipe their records through it; one line is in memory at a time.
struct ExportFilter {
  let analysis: Analysis
  let fields: FieldNames

  /// Some line was no article's.
  private(set) var failed = false
  private var number = 0

  init(analysis: Analysis, fields: FieldNames) {
    self.analysis = analysis
    self.fields = fields
  }

  mutating func run(_ lines: inout InputLines, to output: inout StandardOutput) {
    do throws(SystemError) {
      // Who sends a line may wait for its result before sending the next.
      while let line = try lines.next(beforeWaiting: { output.flush() }) { write(line, to: &output) }
    } catch {
      StandardError.report(Inputs.standardInputName, error.reason)
      failed = true
    }
    output.flush()
  }

  private mutating func write(_ line: InputLines.Line, to output: inout StandardOutput) {
    number += 1
    guard case .line(let bytes) = line else {
      return report("is longer than \(InputLines.longestLine >> 20) MB", to: &output)
    }
    guard bytes.contains(where: { $0 > UInt8(ascii: " ") }) else { return }
    do throws(JSONLine.Problem) {
      for result in try JSONLine.results(bytes, name: Inputs.standardInputName, fields) { write(result, to: &output) }
    } catch {
      report(error.reason, to: &output)
    }
  }

  private func write(_ result: JSONLine.Result, to output: inout StandardOutput) {
    let document = result.document
    let json = ArticleJSON(document, lines: LineNumbers(document.source))
    for article in analysis.articles(in: document.source.whole, of: document) {
      guard case .object(let members) = json.article(article) else { continue }
      output.writeLine(JSONValue.object([("id", JSONValue(result.id))] + members).serialized())
    }
  }

  /// A line that is no article's has a result, too: results and lines keep their order.
  private mutating func report(_ reason: String, to output: inout StandardOutput) {
    failed = true
    StandardError.report(Inputs.standardInputName, "line \(number) \(reason)")
    output.writeLine(
      JSONValue.object([("id", .null), ("line", .int(number)), ("error", .string(reason))]).serialized())
  }
}

extension JSONValue {
  /// A record's own value: a number stays one.
  fileprivate init(_ value: ArticleRecord.Value?) {
    guard let value else {
      self = .null
      return
    }
    let text = String(decoding: value.text, as: UTF8.self)
    self = value.isString ? .string(text) : .literal(text)
  }
}
