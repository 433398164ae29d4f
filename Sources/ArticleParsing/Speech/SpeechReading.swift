import ArticleModel

/// An article under the recogniser's eyes: its text, and what has been found in it so far.
///
/// Positions are indexes of scalars in `text`.
final class SpeechReading {
  let text: SpeechText
  let parts: [SpeechText.Part]
  /// Whether some name may be of the kind 穆萨·卡里姆.
  let hasDots: Bool
  /// Where what is no hanzi stands.
  let marks: UnsafeBufferPointer<Int32>
  let lexicon: SpeechLexicon
  /// The scalars of `text`.
  let t: UnsafeBufferPointer<UInt16>
  /// The words that begin at each scalar.
  private let beginnings: ScalarTable<WordTable.Beginning>
  /// What `NameReader.follow` says of each scalar; `unasked` where nobody has asked yet.
  private let follows: ScalarTable<Int8>
  private static let unasked = Int8.min
  /// The mention whose name begins at a position, and the one that ends there with its title; -1 for none.
  let mentionStarting: ScalarTable<Int32>
  let mentionEnding: ScalarTable<Int32>
  /// Plain memory: a variable of the class would be checked for exclusive access at every step of an inner loop.
  private let findings: UnsafeMutablePointer<Findings>

  init(_ text: SpeechText, lexicon: SpeechLexicon, _ memory: inout ScratchMemory) {
    self.text = text
    self.lexicon = lexicon
    parts = text.parts
    hasDots = text.hasDots
    marks = text.marks
    t = text.scalars.prefix(text.count)
    beginnings = ScalarTable(capacity: text.count, &memory)
    lexicon.words.findBeginnings(t, beginnings)
    follows = ScalarTable(repeating: Self.unasked, count: text.count, &memory)
    mentionStarting = ScalarTable(repeating: -1, count: text.count + 1, &memory)
    mentionEnding = ScalarTable(repeating: -1, count: text.count + 1, &memory)
    findings = .allocate(capacity: 1)
    findings.initialize(to: Findings(of: t))
  }

  deinit {
    findings.deinitialize(count: 1)
    findings.deallocate()
  }

  var mentions: [Mention] {
    @inline(__always) _read { yield findings.pointee.mentions }
    @inline(__always) _modify { yield &findings.pointee.mentions }
  }
  var people: NameBook {
    @inline(__always) _read { yield findings.pointee.people }
    @inline(__always) _modify { yield &findings.pointee.people }
  }
  var attributions: [Attribution] {
    @inline(__always) _read { yield findings.pointee.attributions }
    @inline(__always) _modify { yield &findings.pointee.attributions }
  }

  /// Ties a mention to a person, whom it adds where the name is new.
  func enter(_ index: Int) {
    let mention = mentions[index]
    let person = people.enter(mention.name)
    mentions[index].person = person
    note(mention, for: person)
  }

  /// What a mention tells of a person.
  func note(_ mention: Mention, for person: Int) {
    people.note(mention, for: person, isBody: parts[mention.part].isBody)
  }

  /// All classes of the words that begin at a position.
  @inline(__always)
  func classes(at position: Int) -> UInt32 { lexicon.words.classes(beginnings[position]) }

  /// The first position from one on where a word of one of some classes begins; the limit if there is none.
  @inline(__always)
  func next(_ classes: UInt32, from position: Int, limit: Int) -> Int {
    var i = position
    while i < limit, self.classes(at: i) & classes == 0 { i &+= 1 }
    return i
  }

  /// The longest word of one of some classes that begins at a position.
  @inline(__always)
  func match(_ position: Int, _ classes: UInt32) -> WordTable.Match {
    position < t.count ? lexicon.words.match(t, at: position, beginnings[position], classes: classes) : .none
  }

  /// Whether a word of one of some classes begins at a position.
  @inline(__always)
  func hasWord(_ position: Int, _ classes: UInt32) -> Bool {
    position < t.count && self.classes(at: position) & classes != 0
  }

  /// Whether a word of two scalars or more and of one of some classes begins at a position.
  @inline(__always)
  func hasLongWord(_ position: Int, _ classes: UInt32) -> Bool {
    position < t.count && beginnings[position].longer & classes != 0
  }

  @inline(__always)
  func matchBack(_ position: Int, floor: Int, _ classes: UInt32) -> WordTable.Match {
    lexicon.endings.match(t, at: position, limit: floor, classes: classes)
  }

  /// What was answered for a scalar before, or is answered now.
  @inline(__always)
  func follow(_ position: Int, else answer: (Int) -> Int) -> Int {
    let known = follows[position]
    if known != Self.unasked { return Int(known) }
    let new = answer(position)
    follows[position] = Int8(truncatingIfNeeded: new)
    return new
  }

  /// The partner of a bracket or quotation mark, if it has one.
  @inline(__always)
  func partner(_ position: Int) -> Int? {
    let partner = text.partners[position]
    return partner >= 0 ? Int(partner) : nil
  }

  /// Whether a position of a part lies inside quotation marks.
  func isQuoted(_ position: Int, in part: Range<Int>) -> Bool {
    var i = position
    while i > part.lowerBound {
      i -= 1
      if t[i] == Mark.openQuote, let close = partner(i) { return close > position }
    }
    return false
  }

  func string(_ range: Range<Int>) -> String { String(scalars: UnsafeBufferPointer(rebasing: t[range])) }

  /// A quotation that is somebody's words rather than a title, a slogan or a nickname.
  ///
  /// - Parameter open: the position of its opening mark.
  func isSpeech(_ open: Int) -> Bool {
    guard let close = partner(open), close > open else { return false }
    if close - open > 25 || t[close] != Mark.closeQuote { return true }
    if open > 0, t[open - 1] == Mark.colon { return true }
    var i = close - 1
    while i > open {
      if Mark.endsSentence(t[i]) || t[i] == Mark.comma || t[i] == Mark.ellipsis { return true }
      i -= 1
    }
    return false
  }
}

/// What has been found in an article so far.
private struct Findings {
  var mentions: [Mention]
  var people: NameBook
  var attributions: [Attribution]

  init(of text: UnsafeBufferPointer<UInt16>) {
    people = NameBook(of: text)
    // So many, most articles have.
    mentions = []
    mentions.reserveCapacity(8)
    attributions = []
    attributions.reserveCapacity(8)
  }
}

/// A place where the text names a person.
struct Mention {
  var name: Range<Int>
  /// The post before the name, as printed.
  var post: Range<Int>?
  /// The title after it (委员, 同志).
  var title: Range<Int>?
  /// After the title and a parenthesis that belongs to the name.
  var end: Int
  /// Index into `SpeechText.parts`.
  var part: Int
  /// Index into `NameBook.people`; -1 while nobody vouches for the name.
  var person = -1
  /// How sure the form alone makes us; see `NameReader`.
  var score: Int
  var isJournalist = false

  /// Where the mention begins, post included.
  var start: Int { min(post?.lowerBound ?? name.lowerBound, name.lowerBound) }
}
