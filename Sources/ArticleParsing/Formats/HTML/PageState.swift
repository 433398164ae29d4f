internal import ArticleModel

/// The article of a page that shows none until a script has made it: `window.__INITIAL_STATE__ = {"detail": {"title": …,
/// "content": …}}`, `<script type="application/json">`, JSON-LD with its text.
struct PageState {
  /// Of all scripts, UTF-8.
  private let scripts: [UInt8]
  private let names: FieldNames

  init(_ scripts: [UInt8], _ names: FieldNames) {
    self.scripts = scripts
    self.names = names
  }

  /// Bytes of a text that may be an article's.
  private static let least = 60
  /// Of one that is looked for: a page that shows more shows its article.
  private static let most = 1500
  /// How much more of it there is than of what the page shows: a page may hold its article once more for its scripts, and
  /// others beside it.
  private static let share = 3

  /// The article with the longest text; `nil` where it is no more than what the page shows.
  func article(besides shown: PageLines) -> ArticleRecord? {
    guard shown.prose < Self.most else { return nil }
    var best: (record: ArticleRecord, count: Int)?
    for value in values {
      var records = JSONRecords(value, names)
      while let found = records.next() {
        for record in found where record[.title] != nil {
          let count = record.text(.body).map { FieldText($0).text.count } ?? 0
          if count > best?.count ?? 0 { best = (record, count) }
        }
      }
    }
    return best.flatMap { $0.count > max(Self.least, shown.prose * Self.share) ? $0.record : nil }
  }
}

// MARK: - Where JSON stands

extension PageState {
  private static let signs = Array("=(".utf8)
  /// How often the scripts are gone over for objects that do not end.
  private static let patience = 8
  /// Bytes before an object in which its sign stands.
  private static let reachOfSign = 16
  private static let encodedBrace = Array("%7B".utf8)

  /// Objects at the beginning of a script or behind a sign, and those that stand in a string or in the form of an address.
  private var values: [SourceText] {
    let source = SourceText(utf8: scripts)
    var values: [SourceText] = []
    var end = 0
    var patience = Self.patience * scripts.count
    for start in scripts.indices where start >= end && patience >= 0 && opensValue(start) {
      switch scripts[start] {
      case UInt8(ascii: "{"):
        let (last, isWhole) = Self.end(of: source, from: start)
        patience -= last - start
        guard isWhole else { continue }
        values.append(SourceText(utf8: scripts[start..<last]))
        end = last
      case UInt8(ascii: "\""):
        var tokens = JSONTokens(source, from: start)
        guard case .string(let range)? = tokens.next(), range.count > Self.least else { continue }
        values.append(SourceText(utf8: JSONString.text(source, range)))
        end = range.upperBound
      default:
        let encoded = scripts[start...].prefix { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "<") }
        values.append(SourceText(String(decoding: encoded, as: UTF8.self).decodingPercents))
        end = encoded.endIndex
      }
    }
    return values
  }

  /// Whether an object may begin at a position: at the beginning of a line, behind a sign, or a string that holds one.
  private func opensValue(_ start: Int) -> Bool {
    let isObject = scripts[start] == UInt8(ascii: "{")
    let isString =
      scripts[start] == UInt8(ascii: "\"") && start + 1 < scripts.count && scripts[start + 1] == UInt8(ascii: "{")
    guard
      isObject || isString
        || scripts[start] == Self.encodedBrace[0] && scripts[start...].starts(with: Self.encodedBrace)
    else { return false }
    let before = scripts[..<start].suffix(Self.reachOfSign).last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return before.map { Self.signs.contains($0) || $0 == UInt8(ascii: "\n") } ?? true
  }

  /// Behind an object, or where it is no JSON any more.
  private static func end(of source: SourceText, from start: Int) -> (offset: Int, isWhole: Bool) {
    var tokens = JSONTokens(source, from: start)
    var depth = 0
    while let token = tokens.next() {
      switch token {
      case .beginObject, .beginArray: depth += 1
      case .endObject, .endArray: depth -= 1
      case .bad, .openString: return (tokens.offset, false)
      default: break
      }
      if depth == 0 { return (tokens.offset, true) }
    }
    return (tokens.offset, false)
  }
}
