import System

/// The files of one run and what became of each, in a file without a name that a supervisor and its workers have open.
///
/// The file is a line with two numbers (records printed, files), a mark for each file, and the files' paths, each ended by
/// a zero byte. A worker that dies leaves its marks behind.
struct Checklist {
  enum Mark: UInt8 {
    case waiting = 0x20  // blank
    case open = 0x3E  // >
    /// Read, but what the command made of it is in the worker's memory.
    case read = 0x2E  // .
    case printed = 0x78  // x
    /// Cannot be read, which was reported.
    case unreadable = 0x21  // !
    /// Ended a worker, which was reported.
    case fatal = 0x23  // #

    /// A new worker has to read it, again or for the first time.
    var isToDo: Bool { self == .waiting || self == .read }
  }

  let paths: [String]
  private(set) var marks: [Mark]
  /// How many records of the output were printed (a table's heading counts): the next one goes on from there.
  private(set) var recordCount: Int
  private let file: NamelessFile
  /// Marks that are not in the file yet.
  private var unsaved: Range<Int> = 0..<0
}

extension Checklist {
  private static let option = "--checklist="
  private static let title = "kanbao"
  private static let digits = 19

  /// The list that a supervisor gave this process, which is a worker then.
  static let assigned: Checklist? = {
    guard let argument = Process.arguments.first, argument.hasPrefix(option),
      let descriptor = Int32(argument.dropFirst(option.count))
    else { return nil }
    return Checklist(NamelessFile(inherited: descriptor))
  }()

  /// What tells a worker of its list, as its first argument.
  var argument: String { Self.option + String(file.descriptor.rawValue) }

  /// A list with nothing done. `nil` when the system gives no file for it.
  init?(of paths: [String]) {
    guard let file = NamelessFile() else { return nil }
    self.init(paths: paths, marks: paths.map { _ in .waiting }, recordCount: 0, file: file)
    let text = heading + String(repeating: " ", count: paths.count) + paths.map { $0 + "\0" }.joined()
    guard file.write(Array(text.utf8), at: 0) else { return nil }
  }

  /// The list in a file; `nil` when there is none in it.
  init?(_ file: NamelessFile) {
    guard let bytes = file.contents(), let lineEnd = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let heading = String(decoding: bytes[..<lineEnd], as: UTF8.self).split(separator: " ")
    guard heading.count == 3, heading[0] == Self.title, let records = Int(heading[1]), let count = Int(heading[2]),
      bytes.count - lineEnd > count
    else { return nil }
    let marks = bytes[(lineEnd + 1)...].prefix(count)
    let paths = bytes[marks.endIndex...].split(separator: 0, omittingEmptySubsequences: false).dropLast()
    guard paths.count == count else { return nil }
    self.init(
      paths: paths.map { String(decoding: $0, as: UTF8.self) }, marks: marks.map { Mark(rawValue: $0) ?? .waiting },
      recordCount: records, file: file)
  }

  /// The list as the worker left it.
  func reread() -> Checklist? { Checklist(file) }

  /// The files that are still to be read.
  var toDo: [Int] { marks.indices.filter { marks[$0].isToDo } }
  /// The file that a worker had before it when it ended.
  var open: Int? { marks.firstIndex(of: .open) }

  mutating func mark(_ index: Int, _ mark: Mark) {
    marks[index] = mark
    let first = unsaved.isEmpty ? index : min(unsaved.lowerBound, index)
    unsaved = first..<max(unsaved.upperBound, index + 1)
    // What is known of a file that was read can wait for the next one to be opened: one write a file.
    if mark == .open || mark == .fatal { save() }
  }

  /// What the command made of all files that were read is printed now.
  mutating func markPrinted(recordCount: Int) {
    self.recordCount = recordCount
    _ = file.write(Array(heading.utf8), at: 0)
    guard let first = marks.firstIndex(of: .read), let last = marks.lastIndex(of: .read) else { return }
    for index in first...last where marks[index] == .read { mark(index, .printed) }
    save()
  }

  mutating func save() {
    _ = file.write(marks[unsaved].map(\.rawValue), at: heading.utf8.count + unsaved.lowerBound)
    unsaved = 0..<0
  }

  /// Always of the same length.
  private var heading: String { "\(Self.title) \(Self.padded(recordCount)) \(Self.padded(paths.count))\n" }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: Self.digits - digits.count) + digits
  }
}
