import ArticleModel
import Lexicon

/// What the form of a repeated phrase says for and against it, without its count: one line a weight.
struct PhraseWeights {
  /// As `--explain` prints it.
  let name: String
  /// 0 where it says nothing.
  let weight: @Sendable (Phrase) -> Double

  /// A phrase with its words at hand.
  struct Phrase {
    let words: ArraySlice<Words.Word>
    let first: Words.Word
    let last: Words.Word
    let place: Range<Int>
    let text: TermText

    let form: PhraseForm

    func isPart(_ part: TermVocabulary.Part, _ word: Words.Word) -> Bool {
      TermLexicon.shared.vocabulary.contains(text[word.range], part)
    }
  }

  static let all: [PhraseWeights] = [
    PhraseWeights(name: "repeat") { _ in -0.6 },
    PhraseWeights(name: "length") { length($0.place.count) },
    PhraseWeights(name: "rare words") { phrase in
      // 数智化: what no wordbook has is rarer than its characters.
      let isNew = phrase.place.count == 3 && phrase.words.count == 3
      let commonness =
        isNew ? 3 : phrase.words.reduce(0) { $0 + Double($1.commonness) } / Double(phrase.words.count)
      return (6.2 - commonness) * 0.6
    },
    PhraseWeights(name: "pair of verbs") { $0.form.opensWithVerbPair ? 1 : 0 },
    PhraseWeights(name: "opens with a verb") { phrase in
      if phrase.form.opensWithVerbPair || phrase.form.opensWithVerbAndObject { return 0 }
      return phrase.first.kind == .verb || phrase.isPart(.lead, phrase.first) ? -1 : 0
    },
    PhraseWeights(name: "opens with an adjective") { phrase in
      phrase.first.kind == .adjective && !phrase.form.opensWithVerbPair ? -0.4 : 0
    },
    PhraseWeights(name: "everyday modifier") { phrase in
      if phrase.form.opensWithVerbPair { return 0 }
      return phrase.first.kind == .adverb || phrase.isPart(.modifier, phrase.first) ? -0.9 : 0
    },
    PhraseWeights(name: "opens with a place") { $0.first.kind == .place ? -0.8 : 0 },
    PhraseWeights(name: "ends in a verb") { phrase in
      if phrase.last.kind.isDisjoint(with: [.verb, .adjective]) { return 0 }
      // 完全赞成 is a predicate, 深度融合 (a noun first) a term.
      if phrase.first.kind == .adjective && phrase.words.count == 2 { return -1 }
      // 路费上涨 is a clause, 数据共享 none.
      return phrase.last.kind == .verb && phrase.words.count > 1 && !phrase.isPart(.head, phrase.last) ? -0.7 : -0.2
    },
    PhraseWeights(name: "ends in a set phrase") { $0.words.count > 1 && $0.last.kind == .idiom ? -1 : 0 },
    PhraseWeights(name: "generic noun") { $0.isPart(.generic, $0.last) ? -1.2 : 0 },
    PhraseWeights(name: "policy noun") { $0.words.count > 1 && $0.isPart(.head, $0.last) ? 0.5 : 0 },
  ]

  private static func length(_ characters: Int) -> Double {
    switch characters {
    case ...2: -1.2
    case 3: -0.6
    case 4, 5, 8: 0.4
    case 6: 0.6
    case 7: 0.5
    case 9...11: 0
    default: -0.6
    }
  }

  private static func weights(of phrase: RepeatedPhrase, in text: TermText) -> [(name: String, weight: Double)] {
    let words = text.words.all[phrase.words]
    guard let first = words.first, let last = words.last else { return [] }
    let form = PhraseForm(phrase: phrase, text: text)
    let view = Phrase(words: words, first: first, last: last, place: phrase.place, text: text, form: form)
    return all.map { ($0.name, $0.weight(view)) }
  }

  static func sum(of phrase: RepeatedPhrase, in text: TermText) -> Double {
    weights(of: phrase, in: text).reduce(0) { $0 + $1.weight }
  }

  /// Those that say something.
  static func clues(for phrase: RepeatedPhrase, in text: TermText) -> [Evidence.Clue] {
    weights(of: phrase, in: text).filter { $0.weight != 0 }.map { .weight($0.name, $0.weight) }
  }
}
