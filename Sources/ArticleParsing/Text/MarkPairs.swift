import Characters

/// Finds the partners of quotation marks and brackets, paragraph by paragraph.
struct MarkPairs {
  private let text: [Char]
  private let marks: [Int]
  /// Captions stand beside the text: no quotation runs on through them.
  private let parts: [ArticleText.Part]
  private var partners: [Int32]

  /// How many paragraphs a quotation may run on over.
  static let longestQuotation = 5
  /// Characters between a bracket and its partner, and in which a quotation that is opened twice finds its end.
  private static let longestBracket = 200
  private static let reach = 600

  /// By position, that of the partner; −1 where there is none. The partner of a quotation that runs on into the next
  /// paragraph is the end of its own.
  static func partners(in text: [Char], _ marks: [Int], _ parts: [ArticleText.Part]) -> [Int32] {
    var pairs = MarkPairs(
      text: text, marks: marks, parts: parts.filter { $0.role.tellsOfPeople },
      partners: [Int32](repeating: -1, count: text.count))
    for index in pairs.parts.indices { pairs.pair(part: index) }
    for part in parts where !part.role.tellsOfPeople { pairs.pairAlone(marks[part.marks]) }
    return pairs.partners
  }

  private mutating func pair(part index: Int) {
    let part = parts[index]
    let own = marks[part.marks]
    if let open = pairQuotes(own),
      open == part.range.lowerBound || open > 0 && text[open - 1] == "：" && goesOn(behind: index)
    {
      partners[open] = Int32(part.range.upperBound)
    }
    pairBrackets(own)
  }

  private mutating func pairAlone(_ own: ArraySlice<Int>) {
    _ = pairQuotes(own)
    pairBrackets(own)
  }

  /// A paragraph below closes what this one leaves open, or the next takes it up with an opening mark of its own.
  private func goesOn(behind index: Int) -> Bool {
    for (distance, next) in parts[(index + 1)...].prefix(Self.longestQuotation).enumerated() {
      if distance == 0, text[next.range.lowerBound] == "“" { return true }
      if let mark = marks[next.marks].first(where: { text[$0].isDoubleQuote }) { return text[mark] == "”" }
    }
    return false
  }

  /// Double quotation marks do not nest in print; where one opens twice, the first was left open by mistake or by the
  /// custom of opening every paragraph of a long quotation.
  ///
  /// - Returns: the mark that is left open.
  private mutating func pairQuotes(_ own: ArraySlice<Int>) -> Int? {
    var open: Int?
    for index in own.indices {
      let i = own[index]
      if text[i] == "“" {
        if open != nil, !hasClose(own[(index + 1)...], after: i) { continue }
        open = i
      } else if text[i] == "”", let start = open {
        link(start, i)
        open = nil
      }
    }
    return open
  }

  private func hasClose(_ marks: ArraySlice<Int>, after start: Int) -> Bool {
    marks.first { $0 >= start + Self.reach || text[$0] == "”" }.map { $0 < start + Self.reach } ?? false
  }

  private static let brackets: [(open: Char, close: Char)] = [("（", "）"), ("《", "》"), ("【", "】"), ("‘", "’")]

  private mutating func pairBrackets(_ own: ArraySlice<Int>) {
    for (opening, closing) in Self.brackets {
      var open: Int?
      for i in own {
        if text[i] == opening {
          open = i
        } else if text[i] == closing, let start = open, i - start < Self.longestBracket {
          link(start, i)
          open = nil
        }
      }
    }
  }

  private mutating func link(_ open: Int, _ close: Int) {
    partners[open] = Int32(close)
    partners[close] = Int32(open)
  }
}
