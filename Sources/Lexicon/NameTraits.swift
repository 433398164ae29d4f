/// What a character cannot be in a name, or is beside one. Part of the lexicon's image: they are asked for together with
/// its weights.
public struct NameTraits: OptionSet, Sendable, BitwiseCopyable {
  public let rawValue: UInt8
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// No name of unknown making begins with it.
  @inlinable public static var neverFirst: NameTraits { NameTraits(rawValue: 1 << 0) }
  /// Adverbs and prepositions begin with it, and verbs of speaking, at the end of what seems a name.
  @inlinable public static var neverLast: NameTraits { NameTraits(rawValue: 1 << 1) }
  /// A preposition that parts two names: 某某向某某主席.
  @inlinable public static var neverInside: NameTraits { NameTraits(rawValue: 1 << 2) }
  /// A surname that is far commoner as a preposition or conjunction.
  @inlinable public static var preposition: NameTraits { NameTraits(rawValue: 1 << 3) }
  /// Often stands right behind a name.
  @inlinable public static var particle: NameTraits { NameTraits(rawValue: 1 << 4) }
  /// 魏某和同志 beside 魏某和同事: alone they say little.
  @inlinable public static var conjunction: NameTraits { NameTraits(rawValue: 1 << 5) }
  /// What 妻子, 父亲 and the like begin with.
  @inlinable public static var kin: NameTraits { NameTraits(rawValue: 1 << 6) }

  static let members: [(NameTraits, String)] = [
    (
      neverFirst,
      "向对同与和跟给让请被把将从由为在以于据是但正因其他她它这那此该某各每全前新旧老大小本有些位名几多众一二三四五六七八九十两双又也还都就而或及应当如像比没不无均未则即再才刚仍曾已并便却皆亦更最很太真可会要想能须"
    ),
    (neverLast, "也都时还曾已并再则仍就又却在向对将说称问答讲"),
    (neverInside, "向对把被将"),
    (preposition, "和与同向应从于以将及但由对为经"),
    (particle, "的了在是等为有将把被从到曾已也还都就又正"),
    (conjunction, "和与及同"),
    (kin, "妻丈儿女父母爷奶哥弟姐妹孙"),
  ]
}

// Concrete, so that other modules compile them in place: the ones of OptionSet are generic.
extension NameTraits {
  @inlinable
  public init(arrayLiteral sets: NameTraits...) {
    var bits: UInt8 = 0
    for set in sets { bits |= set.rawValue }
    self.init(rawValue: bits)
  }
  @inlinable public func isDisjoint(with other: NameTraits) -> Bool { rawValue & other.rawValue == 0 }
  @inlinable public func contains(_ other: NameTraits) -> Bool { rawValue & other.rawValue == other.rawValue }
  @inlinable public func union(_ other: NameTraits) -> NameTraits { NameTraits(rawValue: rawValue | other.rawValue) }
  @inlinable public mutating func formUnion(_ other: NameTraits) { self = union(other) }
  @inlinable public static func == (a: NameTraits, b: NameTraits) -> Bool { a.rawValue == b.rawValue }
}
