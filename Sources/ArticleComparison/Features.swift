import Characters
import Lexicon
import System

/// What a stretch of text is recognised by in another one: its pairs of neighbouring characters, each once, sorted.
struct Features: Sendable {
  fileprivate(set) var pairs: [UInt32]

  /// Marks part pairs, and numbers are left out: they change every year.
  init(_ text: ArraySlice<Char>) {
    var pairs: [UInt32] = []
    var last: Char?
    for character in text {
      let isCounted = character.isContent && !character.isDigit
      if isCounted, let last { pairs.append(UInt32(last.code) << 16 | UInt32(character.code)) }
      last = isCounted ? character : nil
    }
    pairs.sort()
    var unique: [UInt32] = []
    for pair in pairs where unique.last != pair { unique.append(pair) }
    self.pairs = unique
  }
}

/// What a pair says: the rarer it is in both texts, the more; one that only opens or measures a phrase (推动, 重大), little.
struct FeatureWeights: Sendable {
  private var weights: [UInt32: Float] = [:]
  private static let littleSaid: Float = 0.2
  /// By a pair that every stretch has.
  private static let leastSaid = 0.4

  init(_ stretches: [Features]) {
    var counts: [UInt32: Int] = [:]
    for stretch in stretches { for pair in stretch.pairs { counts[pair, default: 0] += 1 } }
    for (pair, count) in counts {
      let weight = Float(Self.leastSaid + binaryLogarithm(of: Double(stretches.count + 1) / Double(count)))
      weights[pair] = Self.saysLittle(pair) ? weight * Self.littleSaid : weight
    }
  }

  /// Whether a pair is a word that opens or measures phrases of any kind.
  private static func saysLittle(_ pair: UInt32) -> Bool {
    isPart(
      [.lead, .modifier, .everyday, .generic],
      [
        Char(code: UInt16(pair >> 16)), Char(code: UInt16(truncatingIfNeeded: pair)),
      ])
  }

  /// Whether two characters are a word of the frame of phrases, what closes them included (体系, 产业).
  static func isFrame(_ first: Char, _ second: Char) -> Bool {
    isPart([.lead, .modifier, .everyday, .generic, .head], [first, second])
  }

  private static func isPart(_ parts: TermVocabulary.Part, _ word: [Char]) -> Bool {
    !TermLexicon.shared.vocabulary.parts(word[...]).isDisjoint(with: parts)
  }

  subscript(pair: UInt32) -> Float { weights[pair] ?? 0 }

  func sum(_ features: Features) -> Float { features.pairs.reduce(0) { $0 + self[$1] } }

  /// What two stretches have in common, in weight.
  func shared(_ a: Features, _ b: Features) -> Float {
    var sum: Float = 0
    var (i, j) = (0, 0)
    while i < a.pairs.count, j < b.pairs.count {
      if a.pairs[i] == b.pairs[j] {
        sum += self[a.pairs[i]]
        (i, j) = (i + 1, j + 1)
      } else if a.pairs[i] < b.pairs[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return sum
  }
}
