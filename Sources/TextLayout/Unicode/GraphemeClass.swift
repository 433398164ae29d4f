/// Grapheme_Cluster_Break classes of UAX #29. The codes are those of the generated table.
enum GraphemeClass: UInt8 {
  case other, carriageReturn, lineFeed, control, extend, joiner, regionalIndicator, prepend, spacingMark
  case hangulL, hangulV, hangulT, hangulLV, hangulLVT
  /// Extended_Pictographic of class Other.
  case pictograph
}

/// Walks over scalars and says where one grapheme cluster ends and the next begins.
package struct GraphemeBreaker {
  private var previous = GraphemeClass.control
  /// Inside `pictograph Extend*` (GB11).
  private var afterPictograph = false
  private var joinsPictograph = false
  /// An odd number of regional indicators stands before (GB12, GB13).
  private var halfFlag = false

  package init() {}

  /// Whether a cluster begins with this scalar.
  package mutating func begins(scalar: UInt32) -> Bool { begins(CharacterProperties(value: scalar).grapheme) }

  mutating func begins(_ next: GraphemeClass) -> Bool {
    let isJoined = joins(next)
    joinsPictograph = next == .joiner && afterPictograph
    afterPictograph = next == .pictograph || (afterPictograph && next == .extend)
    halfFlag = next == .regionalIndicator && !(halfFlag && isJoined)
    previous = next
    return !isJoined
  }

  private func joins(_ next: GraphemeClass) -> Bool {
    switch (previous, next) {
    case (.carriageReturn, .lineFeed): true  // GB3
    case (.control, _), (.carriageReturn, _), (.lineFeed, _): false  // GB4
    case (_, .control), (_, .carriageReturn), (_, .lineFeed): false  // GB5
    case (.hangulL, .hangulL), (.hangulL, .hangulV), (.hangulL, .hangulLV), (.hangulL, .hangulLVT): true  // GB6
    case (.hangulLV, .hangulV), (.hangulLV, .hangulT), (.hangulV, .hangulV), (.hangulV, .hangulT): true  // GB7
    case (.hangulLVT, .hangulT), (.hangulT, .hangulT): true  // GB8
    case (_, .extend), (_, .joiner), (_, .spacingMark): true  // GB9, GB9a
    case (.prepend, _): true  // GB9b
    case (.joiner, .pictograph): joinsPictograph  // GB11
    case (.regionalIndicator, .regionalIndicator): halfFlag  // GB12, GB13
    default: false  // GB999
    }
  }
}
