/// Which fields of JSON and CSV hold what: those of the usual names, English and Chinese, and those that somebody names.
public struct FieldNames: Sendable {
  /// What a name stands for; of two names for one thing in a record the lower rank counts.
  struct Meaning: Hashable, Sendable {
    var field: RecordField
    var rank: Int
  }

  private static let usual: [String: Meaning] = {
    var meanings: [String: Meaning] = [:]
    for field in RecordField.allCases {
      for (rank, name) in field.usualNames.enumerated() {
        meanings[normalized(name)] = Meaning(field: field, rank: rank + 1)
      }
    }
    return meanings
  }()

  /// Those that somebody names.
  private var own: [String: Meaning] = [:]

  /// The usual names.
  public init() {}

  /// Why names cannot be taken.
  public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// In words for the person.
    public let description: String
  }

  /// The usual names and others that come before them.
  /// - Parameter assignments: what of an article stands in which field, as `title=标题,body=正文`.
  public init(_ assignments: String) throws(Problem) {
    self.init()
    for assignment in assignments.split(separator: ",") {
      let sides = assignment.split(separator: "=", maxSplits: 1).map(Self.trimmed)
      guard sides.count == 2, !sides[1].isEmpty else {
        throw Problem(description: "\(assignment) is not of the form title=标题")
      }
      guard let field = RecordField(rawValue: sides[0]) else {
        let known = RecordField.allCases.map(\.rawValue).joined(separator: ", ")
        throw Problem(description: "\(sides[0]) is none of \(known)")
      }
      own[Self.normalized(sides[1])] = Meaning(field: field, rank: 0)
    }
  }

  subscript(name: String) -> Meaning? {
    let name = Self.normalized(name)
    return own[name] ?? Self.usual[name]
  }

  private static func normalized(_ name: some StringProtocol) -> String {
    if name.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return String(name) }
    let ignored: Set<Character> = [" ", "_", "-", "\u{3000}", "\u{FEFF}", "\t"]
    return name.lowercased().filter { !ignored.contains($0) }
  }

  private static func trimmed(_ side: Substring) -> String {
    var side = side
    while side.first?.isWhitespace == true { side.removeFirst() }
    while side.last?.isWhitespace == true { side.removeLast() }
    return String(side)
  }
}
