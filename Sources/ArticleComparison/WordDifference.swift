import Characters

/// What differs between two short stretches of text, character by character: what is left of both when the longest common
/// subsequence is taken out. Time and room are the product of their lengths, which are those of clauses.
struct WordDifference {
  private(set) var isChangedBefore: [Bool]
  private(set) var isChangedAfter: [Bool]

  init(_ before: ArraySlice<Char>, _ after: ArraySlice<Char>) {
    let (b, a) = (Array(before), Array(after))
    isChangedBefore = Array(repeating: b != a, count: b.count)
    isChangedAfter = Array(repeating: b != a, count: a.count)
    guard b != a else { return }
    let common = Self.commonLengths(b, a)
    var (i, j) = (0, 0)
    while i < b.count, j < a.count {
      if b[i] == a[j] {
        isChangedBefore[i] = false
        isChangedAfter[j] = false
        (i, j) = (i + 1, j + 1)
      } else if common[(i + 1) * (a.count + 1) + j] >= common[i * (a.count + 1) + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    dropStrays(b, a)
    Self.wholeNumbers(b, &isChangedBefore)
    Self.wholeNumbers(a, &isChangedAfter)
  }

  /// A number is another one as a whole: of 5.6 and 5.1 not only the last digit differs.
  private static func wholeNumbers(_ text: [Char], _ isChanged: inout [Bool]) {
    var start = 0
    for i in 0...text.count where i == text.count || !text[i].isNumeral && text[i] != "." && text[i] != "．" {
      if isChanged[start..<i].contains(true) { for j in start..<i { isChanged[j] = true } }
      start = i + 1
    }
  }

  /// The length of the longest common subsequence of what stands from each two places on.
  private static func commonLengths(_ b: [Char], _ a: [Char]) -> [UInt16] {
    let width = a.count + 1
    var lengths = [UInt16](repeating: 0, count: (b.count + 1) * width)
    for i in b.indices.reversed() {
      for j in a.indices.reversed() {
        lengths[i * width + j] =
          b[i] == a[j]
          ? lengths[(i + 1) * width + j + 1] + 1 : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    return lengths
  }

  /// A single character that both happen to have between changes is no word that stayed: 扩大内需 and 做强内核 share 内.
  private mutating func dropStrays(_ b: [Char], _ a: [Char]) {
    var (i, j) = (0, 0)
    while true {
      while i < b.count, isChangedBefore[i] { i += 1 }
      while j < a.count, isChangedAfter[j] { j += 1 }
      guard i < b.count, j < a.count else { return }
      var length = 0
      while i + length < b.count, j + length < a.count, !isChangedBefore[i + length], !isChangedAfter[j + length] {
        length += 1
      }
      let begins = i > 0 && isChangedBefore[i - 1] || j > 0 && isChangedAfter[j - 1]
      let ends =
        i + length < b.count && isChangedBefore[i + length] || j + length < a.count && isChangedAfter[j + length]
      if length == 1, begins, ends, b[i].isContent {
        isChangedBefore[i] = true
        isChangedAfter[j] = true
      }
      (i, j) = (i + length, j + length)
    }
  }
}
