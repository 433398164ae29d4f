import Characters
import Lexicon

/// A stretch of words that is said again.
struct RepeatedPhrase: Sendable {
  /// Indexes of the words of the first occurrence.
  var words: Range<Int>
  /// The first occurrence.
  var place: Range<Int>
  /// Occurrences whose two ends are word edges.
  var alignedCount: Int
}

/// Phrases that the article says again and again, by their form and by what speaks for a repeat.
struct RepeatedPhrases: TermSource {
  let example = "[湿地碳汇交易试点]开始。湿地碳汇交易试点扩大，湿地碳汇交易试点收官。"

  /// What the count and the place can add at most to what the form says: the exact count is at most twice the aligned one,
  /// which is a point; a heading adds 0.6.
  private static let mostBeside = 1.6

  func candidates(in text: TermText) -> [TermCandidate] {
    let weighed = PhraseFinder.phrases(in: text).compactMap { phrase -> (phrase: RepeatedPhrase, score: Double)? in
      guard PhraseForm(phrase: phrase, text: text).isTerm else { return nil }
      let score = PhraseWeights.sum(of: phrase, in: text)
      let most = score + TermWeighing.log2(phrase.alignedCount) + Self.mostBeside
      return most >= TermSelection.repeatedThreshold ? (phrase, score) : nil
    }
    let inOrder = weighed.enumerated().sorted {
      ($0.element.phrase.place.lowerBound, $0.offset) < ($1.element.phrase.place.lowerBound, $1.offset)
    }
    return inOrder.map(\.element).compactMap { phrase, score in
      // Standing formulations have a source of their own.
      guard TermLexicon.shared.formulations.number(of: text[phrase.place]) == nil else { return nil }
      var candidate = TermCandidate(.repeated, phrase.place, base: score)
      candidate.phrase = phrase
      let form = PhraseForm(phrase: phrase, text: text)
      candidate.core = form.core
      candidate.isWhole = form.opensWithVerbPair
      candidate.isPolicyNoun = form.endsInPolicyNoun
      candidate.alignedCount = phrase.alignedCount
      return candidate
    }
  }
}
