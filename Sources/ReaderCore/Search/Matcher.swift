import ArticleModel
import Glibc

/// Finds a needle in UTF-8. Full-width and ASCII forms are one (`Folding`), an undone line end inside a paragraph does
/// not part a word, and case counts only where the needle has a capital.
struct Matcher: Hashable, Sendable {
  let text: String
  /// Folded.
  private let needle: [UInt32]
  private let ignoresCase: Bool
  /// The needle's scalar that is looked for first, where one has a single spelling: index and bytes.
  private let anchor: Int?
  private let anchorBytes: [UInt8]

  /// `nil` for an empty needle.
  init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    self.text = text
    ignoresCase = !text.unicodeScalars.contains { $0.value >= 0x41 && $0.value <= 0x5A }
    let folded = text.unicodeScalars.map { Folding.fold($0.value) }
    let plain = folded.indices.filter { Folding.isPlain(folded[$0]) }
    let chosen = plain.first { !Self.frequent.contains(folded[$0]) } ?? plain.first
    needle = folded
    anchor = chosen
    anchorBytes =
      chosen.flatMap { Unicode.Scalar(folded[$0]) }.map { Array(String(Character($0)).utf8) } ?? []
  }

  /// Hanzi so frequent that looking for them first is slow.
  private static let frequent: Set<UInt32> = Set(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多".unicodeScalars.map(\.value))

  /// The first match that begins in a range.
  func first(in bytes: UnsafeBufferPointer<UInt8>, from: Int, to: Int) -> TextRange? {
    var found: TextRange?
    scan(bytes, from, to) { match in
      found = match
      return false
    }
    return found
  }

  /// The last match that begins in a range. Meant for short ranges: it reads all of it.
  func last(in bytes: UnsafeBufferPointer<UInt8>, from: Int, to: Int) -> TextRange? {
    var found: TextRange?
    scan(bytes, from, to) { match in
      found = match
      return true
    }
    return found
  }

  /// The matches that begin in a range, none overlapping another, at most `limit`.
  func all(in bytes: UnsafeBufferPointer<UInt8>, from: Int, to: Int, limit: Int = .max) -> [TextRange] {
    var found: [TextRange] = []
    scan(bytes, from, to) { match in
      found.append(match)
      return found.count < limit
    }
    return found
  }

  /// Calls `body` with each match that begins in `from ..< to`, in order, until it returns false.
  private func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int, _ body: (TextRange) -> Bool) {
    let to = min(to, bytes.count)
    guard from < to, let base = bytes.baseAddress else { return }
    var free = max(0, from)
    guard let anchor, let last = anchorBytes.last else {
      scanSlowly(bytes, free, to, body)
      return
    }
    let back = anchorBytes.count - 1
    // An anchor behind the needle's beginning may stand beyond `to`.
    let reach = min(bytes.count, to + anchor * 16 + back)
    var i = free + back
    while i < reach, let hit = memchr(base + i, Int32(last), reach - i) {
      let at = base.distance(to: UnsafePointer(hit.assumingMemoryBound(to: UInt8.self))) - back
      i = at + back + 1
      if let match = match(anchoredAt: at, anchor, bytes), match.lowerBound >= free {
        if match.lowerBound >= to { return }
        if !body(match) { return }
        free = match.upperBound
        i = max(i, free + back)
      }
    }
  }

  private func scanSlowly(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int, _ body: (TextRange) -> Bool) {
    var i = from
    while i < to {
      if bytes[i] & 0xC0 != 0x80, let end = matchForward(0, i, bytes) {
        if !body(TextRange(i, end)) { return }
        i = max(end, i + 1)
      } else {
        i += 1
      }
    }
  }

  private func match(anchoredAt at: Int, _ anchor: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> TextRange? {
    for k in anchorBytes.indices where bytes[at + k] != anchorBytes[k] { return nil }
    guard let end = matchForward(anchor, at, bytes), let start = matchBackward(anchor, at, bytes) else { return nil }
    return TextRange(start, end)
  }

  private func equal(_ scalar: UInt32, _ wanted: UInt32) -> Bool {
    let folded = Folding.fold(scalar)
    return folded == wanted || ignoresCase && Folding.lowercase(folded) == wanted
  }

  /// Matches the needle from one of its scalars on.
  /// - Returns: where the match ends.
  private func matchForward(_ index: Int, _ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var i = offset
    for k in index..<needle.count {
      guard i < bytes.count else { return nil }
      var (scalar, length) = Folding.scalar(bytes, i, bytes.count)
      if !equal(scalar, needle[k]), k > index {
        let after = Self.afterWrap(i, bytes)
        guard after > i, after < bytes.count else { return nil }
        i = after
        (scalar, length) = Folding.scalar(bytes, i, bytes.count)
      }
      guard equal(scalar, needle[k]) else { return nil }
      i += length
    }
    return i
  }

  /// Matches the needle's scalars before one of them.
  /// - Returns: where the match begins.
  private func matchBackward(_ index: Int, _ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var i = offset
    for k in (0..<index).reversed() {
      guard i > 0 else { return nil }
      var start = Folding.start(before: i, bytes, 0)
      if !equal(Folding.scalar(bytes, start, i).0, needle[k]) {
        let before = Self.beforeWrap(i, bytes)
        guard before < i, before > 0 else { return nil }
        start = Folding.start(before: before, bytes, 0)
        guard equal(Folding.scalar(bytes, start, before).0, needle[k]) else { return nil }
      }
      i = start
    }
    return i
  }

  /// Past one line end with the blanks around it; `i` where there is none.
  private static func afterWrap(_ i: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var k = i
    var lineEnds = 0
    while k < bytes.count, k - i < 64 {
      if bytes[k] == 0x0A { lineEnds += 1 }
      if bytes[k] == 0x20 || bytes[k] == 0x09 || bytes[k] == 0x0A || bytes[k] == 0x0D {
        k += 1
      } else if k + 2 < bytes.count, bytes[k] == 0xE3, bytes[k + 1] == 0x80, bytes[k + 2] == 0x80 {
        k += 3
      } else {
        break
      }
    }
    return lineEnds == 1 ? k : i
  }

  private static func beforeWrap(_ i: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var k = i
    var lineEnds = 0
    while k > 0, i - k < 64 {
      let byte = bytes[k - 1]
      if byte == 0x0A { lineEnds += 1 }
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        k -= 1
      } else if k > 2, byte == 0x80, bytes[k - 2] == 0x80, bytes[k - 3] == 0xE3 {
        k -= 3
      } else {
        break
      }
    }
    return lineEnds == 1 ? k : i
  }
}
