/// The pair rules of UAX #14 (15.0) as two tables: what may stand between two classes side by side, and between two
/// classes with spaces between them. Numbers follow the tailoring that LineBreakTest.txt supposes (8.2, example 7);
/// rules that look farther than a pair are in `LineBreaker`.
struct LineBreakRules: Sendable {
  /// For each left class, the right classes before which a line may end.
  private var adjacent: [ClassSet]
  private var spaced: [ClassSet]

  static let shared = LineBreakRules()

  @inline(__always)
  func allows(_ left: LineBreakClass, _ right: LineBreakClass) -> Bool {
    adjacent[Int(left.rawValue)].contains(right)
  }

  /// With one or more spaces between.
  @inline(__always)
  func allowsAfterSpace(_ left: LineBreakClass, _ right: LineBreakClass) -> Bool {
    spaced[Int(left.rawValue)].contains(right)
  }

  /// A bit for each class.
  private struct ClassSet: Sendable {
    var bits: UInt64

    init(bits: UInt64) { self.bits = bits }
    init(_ classes: [LineBreakClass]) { bits = classes.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }

    @inline(__always)
    func contains(_ element: LineBreakClass) -> Bool { bits >> UInt64(element.rawValue) & 1 == 1 }
  }

  private enum Classes {
    case any
    case of([LineBreakClass])
    case not([LineBreakClass])

    var set: ClassSet {
      switch self {
      case .any: ClassSet(bits: .max)
      case .of(let list): ClassSet(list)
      case .not(let list): ClassSet(bits: ~ClassSet(list).bits)
      }
    }
  }

  private struct Rule {
    var left: Classes
    var allows: Bool
    var right: Classes
  }

  private static let letters: [LineBreakClass] = [.alphabetic, .hebrewLetter, .complexContext]
  private static let hangul: [LineBreakClass] = [.jamoL, .jamoV, .jamoT, .hangulLV, .hangulLVT]
  private static let hanziLike: [LineBreakClass] = [.ideographic, .emojiBase, .emojiModifier, .emojiReserved]
  private static let signs: [LineBreakClass] = [.prefixNumeric, .postfixNumeric]
  private static let closers: [LineBreakClass] = [
    .closePunctuation, .closeParenthesis, .exclamation, .infixNumeric, .breakSymbols,
  ]

  /// In the annex's order; the first that fits decides.
  private static let adjacentRules: [Rule] = [
    Rule(left: .of([.zeroWidthSpace]), allows: true, right: .any),  // LB8
    Rule(left: .any, allows: false, right: .of([.wordJoiner])),  // LB11
    Rule(left: .of([.wordJoiner]), allows: false, right: .any),
    Rule(left: .of([.glue]), allows: false, right: .any),  // LB12
    Rule(left: .not([.breakAfter, .hyphen]), allows: false, right: .of([.glue])),  // LB12a
    Rule(left: .any, allows: false, right: .of(closers)),  // LB13
    Rule(left: .of([.openPunctuation, .wideOpenPunctuation]), allows: false, right: .any),  // LB14
    Rule(
      left: .of([.closePunctuation, .closeParenthesis]), allows: false, right: .of([.nonstarter])),  // LB16
    Rule(left: .of([.breakBoth]), allows: false, right: .of([.breakBoth])),  // LB17
    Rule(left: .any, allows: false, right: .of([.quotation])),  // LB19
    Rule(left: .of([.quotation]), allows: false, right: .any),
    Rule(left: .any, allows: true, right: .of([.contingentBreak])),  // LB20
    Rule(left: .of([.contingentBreak]), allows: true, right: .any),
    Rule(left: .any, allows: false, right: .of([.breakAfter, .hyphen, .nonstarter])),  // LB21
    Rule(left: .of([.breakBefore]), allows: false, right: .any),
    Rule(left: .of([.breakSymbols]), allows: false, right: .of([.hebrewLetter])),  // LB21b
    Rule(left: .any, allows: false, right: .of([.inseparable])),  // LB22
    Rule(left: .of(letters), allows: false, right: .of([.numeric])),  // LB23
    Rule(left: .of([.numeric]), allows: false, right: .of(letters)),
    Rule(left: .of([.prefixNumeric]), allows: false, right: .of(hanziLike)),  // LB23a
    Rule(left: .of(hanziLike), allows: false, right: .of([.postfixNumeric])),
    Rule(left: .of(signs), allows: false, right: .of(letters)),  // LB24
    Rule(left: .of(letters), allows: false, right: .of(signs)),
    Rule(left: .of(signs + [.hyphen, .numeric]), allows: false, right: .of([.numeric])),  // LB25
    Rule(left: .of([.jamoL]), allows: false, right: .of([.jamoL, .jamoV, .hangulLV, .hangulLVT])),  // LB26
    Rule(left: .of([.jamoV, .hangulLV]), allows: false, right: .of([.jamoV, .jamoT])),
    Rule(left: .of([.jamoT, .hangulLVT]), allows: false, right: .of([.jamoT])),
    Rule(left: .of(hangul), allows: false, right: .of([.postfixNumeric])),  // LB27
    Rule(left: .of([.prefixNumeric]), allows: false, right: .of(hangul)),
    Rule(left: .of(letters), allows: false, right: .of(letters)),  // LB28
    Rule(left: .of([.infixNumeric]), allows: false, right: .of(letters)),  // LB29
    Rule(left: .of(letters + [.numeric]), allows: false, right: .of([.openPunctuation])),  // LB30
    Rule(left: .of([.closeParenthesis]), allows: false, right: .of(letters + [.numeric])),
    Rule(left: .of([.emojiBase, .emojiReserved]), allows: false, right: .of([.emojiModifier])),  // LB30b
    Rule(left: .any, allows: true, right: .any),  // LB31
  ]

  private static let spacedRules: [Rule] = [
    Rule(left: .of([.zeroWidthSpace]), allows: true, right: .any),  // LB8
    Rule(left: .any, allows: false, right: .of([.wordJoiner])),  // LB11
    Rule(left: .any, allows: false, right: .of(closers)),  // LB13
    Rule(left: .of([.openPunctuation, .wideOpenPunctuation]), allows: false, right: .any),  // LB14
    Rule(
      left: .of([.quotation]), allows: false, right: .of([.openPunctuation, .wideOpenPunctuation])),  // LB15
    Rule(
      left: .of([.closePunctuation, .closeParenthesis]), allows: false, right: .of([.nonstarter])),  // LB16
    Rule(left: .of([.breakBoth]), allows: false, right: .of([.breakBoth])),  // LB17
    Rule(left: .any, allows: true, right: .any),  // LB18
  ]

  private init() {
    adjacent = Self.table(Self.adjacentRules)
    spaced = Self.table(Self.spacedRules)
  }

  /// Later rules are written first, so that earlier ones overrule them.
  private static func table(_ rules: [Rule]) -> [ClassSet] {
    let count = LineBreakClass.allCases.count
    var table = [ClassSet](repeating: ClassSet(bits: .max), count: count)
    for rule in rules.reversed() {
      let right = rule.right.set.bits
      var left = rule.left.set.bits
      while left.trailingZeroBitCount < count {
        let row = left.trailingZeroBitCount
        left &= left - 1
        table[row].bits = rule.allows ? table[row].bits | right : table[row].bits & ~right
      }
    }
    return table
  }
}
