import Characters

extension SectionLines {
  /// Narrows lines that begin or end with a pointer to another page, drops those that hold nothing else.
  func withoutJumpLines() -> SectionLines {
    let places = JumpLine.places(in: text)
    guard !places.isEmpty else { return self }
    var result = self
    result.lines.removeAll(keepingCapacity: true)
    var rest = places[...]
    var isAfterJump = false
    for original in lines {
      var line = original
      line.afterJump = isAfterJump
      rest = rest.drop { $0 < line.range.lowerBound }
      let own = rest.prefix { $0 < line.range.upperBound }
      for pointer in JumpLine.pointers(in: text, line.range, at: own) {
        result.findings.append(PlacedFinding(kind: .jumpLine, range: pointer))
        line.takeOut(pointer, text)
      }
      isAfterJump = line.range.isEmpty || line.beforeJump
      if !line.range.isEmpty { result.lines.append(line) }
    }
    return result
  }
}

extension Line {
  /// - Parameter pointer: to another page, behind those that were taken out before.
  fileprivate mutating func takeOut(_ pointer: Range<Int>, _ text: [Char]) {
    if pointer.lowerBound <= range.lowerBound {
      let before = width
      narrow(to: min(pointer.upperBound, range.upperBound)..<range.upperBound, in: text)
      cut += max(0, before - width)
      afterJump = true
    } else if pointer.upperBound >= range.upperBound {
      narrow(to: range.lowerBound..<pointer.lowerBound, in: text)
      beforeJump = true
    } else {
      omissions.append(Omission(range: pointer))
    }
  }
}
