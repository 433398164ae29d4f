import Characters

/// 某某：“…, and the mark that closes the quotation stands some paragraphs below: those are his words too.
struct RunOnQuotations: SpeechPass {
  func attributions(_ attributions: [Attribution], in scene: Scene) -> [Attribution] {
    var attributions = attributions
    for index in scene.text.parts.indices.dropLast() {
      guard scene.text.parts[index].isBody, scene.text.isLeftOpen(scene.text.parts[index]),
        let close = closing(below: index, in: scene.text),
        let speaker = attributions.last(in: index), speaker.source.isPerson
      else { continue }
      for part in index + 1...close {
        let range = scene.text.parts[part].range
        let mark = part == close ? scene.text.firstQuotationMark(of: scene.text.parts[part]) : nil
        let words = range.lowerBound..<(mark ?? range.upperBound)
        guard !attributions.contains(where: { $0.part == part && words.overlaps($0.range) }) else { continue }
        var continued = Attribution.quotation(at: part, source: speaker.source, rule: .quoteContinued, in: scene)
        continued.words = [words]
        attributions.append(continued)
      }
    }
    return attributions
  }

  /// The paragraph that closes what is left open, with none between that opens a quotation.
  private func closing(below index: Int, in text: SpeechText) -> Int? {
    for below in index + 1..<min(index + 1 + MarkPairs.longestQuotation, text.parts.count) {
      guard let mark = text.firstQuotationMark(of: text.parts[below]) else { continue }
      return text[mark] == "”" ? below : nil
    }
    return nil
  }
}
