import Foundation
import TestArticles

/// An article of Tests/Gold and what a careful reader finds in it. The form of the .gold files: Tests/Gold/README.md.
struct GoldArticle {
  struct Remark {
    /// 1-based line of the file on which the remark's paragraph begins.
    var line: Int
    var quotations: [String] = []
  }

  struct Speaker {
    var name: String
    /// Posts that are right, the best first; "" where it is right to give none.
    var posts: [String]
    var remarks: [Remark] = []
  }

  struct Mistake: Error, CustomStringConvertible { var description: String }

  /// a1-grain.
  var name: String
  var path: String
  var speakers: [Speaker] = []
  /// Terms that every reader would list.
  var terms: [String] = []
  /// Terms that some reader would list as well.
  var termsAsWell: [String] = []
  /// Lines that are one paragraph.
  private var wrapped: [ClosedRange<Int>] = []
  private var lines: [String]

  /// The kind of article: the first letter of its name.
  var kind: String { String(name.prefix(1)) }

  /// The line on which the paragraph of a line begins.
  func paragraph(of line: Int) -> Int { wrapped.first { $0.contains(line) }?.lowerBound ?? line }

  static func all() throws -> [GoldArticle] { try TestArticles.gold.map(GoldArticle.init) }

  init(path: String) throws {
    self.path = path
    let file = URL(filePath: path).deletingPathExtension()
    name = file.lastPathComponent
    lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    let reading = try String(contentsOf: file.appendingPathExtension("gold"), encoding: .utf8)
    var section = Section.speakers
    for (number, line) in reading.components(separatedBy: "\n").enumerated() where !line.hasPrefix("#") {
      do { try take(line, in: &section) } catch {
        throw Mistake(description: "\(name).gold, line \(number + 1): \(error)")
      }
    }
  }

  private enum Section { case speakers, terms, termsAsWell }

  private mutating func take(_ line: String, in section: inout Section) throws {
    let content = line.trimmingCharacters(in: .whitespaces)
    let indent = line.prefix { $0 == " " }.count
    if content.isEmpty { return }
    switch (section, indent) {
    case (_, 0): section = try takeHeading(content)
    case (.terms, _): terms.append(content)
    case (.termsAsWell, _): termsAsWell.append(content)
    case (.speakers, 2):
      guard let line = Int(content), !speakers.isEmpty else { throw Mistake(description: "not a line of the article") }
      speakers[speakers.count - 1].remarks.append(Remark(line: line))
    default:
      guard let remark = speakers.last?.remarks.last else { throw Mistake(description: "a quotation without a remark") }
      let quotation = try find(content, inParagraphAt: remark.line)
      speakers[speakers.count - 1].remarks[speakers.last!.remarks.count - 1].quotations.append(quotation)
    }
  }

  private mutating func takeHeading(_ content: String) throws -> Section {
    if content == "terms" { return .terms }
    if content == "terms as well" { return .termsAsWell }
    if content.hasPrefix("wrapped ") {
      wrapped = try content.split(separator: " ").dropFirst().map { part in
        let ends = part.split(separator: "-").compactMap { Int($0) }
        guard ends.count == 2 else { throw Mistake(description: "\(part) is not a range of lines") }
        return ends[0]...ends[1]
      }
      return .speakers
    }
    let fields = content.components(separatedBy: " | ")
    speakers.append(Speaker(name: fields[0], posts: fields.dropFirst().map { $0 == "-" ? "" : $0 }))
    return .speakers
  }

  /// The words of the paragraph that a quotation names: all of them, or the first … the last.
  private func find(_ quotation: String, inParagraphAt line: Int) throws -> String {
    let range = wrapped.first { $0.lowerBound == line } ?? line...line
    let text = lines[(range.lowerBound - 1)..<range.upperBound].map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.hasPrefix("（下转") && !$0.hasPrefix("（上接") }.joined()
    if text.contains(quotation) { return quotation }
    let ends = quotation.components(separatedBy: "…")
    guard ends.count == 2, let first = text.range(of: ends[0]),
      let last = text[first.upperBound...].range(of: ends[1])
    else { throw Mistake(description: "\(quotation) does not stand in line \(line)") }
    return String(text[first.lowerBound..<last.upperBound])
  }
}
