/// Shows the full-width punctuation that digital papers have folded into ASCII. Decided before breaking, since it changes
/// widths; the source stays as it is.
struct Restoration {
  private let profile: WidthProfile
  private var openBrackets: [Int] = []
  private var quoteIsOpen = false
  /// The last hanzi before the mark under work, and how far it has been looked for.
  private var lastHanzi = -1
  private var searched = 0
  private var quotes: [Int] = []

  private init(profile: WidthProfile) { self.profile = profile }

  /// ASCII marks and their full-width forms (GB/T 15834, 4 and 5).
  private static let pauses: [Unicode.Scalar: Unicode.Scalar] = [",": "，", ":": "：", ";": "；", "!": "！", "?": "？"]

  static func restore(_ list: inout ClusterList, profile: WidthProfile) {
    var restoration = Restoration(profile: profile)
    var skipsUntil = 0
    for index in list.foldedMarks where index >= skipsUntil {
      restoration.search(upTo: index, in: list)
      switch list.clusters[index].scalar {
      case "(": restoration.openBrackets.append(index)
      case ")": restoration.closeBracket(index, in: &list)
      case "\"": restoration.restoreQuote(index, in: &list)
      case ".": skipsUntil = restoration.restoreEllipsis(index, in: &list)
      case let mark: if let full = pauses[mark] { restoration.restorePause(index, full, in: &list) }
      }
    }
    if !restoration.quotes.isEmpty {
      list.boxedMarks = (list.boxedMarks + restoration.quotes).sorted()
    }
  }

  private mutating func search(upTo index: Int, in list: ClusterList) {
    while searched < index {
      if list.clusters[searched].isHanzi { lastHanzi = searched }
      searched += 1
    }
  }

  private mutating func closeBracket(_ index: Int, in list: inout ClusterList) {
    guard let open = openBrackets.popLast(), lastHanzi > open else { return }
    list.clusters[open].restore("（", .wideOpenPunctuation, profile)
    list.clusters[index].restore("）", .closePunctuation, profile)
  }

  private mutating func restoreQuote(_ index: Int, in list: inout ClusterList) {
    if !quoteIsOpen {
      let before = list.shown(before: index).map { list.clusters[$0] }
      if before?.leading == .numeric { return }  // inches, seconds
      let after = list.shown(after: index).map { list.clusters[$0] }
      guard before?.isWide ?? false || after?.isWide ?? false else { return }
    }
    quoteIsOpen.toggle()
    list.clusters[index].restore(quoteIsOpen ? "“" : "”", .quotation, profile)
    quotes.append(index)
  }

  /// Six full stops are an ellipsis of two halves. Returns where to go on.
  private func restoreEllipsis(_ index: Int, in list: inout ClusterList) -> Int {
    var end = index
    while end < list.count, list.clusters[end].scalar == ".", list.clusters[end].isInk { end += 1 }
    guard end - index == 6 else { return end }
    for i in index..<end {
      if (i - index).isMultiple(of: 3) {
        list.clusters[i].restore("…", .inseparable, profile)
      } else {
        list.clusters[i].absorb()
      }
    }
    return end
  }

  private func restorePause(_ index: Int, _ full: Unicode.Scalar, in list: inout ClusterList) {
    guard let before = list.shown(before: index) else { return }
    let after = list.shown(after: index)
    let followsChinese = list.clusters[before].isChinese
    guard followsChinese || after.map({ list.clusters[$0].isChinese }) ?? false && isPlainWord(before, in: list) else {
      return
    }
    list.clusters[index].restore(full, full == "！" || full == "？" ? .exclamation : .closePunctuation, profile)
    // The blank that follows a Latin comma is part of the full-width one.
    if let after, list.clusters[after].isBlank, list.clusters[after].scalar == " " { list.clusters[after].absorb() }
  }

  /// Latin letters or digits before a mark, but no address and no formula.
  private func isPlainWord(_ last: Int, in list: ClusterList) -> Bool {
    guard list.clusters[last].isInk, !Mark(list.clusters[last].scalar).contains(.point) else { return false }
    var i = last
    while i >= 0, last - i < 64, list.clusters[i].scalar.isASCII, !list.clusters[i].isBlank {
      switch list.clusters[i].scalar {
      case "/", "=", "?", "@", "\\", "_": return false
      default: i -= 1
      }
    }
    return true
  }
}

extension Cluster {
  /// A hanzi, or a full-width or restored mark.
  fileprivate var isChinese: Bool {
    guard isInk else { return false }
    return width == 2 || (scalar == "“" || scalar == "”" || scalar == "’")
  }

  /// Shows a full-width mark instead.
  fileprivate mutating func restore(_ mark: Unicode.Scalar, _ kind: LineBreakClass, _ profile: WidthProfile) {
    scalar = mark
    width = profile.width(of: CharacterProperties(mark))
    flags = .restored
    (leading, trailing) = (kind, kind)
  }

  /// Becomes part of the restored mark before it.
  fileprivate mutating func absorb() {
    width = 0
    flags = [.dropped, .restored]
    (leading, trailing) = (.transparent, .transparent)
  }
}
