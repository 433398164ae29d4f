import Characters

/// Bytes that are no UTF-8 and control characters.
enum TextFlaws {
  /// Each run of them is a finding.
  static func findings(in text: [Char]) -> [PlacedFinding] {
    var findings: [PlacedFinding] = []
    for position in text.indices where !text[position].isCommonHanzi {
      let isIllFormed = text[position] == .illFormed
      guard isIllFormed || text[position].isControl else { continue }
      if let last = findings.last, last.range.upperBound == position, (last.kind == .illFormed) == isIllFormed {
        findings[findings.count - 1].range = last.range.lowerBound..<(position + 1)
      } else {
        findings.append(PlacedFinding(kind: isIllFormed ? .illFormed : .control, range: position..<(position + 1)))
      }
    }
    return findings
  }
}

extension Char {
  /// C0 but for tabs, line ends and form feeds; DEL; C1.
  fileprivate var isControl: Bool {
    self < " " ? !Self.layoutControls.contains(self) : "\u{7F}"..."\u{9F}" ~= self
  }
  private static let layoutControls: CharSet = "\t\n\r\u{0C}"
}
