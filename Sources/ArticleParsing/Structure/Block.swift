internal import ArticleModel

/// A candidate paragraph: one line, a part of one, or several lines that a hard wrap parted.
struct Block {
  enum Kind {
    /// Masthead, date and page.
    case issue
    /// 【 标  题 】 of a database.
    case field
    case editors, chrome, byline, caption
    /// A dateline that stands alone or announces the title: 新华社…电 题：….
    case dateline
    /// A rule or a lone mark.
    case ornament
    /// Short words that do not end like a sentence: a title or a section heading.
    case fragment
    case sentence
    case verse
  }

  var kind: Kind
  /// Where the block stands; `end` is that of its last line.
  var line: SourceLine
  /// Where what it leaves out stands in the builder's omissions.
  var firstOmission = 0
  var omissionCount = 0
  var lead: WireLead?
  var issue: IssueLine?
  var field: Field?
  /// A heading that counts: 一、, （一）, 1..
  var isNumbered = false
  /// A fragment that ends with ？！… or with such a mark and what closes behind it.
  var isExclaimed = false
}

/// Blocks of a section that follow one another.
typealias BlockRun = Slice<UnsafeMutableBufferPointer<Block>>

extension Block {
  var omissions: Range<Int> { firstOmission..<(firstOmission + omissionCount) }
  var range: TextRange { TextRange(line.start, line.end) }
  var isBody: Bool { kind == .sentence || kind == .verse }
}

/// Sorts blocks by what they say of themselves, without looking at their neighbours.
struct BlockClassifier {
  let bytes: UnsafeBufferPointer<UInt8>

  /// Cells of the longest title, and of the longest one that has a comma.
  private static let fragmentLimit = 260
  private static let clauseLimit = 110

  /// - Parameter block: a sentence until it is known better.
  func classify(_ block: inout Block) {
    let line = block.line
    if line.width <= Self.fragmentLimit {
      if isOrnament(line) {
        block.kind = .ornament
        return
      }
      if let field = Field(bytes, line) {
        block.kind = .field
        block.field = field
        return
      }
      if let kind = surroundingKind(line) {
        block.kind = kind
        return
      }
      if line.width <= 160, let issue = IssueLine(bytes, line.start, line.end) {
        block.issue = issue
        if issue.isWhole {
          block.kind = .issue
          return
        }
      }
    }
    block.lead = WireLead(bytes, line.start, line.end)
    if let lead = block.lead, lead.range.upperBound >= line.end {
      block.kind = .dateline
      return
    }
    if Byline.matches(bytes, line) {
      block.kind = .byline
    } else if Caption.matches(bytes, line) {
      block.kind = .caption
    } else if block.lead == nil, line.width <= Self.fragmentLimit, !line.beforeJump {
      classifyShort(&block)
    }
  }

  /// What a site set behind a text, which has no other kind of its own.
  func surroundings(_ line: SourceLine) -> Block.Kind? {
    guard line.width <= Self.fragmentLimit, !isOrnament(line), Field(bytes, line) == nil else { return nil }
    return surroundingKind(line)
  }

  /// Editors' names and what the site put around the article.
  private func surroundingKind(_ line: SourceLine) -> Block.Kind? {
    guard line.width <= 240 else { return nil }
    var cursor = TextCursor(bytes, line.start, line.end)
    cursor.skip { Scalars.isBlank($0) || Scalars.isOrnament($0) || Scalars.isBracketOpener($0) || $0 == 0x300A }
    let lexicon = StructureLexicon.shared
    if cursor.looks(at: .editors) {
      return line.width > 120 || bytes.endsSentence(line.start, line.end) ? nil : .editors
    }
    if lexicon.contains(.chromeWhole, bytes, line.start, line.end) || RelatedLinks.isMore(bytes, line) {
      return .chrome
    }
    guard let length = lexicon.longestPrefix(.chrome, bytes, at: cursor.position, end: line.end) else { return nil }
    return length < 12 && (line.width > 120 || bytes.endsSentence(line.start, line.end)) ? nil : .chrome
  }

  private func isOrnament(_ line: SourceLine) -> Bool {
    guard line.width <= 200 else { return false }
    var cursor = TextCursor(bytes, line.start, line.end)
    cursor.skip {
      !Scalars.isHanzi($0) && !Scalars.isASCIIWord($0) && !Scalars.isDigit($0) && $0 < 0x3040
        || $0 > 0xFE00 && $0 < 0xFF10 || $0 > 0xFF5A && $0 < 0xFF61
    }
    return cursor.isAtEnd
  }

  private func classifyShort(_ block: inout Block) {
    let line = block.line
    if bytes.find("。", from: line.start, to: line.end) != nil { return }
    if line.width > Self.clauseLimit,
      ["，", ",", "："].contains(where: { bytes.find($0, from: line.start, to: line.end) != nil })
    {
      return
    }
    let last = bytes.scalar(before: line.end, start: line.start).value
    if [0xFF0C, 0x2C, 0x3001, 0xFF1B, 0x3B, 0xFF1A, 0x3A].contains(last) { return }
    if startsDialogue(line) { return }
    block.kind = .fragment
    block.isNumbered = isNumbered(line)
    block.isExclaimed = bytes.endsSentence(line.start, line.end)
  }

  private func isNumbered(_ line: SourceLine) -> Bool {
    var cursor = TextCursor(bytes, line.start, line.end)
    let isBracketed = cursor.take { $0 == 0xFF08 || $0 == 0x28 }
    guard let number = cursor.takeNumber(), number < 100 else { return false }
    return cursor.take { isBracketed ? $0 == 0xFF09 || $0 == 0x29 : $0 == 0x3001 || $0 == 0xFF0E }
  }

  /// 记者：, 问：, 答：: a turn of an interview, however short.
  private func startsDialogue(_ line: SourceLine) -> Bool {
    var cursor = TextCursor(bytes, line.start, line.end)
    guard cursor.take(.voice) else { return false }
    return Scalars.isColon(cursor.scalar)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the text ends with 。！？… or with such a mark and what closes behind it.
  func endsSentence(_ start: Int, _ end: Int) -> Bool {
    var i = end
    for _ in 0..<4 {
      let (scalar, length) = scalar(before: i, start: start)
      if Scalars.endsSentence(scalar) || scalar == 0x2E { return true }
      guard Scalars.isCloser(scalar) else { return false }
      i -= length
    }
    return false
  }

  /// Whether two stretches hold the same bytes.
  func areEqual(_ a: TextRange, _ b: TextRange) -> Bool {
    guard a.count == b.count else { return false }
    for k in 0..<a.count where self[a.lowerBound + k] != self[b.lowerBound + k] { return false }
    return true
  }
}
