package import ReaderCore

/// What arrives on the terminal's input.
package enum TerminalInput: Hashable, Sendable {
  case key(Key)
  /// Answer to a cursor position request; both 1-based.
  case cursorPosition(row: Int, column: Int)
  /// Answer to a request for a private mode: 0 unknown, 1 set, 2 reset, 3 and 4 permanently so.
  case mode(number: Int, state: Int)
  /// Answer to a request for the background colour, each part 0…1.
  case background(red: Double, green: Double, blue: Double)
}

/// Bytes from a terminal → keys: UTF-8, ECMA-48 control sequences, SGR mouse reports and answers to requests.
///
/// A value that carries what is incomplete over to the next read. Sequences that differ from those of xterm come from
/// the terminal's own description (`extra`).
package struct KeyDecoder: Sendable {
  private var pending: [UInt8] = []
  private let extra: [(sequence: [UInt8], key: Key)]
  private var paste: [UInt8]?

  /// - Parameter extra: whole sequences, ESC included, as terminfo gives them.
  package init(extra: [(sequence: [UInt8], key: Key)] = []) { self.extra = extra }

  /// Bytes wait for the rest of their sequence. After the escape delay call `flush`.
  package var isWaiting: Bool { !pending.isEmpty }

  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [TerminalInput] {
    pending += bytes
    var inputs: [TerminalInput] = []
    while !pending.isEmpty {
      guard let (input, count) = next(atEnd: false) else { break }
      pending.removeFirst(count)
      if let input { inputs.append(input) }
    }
    return inputs
  }

  /// Nothing more came in time: an incomplete sequence is what it looks like (a lone ESC is the Escape key).
  package mutating func flush() -> [TerminalInput] {
    var inputs: [TerminalInput] = []
    while !pending.isEmpty {
      let (input, count) = next(atEnd: true) ?? (nil, 1)
      pending.removeFirst(max(1, count))
      if let input { inputs.append(input) }
    }
    return inputs
  }

  /// The first input and the bytes that it takes; `nil` when more bytes are needed.
  private mutating func next(atEnd: Bool) -> (TerminalInput?, Int)? {
    if paste != nil { return nextPasted(atEnd: atEnd) }
    let first = pending[0]
    switch first {
    case 0x1B: return escape(atEnd: atEnd)
    case 0x0D, 0x0A: return (.key(.enter), 1)
    case 0x09: return (.key(.tab), 1)
    case 0x7F, 0x08: return (.key(.backspace), 1)
    case 0x00..<0x20:
      return (.key(.control(Character(Unicode.Scalar(first == 0 ? 0x20 : first + 0x60)))), 1)
    case 0x20..<0x7F: return (.key(.character(Character(Unicode.Scalar(first)))), 1)
    default: return character(atEnd: atEnd)
    }
  }

  private static func begins(_ bytes: [UInt8], with sequence: [UInt8]) -> Bool {
    guard bytes.count >= sequence.count else { return false }
    for i in sequence.indices where bytes[i] != sequence[i] { return false }
    return true
  }

  private func character(atEnd: Bool) -> (TerminalInput?, Int)? {
    let first = pending[0]
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard count > 1 else { return (nil, 1) }
    guard pending.count >= count else { return atEnd ? (nil, 1) : nil }
    guard let string = String(validating: pending[..<count], as: UTF8.self), let character = string.first else {
      return (nil, 1)
    }
    return (.key(.character(character)), count)
  }

  private mutating func escape(atEnd: Bool) -> (TerminalInput?, Int)? {
    for (sequence, key) in extra where Self.begins(pending, with: sequence) { return (.key(key), sequence.count) }
    guard pending.count > 1 else { return atEnd ? (.key(.escape), 1) : nil }
    switch pending[1] {
    case UInt8(ascii: "["): return controlSequence(atEnd: atEnd)
    case UInt8(ascii: "O"): return singleShift(atEnd: atEnd)
    case UInt8(ascii: "]"), UInt8(ascii: "P"): return commandString(atEnd: atEnd)
    case 0x21..<0x7F:
      return (.key(.alt(Character(Unicode.Scalar(pending[1])))), 2)
    default: return (.key(.escape), 1)
    }
  }

  /// SS3: F1–F4 and the arrows in application mode.
  private func singleShift(atEnd: Bool) -> (TerminalInput?, Int)? {
    guard pending.count > 2 else { return atEnd ? (.key(.escape), 1) : nil }
    return (Self.finals[pending[2]].map(TerminalInput.key), 3)
  }

  /// CSI: parameters 0x30–0x3F, intermediates 0x20–0x2F, one final byte (ECMA-48, 5.4).
  private mutating func controlSequence(atEnd: Bool) -> (TerminalInput?, Int)? {
    var i = 2
    // The Linux console sends ESC [ [ A to E for F1 to F5.
    if i < pending.count, pending[i] == UInt8(ascii: "[") {
      guard i + 1 < pending.count else { return atEnd ? (nil, 3) : nil }
      let number = Int(pending[i + 1]) - 0x40
      return ((1...5).contains(number) ? .key(.f(number)) : nil, 4)
    }
    while i < pending.count, (0x20..<0x40).contains(pending[i]) { i += 1 }
    guard i < pending.count else { return atEnd ? (nil, pending.count) : nil }
    let body = pending[2..<i]
    let final = pending[i]
    let count = i + 1
    let isPrivate = body.first.map { (0x3C...0x3F).contains($0) } ?? false
    let parameters = body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      part.reduce(0) { (48...57).contains($1) ? min($0 * 10 + Int($1 - 48), 1 << 20) : $0 }
    }
    switch final {
    case UInt8(ascii: "M"), UInt8(ascii: "m"):
      guard body.first == UInt8(ascii: "<") else { return (nil, count) }
      return (Self.mouse(parameters, released: final == UInt8(ascii: "m")).map { .key(.mouse($0)) }, count)
    case UInt8(ascii: "R") where parameters.count == 2 && !isPrivate && parameters[0] > 1:
      return (.cursorPosition(row: parameters[0], column: parameters[1]), count)
    case UInt8(ascii: "y") where body.last == UInt8(ascii: "$") && parameters.count == 2:
      return (.mode(number: parameters[0], state: parameters[1]), count)
    case UInt8(ascii: "~"):
      if parameters.first == 200 {
        paste = []
        return (nil, count)
      }
      return (parameters.first.flatMap { Self.numbered[$0] }.map(TerminalInput.key), count)
    default:
      return (isPrivate ? nil : Self.finals[final].map(TerminalInput.key), count)
    }
  }

  /// OSC and DCS answers end with BEL or ESC \.
  private func commandString(atEnd: Bool) -> (TerminalInput?, Int)? {
    var i = 2
    while i < pending.count, pending[i] != 0x07, pending[i] != 0x1B, i < 256 { i += 1 }
    guard i < pending.count, i < 256, pending[i] == 0x07 || i + 1 < pending.count else {
      return atEnd || i >= 256 ? (nil, min(i, pending.count)) : nil
    }
    let count = pending[i] == 0x07 ? i + 1 : i + 2
    let text = String(decoding: pending[2..<i], as: UTF8.self)
    guard text.hasPrefix("11;rgb:") else { return (nil, count) }
    let parts = text.dropFirst("11;rgb:".count).split(separator: "/").compactMap { part in
      Int(part, radix: 16).map { Double($0) / Double((1 << (4 * part.utf8.count)) - 1) }
    }
    return (parts.count == 3 ? .background(red: parts[0], green: parts[1], blue: parts[2]) : nil, count)
  }

  /// A control inside pasted text that is no end mark loses its ESC.
  private mutating func nextPasted(atEnd: Bool) -> (TerminalInput?, Int)? {
    let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    guard pending[0] == 0x1B else {
      paste?.append(pending[0])
      return (nil, 1)
    }
    if pending.starts(with: end) {
      let text = String(decoding: paste ?? [], as: UTF8.self)
      paste = nil
      return (.key(.paste(text)), end.count)
    }
    return atEnd || !end.starts(with: pending) ? (nil, 1) : nil
  }

  private static func mouse(_ parameters: [Int], released: Bool) -> MouseEvent? {
    guard parameters.count == 3 else { return nil }
    let (column, row) = (parameters[1] - 1, parameters[2] - 1)
    if released { return parameters[0] & ~0b1_1100 == 0 ? MouseEvent(.release, column: column, row: row) : nil }
    switch parameters[0] & ~0b1_1100 {
    case 1: return MouseEvent(.middlePress, column: column, row: row)
    case 2: return MouseEvent(.rightPress, column: column, row: row)
    case 32: return MouseEvent(.drag, column: column, row: row)
    case 0: return MouseEvent(.press, column: column, row: row)
    case 64: return MouseEvent(.wheelUp, column: column, row: row)
    case 65: return MouseEvent(.wheelDown, column: column, row: row)
    default: return nil
    }
  }

  private static let finals: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "Z"): .backTab, UInt8(ascii: "M"): .enter,
    UInt8(ascii: "P"): .f(1), UInt8(ascii: "Q"): .f(2), UInt8(ascii: "R"): .f(3), UInt8(ascii: "S"): .f(4),
  ]

  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end, 11: .f(1), 12: .f(2),
    13: .f(3),
    14: .f(4), 15: .f(5), 17: .f(6), 18: .f(7), 19: .f(8), 20: .f(9), 21: .f(10), 23: .f(11), 24: .f(12),
  ]
}
