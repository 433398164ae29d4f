import ArticleExport
import ArticleModel
import ArticleParsing
import ReaderCore
import System
import SystemPackage

/// JSON lines in, JSON lines out: an article's fields on a line become what kanbao finds in it, with the same `id`. Other
/// engines pipe their records through it.
struct ExportFilter {
  let analysis: Analysis
  let fields: FieldNames

  /// Some line was no article's.
  private(set) var failed = false

  init(analysis: Analysis, fields: FieldNames) {
    self.analysis = analysis
    self.fields = fields
  }

  /// In this process alone, where the system gives no other.
  mutating func run(_ lines: inout InputLines, to output: inout StandardOutput) {
    var number = 0
    do throws(SystemError) {
      // Who sends a line may wait for its result before sending the next.
      while let line = try lines.next(beforeWaiting: { output.flush() }) {
        number += 1
        let bytes = if case .line(let bytes) = line { bytes } else { Self.tooLong }
        if !answer(bytes, number: number, to: &output) { failed = true }
      }
    } catch {
      StandardError.report(Inputs.standardInputName, Interface.text(error))
      failed = true
    }
    output.flush()
  }

  /// What stands for a line that is longer than any that is read.
  static let tooLong = [FilterWorker.mark]

  /// Writes the results of a line.
  /// - Returns: whether it is an article's, or blank.
  func answer(_ line: [UInt8], number: Int, to output: inout StandardOutput) -> Bool {
    guard line.contains(where: { $0 > UInt8(ascii: " ") || $0 == FilterWorker.mark }) else { return true }
    do throws(FileProblem) {
      if line == Self.tooLong { throw FileProblem(.longLine, "\(InputLines.longestLine >> 20)") }
      for result in try JSONLine.results(line, name: Inputs.standardInputName, fields) { write(result, to: &output) }
      return true
    } catch {
      StandardError.report(
        Inputs.standardInputName, Interface.text(.lineProblem, "\(number)", Interface.text(error)))
      output.writeLine(Self.result(line: number, error: error.text(in: .english)))
      return false
    }
  }

  /// A line that is no article's has a result, too: results and lines keep their order.
  /// - Parameter error: in English, whoever runs the program: other programs read it.
  static func result(line: Int, error: String) -> String {
    JSONValue.object([("id", .null), ("line", .int(line)), ("error", .string(error))]).serialized()
  }

  private func write(_ result: JSONLine.Result, to output: inout StandardOutput) {
    let document = result.document
    let json = ArticleJSON(document, lines: LineNumbers(document.source))
    for article in analysis.articles(in: document.source.whole, of: document) {
      guard case .object(let members) = json.article(article) else { continue }
      output.writeLine(JSONValue.object([("id", JSONValue(result.id))] + members).serialized())
    }
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
