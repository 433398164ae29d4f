import ReaderCore
import TerminalUI

/// What a terminal sends: the same in pieces as at once.
enum KeyTarget {
  static func run(_ bytes: [UInt8]) throws {
    let extra: [(sequence: [UInt8], key: Key)] = [([0x1B, 0x4F, 0x61], .up), ([0x1B, 0x5B, 0x37, 0x7E], .home)]
    var whole = KeyDecoder(extra: extra)
    let atOnce = whole.decode(bytes)
    var pieces = KeyDecoder(extra: extra)
    let oneByOne = bytes.flatMap { pieces.decode([$0]) }
    try check(atOnce == oneByOne, "other keys in pieces")
    let rest = whole.flush()
    try check(rest == pieces.flush(), "another rest in pieces")
    try check(!whole.isWaiting, "waits for ever")
    for case .key(let key) in atOnce + rest {
      try check(Key(name: key.name) == key || key.name.isEmpty || !isNamed(key), "\(key) is not read back: \(key.name)")
    }
  }

  /// Pastes and mice have no names.
  private static func isNamed(_ key: Key) -> Bool {
    switch key {
    case .paste, .mouse: false
    default: true
    }
  }
}
