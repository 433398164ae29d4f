/// Line-break opportunities of UAX #14 (15.0), without any rule of Chinese typesetting.
///
/// Fed with one class after the other, it says whether a line may or must end before it.
package struct LineBreaker {
  package enum Opportunity: Sendable {
    case prohibited, allowed, mandatory
  }

  /// LB25 looks at whole numbers: `(PR|PO)? (OP|HY)? NU (NU|SY|IS)* (CL|CP)? (PR|PO)?`.
  private enum NumberState { case none, inside, closed }

  private let rules: LineBreakRules
  /// Class of the last thing that is neither space nor mark; `nil` at the start of a line.
  private var previous: LineBreakClass?
  private var afterSpace = false
  private var afterJoiner = false
  private var number = NumberState.none
  private var afterHebrewHyphen = false
  private var halfFlag = false
  /// The last class was OP or HY right behind PR or PO: should a digit follow, no break was allowed between the two.
  package private(set) var awaitsDigit = false

  package init() { rules = .shared }

  /// - Parameter next: a class; `.transparent` is passed over.
  package mutating func opportunity(before next: LineBreakClass) -> Opportunity {
    if next == .transparent { return .prohibited }
    guard let previous else {
      take(next)
      return .prohibited
    }
    switch next {  // LB4–LB7
    case .space:
      if isHardEnd(previous) { break }
      afterSpace = true
      afterJoiner = false
      awaitsDigit = false
      return .prohibited
    case .mandatoryBreak, .carriageReturn, .lineFeed, .nextLine, .zeroWidthSpace:
      if isHardEnd(previous) { break }
      take(next)
      return .prohibited
    case .combiningMark, .zeroWidthJoiner:  // LB9
      if isHardEnd(previous) || afterSpace || previous == .zeroWidthSpace { break }
      afterJoiner = next == .zeroWidthJoiner
      return .prohibited
    default: break
    }
    if isHardEnd(previous) {
      if previous == .carriageReturn, next == .lineFeed {
        take(next)
        return .prohibited
      }
      self.previous = nil
      take(next)
      return .mandatory
    }
    let resolved: LineBreakClass = next == .combiningMark || next == .zeroWidthJoiner ? .alphabetic : next  // LB10
    let isAllowed = allows(previous, resolved)
    take(next)
    return isAllowed ? .allowed : .prohibited
  }

  private func isHardEnd(_ kind: LineBreakClass) -> Bool {
    switch kind {
    case .mandatoryBreak, .carriageReturn, .lineFeed, .nextLine: true
    default: false
    }
  }

  private func allows(_ previous: LineBreakClass, _ next: LineBreakClass) -> Bool {
    if afterJoiner { return false }  // LB8a
    if afterSpace { return rules.allowsAfterSpace(previous, next) }
    if afterHebrewHyphen, next != .contingentBreak { return false }  // LB21a
    if halfFlag, next == .regionalIndicator { return false }  // LB30a
    switch (number, next) {  // LB25
    case (.inside, .numeric), (.inside, .prefixNumeric), (.inside, .postfixNumeric): return false
    case (.closed, .prefixNumeric), (.closed, .postfixNumeric): return false
    default: return rules.allows(previous, next)
    }
  }

  /// Moves behind `next`.
  private mutating func take(_ next: LineBreakClass) {
    let isUnattached = next == .combiningMark || next == .zeroWidthJoiner
    let resolved: LineBreakClass = isUnattached ? .alphabetic : next
    let last = afterSpace ? nil : previous
    switch next {
    case .numeric: number = .inside
    case .breakSymbols, .infixNumeric: if afterSpace || number != .inside { number = .none }
    case .closePunctuation, .closeParenthesis: number = number == .inside && !afterSpace ? .closed : .none
    default: number = .none
    }
    afterHebrewHyphen = last == .hebrewLetter && (next == .hyphen || next == .breakAfter)
    halfFlag = next == .regionalIndicator && !(halfFlag && last == .regionalIndicator)
    awaitsDigit =
      (last == .prefixNumeric || last == .postfixNumeric)
      && (next == .openPunctuation || next == .wideOpenPunctuation || next == .hyphen)
    afterJoiner = next == .zeroWidthJoiner
    afterSpace = next == .space
    previous = resolved
  }
}

extension LineBreaker {
  /// Whether a line may or must end before each scalar of a text; never before the first.
  /// - Parameter isChinese: “ opens and ” closes, as ICU has it for the locale zh.
  package static func opportunities(_ scalars: [UInt32], isChinese: Bool = false) -> [Bool] {
    var breaker = LineBreaker()
    var result: [Bool] = []
    var pending: Int?
    for (index, scalar) in scalars.enumerated() {
      let kind = isChinese ? LineBreakClass(chinese: scalar) : CharacterProperties(value: scalar).lineBreak
      result.append(breaker.opportunity(before: kind) != .prohibited)
      if kind == .numeric, let pending { result[pending] = false }
      if kind != .combiningMark, kind != .zeroWidthJoiner { pending = breaker.awaitsDigit ? index : nil }
    }
    return result
  }
}

extension LineBreakClass {
  /// The class of a scalar for the locale zh, as ICU's tailoring has it.
  init(chinese scalar: UInt32) {
    switch Unicode.Scalar(scalar) {
    case "“": self = .openPunctuation
    case "”": self = .closePunctuation
    default: self = CharacterProperties(value: scalar).lineBreak
    }
  }
}
