/// Takes needless changes of attributes and colours (SGR, ECMA-48 8.3.117) out of a screen's bytes.
///
/// ncurses resets and sets attributes and colours one after the other, `ESC[39m ESC[m ESC[4m ESC[38;5;80m` for a term. Here
/// they are held back until something is drawn with them, and then one sequence says what is different. What a blank
/// does not show (a foreground, bold) waits past blanks and erased stretches, too.
package struct RenditionMerger {
  /// What is drawn with: as far as kanbao uses it.
  private struct Rendition: Equatable {
    /// Bits by the numbers of SGR: 1 bold, 2 dim, 4 underlined, 7 reversed.
    var attributes: UInt8 = 0
    /// Indexes into the terminal's palette; −1 is its own colour.
    var foreground: Int16 = -1
    var background: Int16 = -1

    /// Draws a blank that looks the same.
    func showsBlanks(as other: Rendition) -> Bool {
      let seen: UInt8 = 1 << 4 | 1 << 7
      return attributes & seen == other.attributes & seen && background == other.background
        && (attributes & 1 << 7 == 0 || foreground == other.foreground)
    }
  }

  /// The terminal's; `nil` when somebody else may have changed it.
  private var sent: Rendition?
  private var wanted = Rendition()
  /// An unknown sequence of this kind has come by: from then on all is left as it is.
  private var gaveUp = false

  package init() {}

  /// The terminal's rendition is no longer known.
  package mutating func forget() { sent = nil }

  /// Appends the bytes of one update of the screen, which ncurses ends with the terminal's own rendition.
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var i = 0
    while i < bytes.count {
      let start = i
      switch bytes[i] {
      case 0x1B where i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "["):
        i += 2
        while i < bytes.count, bytes[i] < 0x40 { i += 1 }
        guard i < bytes.count else { break }
        i += 1
        if take(bytes, start + 2, i - 1, &out) { continue }
      case 0x20:
        i += 1
        say(forBlanks: true, &out)
      case 0x08, 0x0B, 0x0D:
        // The cursor moves.
        i += 1
      default:
        i += 1
        while i < bytes.count, bytes[i] > 0x20 { i += 1 }
        say(&out)
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<i]))
    }
    say(&out)
  }

  /// - Returns: whether the sequence is held back.
  private mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ final: Int, _ out: inout [UInt8]
  ) -> Bool {
    switch bytes[final] {
    case UInt8(ascii: "m"):
      if !gaveUp, let rendition = rendition(bytes, from, final) {
        wanted = rendition
        return true
      }
      say(&out)
      gaveUp = true
    case UInt8(ascii: "A")...UInt8(ascii: "H"), UInt8(ascii: "d"), UInt8(ascii: "h"), UInt8(ascii: "l"):
      // Moving the cursor draws nothing, nor do modes.
      break
    case UInt8(ascii: "J"), UInt8(ascii: "K"), UInt8(ascii: "X"):
      say(forBlanks: true, &out)
    default:
      say(&out)
    }
    return false
  }

  /// `wanted` after a sequence; `nil` when that says what is not known here.
  private func rendition(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ final: Int) -> Rendition? {
    var result = wanted
    var number = 0
    /// 38 or 48, when its parameters follow; then 5.
    var layer = 0
    var isIndexed = false
    for i in from...final {
      let byte = bytes[i]
      if byte >= 0x30, byte <= 0x39, number < 1000 {
        number = number * 10 + Int(byte - 0x30)
        continue
      }
      guard byte == UInt8(ascii: ";") || i == final else { return nil }
      switch (layer, number) {
      case (0, 0): result = Rendition()
      case (0, 1), (0, 2), (0, 4), (0, 7): result.attributes |= 1 << UInt8(number)
      case (0, 30...37): result.foreground = Int16(number - 30)
      case (0, 39): result.foreground = -1
      case (0, 40...47): result.background = Int16(number - 40)
      case (0, 49): result.background = -1
      case (0, 90...97): result.foreground = Int16(number - 90 + 8)
      case (0, 100...107): result.background = Int16(number - 100 + 8)
      case (0, 38), (0, 48): layer = number
      case (_, 5) where !isIndexed && layer != 0: isIndexed = true
      case (38, 0...255) where isIndexed: (result.foreground, layer, isIndexed) = (Int16(number), 0, false)
      case (48, 0...255) where isIndexed: (result.background, layer, isIndexed) = (Int16(number), 0, false)
      default: return nil
      }
      number = 0
    }
    return layer == 0 ? result : nil
  }

  /// Writes what the terminal does not have yet.
  private mutating func say(forBlanks: Bool = false, _ out: inout [UInt8]) {
    if gaveUp || sent == wanted { return }
    if forBlanks, let sent, sent.showsBlanks(as: wanted) { return }
    let numbers = Self.numbers(from: sent, to: wanted)
    sent = wanted
    out.append(contentsOf: [0x1B, UInt8(ascii: "[")])
    for (i, number) in numbers.enumerated() where numbers != [0] {
      if i > 0 { out.append(UInt8(ascii: ";")) }
      out.append(contentsOf: String(number).utf8)
    }
    out.append(UInt8(ascii: "m"))
  }

  /// The parameters of the shortest sequence from one rendition to another. Attributes are taken away only all together.
  private static func numbers(from old: Rendition?, to new: Rendition) -> [Int] {
    guard let old, old.attributes & ~new.attributes == 0 else { return [0] + additions(to: Rendition(), for: new) }
    var numbers: [Int] = []
    if new.foreground < 0, old.foreground >= 0 { numbers.append(39) }
    if new.background < 0, old.background >= 0 { numbers.append(49) }
    let takesAway = !numbers.isEmpty
    numbers += additions(to: old, for: new)
    guard takesAway else { return numbers }
    let anew = [0] + additions(to: Rendition(), for: new)
    return length(of: anew) < length(of: numbers) ? anew : numbers
  }

  /// What is said of one rendition that another has not.
  private static func additions(to old: Rendition, for new: Rendition) -> [Int] {
    var numbers: [Int] = []
    for number in [1, 2, 4, 7] where (new.attributes & ~old.attributes) >> UInt8(number) & 1 == 1 {
      numbers.append(number)
    }
    if new.foreground >= 0, new.foreground != old.foreground { numbers += colour(new.foreground, layer: 30) }
    if new.background >= 0, new.background != old.background { numbers += colour(new.background, layer: 40) }
    return numbers
  }

  /// Bytes that some parameters take, each with what parts it from the next; a reset that stands alone is not written.
  private static func length(of numbers: [Int]) -> Int {
    numbers == [0] ? 1 : numbers.reduce(0) { $0 + ($1 < 10 ? 2 : $1 < 100 ? 3 : 4) }
  }

  /// - Parameter layer: 30 for the foreground, 40 for the background.
  private static func colour(_ index: Int16, layer: Int) -> [Int] {
    switch index {
    case 0..<8: [layer + Int(index)]
    case 8..<16: [layer + 60 + Int(index) - 8]
    default: [layer + 8, 5, Int(index)]
    }
  }
}
