import ArticleParsing
import Testing

/// A rule for web pages with an example: what stands between [ and ] is a line of the article, but for what stands
/// between { and } in it. All else is not read.
struct MarkedPage: Sendable, CustomTestStringConvertible {
  var rule: String
  var marked: String

  init(_ rule: String, _ marked: String) {
    self.rule = rule
    self.marked = marked
  }

  var testDescription: String { rule }

  var html: String { "<!DOCTYPE html>" + marked.filter { !"[]{}".contains($0) } }

  var lines: [String] {
    marked.split(separator: "[").dropFirst().map { line in
      var isRead = true
      var text = ""
      for character in line.prefix(while: { $0 != "]" }) {
        switch character {
        case "<", "{": isRead = false
        case ">", "}": isRead = true
        default: if isRead { text.append(character) }
        }
      }
      return text
    }
  }
}
