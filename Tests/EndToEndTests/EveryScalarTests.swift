import Foundation
import Testing

extension EndToEnd {
  /// Scalars of all kinds in an article and in names of files: what gets to the terminal is ours, or can be seen.
  ///
  /// A debug build takes half a minute for every scalar there is. It gets those of the planes that are mixed, and of those that
  /// hold only hanzi, private use or nothing the edges of every block; names get fewer. A build that `KANBAO_BINARY` names
  /// gets them all.
  @Suite struct EveryScalar {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private static let isWhole = ProcessInfo.processInfo.environment["KANBAO_BINARY"] != nil

    private static let all: [Unicode.Scalar] = {
      (0...0x10FFFF).lazy.filter { value in
        let isMixed =
          value < 0x3400 || 0xA000..<0xAC00 ~= value || 0xD7A4..<0xE040 ~= value || 0xF880..<0x1F000 ~= value
        return isWhole || isMixed && value >> 6 & 3 < 2 || [0, 63].contains(value & 63) || value >> 8 == 0xE00
      }.compactMap(Unicode.Scalar.init).filter { !(0xAC00..<0xD7A4 ~= $0.value) }
    }()

    private static let ofNames = all.filter {
      !"\0/.".unicodeScalars.contains($0)
        && (isWhole || $0.value < 0x2100 || $0.value & 63 == 63 || $0.value >> 8 == 0xE00)
    }

    /// The scalars in order, so many bytes and characters at a time, each piece with a Hangul syllable before it that stands
    /// nowhere else.
    private static func pieces(of scalars: some Sequence<Unicode.Scalar>, bytes: Int, count: Int = .max) -> [String] {
      var pieces: [String.UnicodeScalarView] = []
      var size = bytes
      for scalar in scalars {
        if size + UTF8.width(scalar) > bytes || pieces[pieces.count - 1].count >= count {
          pieces.append(String.UnicodeScalarView([marker(pieces.count)]))
          size = 3
        }
        pieces[pieces.count - 1].append(scalar)
        size += UTF8.width(scalar)
      }
      return pieces.map { String($0) }
    }

    private static func marker(_ number: Int) -> Unicode.Scalar { Unicode.Scalar(UInt32(0xAC00 + number)) ?? " " }

    /// Presses a key, each time when something new has come, until all pieces have been on the screen.
    private func page(_ terminal: PseudoTerminal, with key: String, pieces: Int) async {
      var isMissing = Set((0..<pieces).map(Self.marker))
      var read = 0
      var inVain = 0
      while !isMissing.isEmpty, inVain < 5 {
        let before = isMissing.count
        let isNew = await eventually {
          terminal.receive()
          isMissing.subtract(String(decoding: terminal.bytes[read...], as: UTF8.self).unicodeScalars)
          read = max(0, terminal.bytes.count - 4)
          return isMissing.count < before
        }
        inVain = isNew ? 0 : inVain + 1
        // Of keys that wait together, the reader shows only where the last one leads.
        guard await terminal.screenIsWhole() else { break }
        isMissing.subtract(String(decoding: terminal.bytes[read...], as: UTF8.self).unicodeScalars)
        terminal.send(key)
      }
      #expect(isMissing.isEmpty, "\(isMissing.count) of \(pieces) were never on the screen")
    }

    /// From here on the end of a screen can be seen. The first one has none: the question comes behind it.
    private func holdScreensBack(_ terminal: PseudoTerminal) async {
      #expect(await terminal.asksForScreensHeldBack())
      terminal.holdsScreensBack()
    }

    private func expectNoStrangers(_ terminal: PseudoTerminal, seen marks: String) {
      let sent = SentText(terminal.bytes)
      #expect(sent.strangers.isEmpty, "\(sent.strangers.prefix(9))")
      let missing = marks.unicodeScalars.filter { !sent.scalars.contains($0) }
      #expect(missing.isEmpty)
    }

    @Test func inAnArticle() async throws {
      let pieces = Self.pieces(of: Self.all, bytes: 2000)
      let article = try scratch.file("all.txt", pieces.map { "　　" + $0 }.joined(separator: "\n\n"))
      let terminal = try PseudoTerminal(
        [BuiltBinary.path, "read", "--measure", "200", article], columns: 410, rows: 200,
        environment: scratch.environment())
      await holdScreensBack(terminal)
      await page(terminal, with: " ", pieces: pieces.count)
      terminal.send("q")
      #expect(await terminal.end() == .exited(0))
      expectNoStrangers(terminal, seen: "␛␡␦〓\u{FFFD}一\u{20000}\u{1F600}")
    }

    /// Names of files that are not there are told as they are.
    @Test func inMessages() async throws {
      let names = Self.pieces(of: Self.ofNames, bytes: 100_000).map { "/nowhere/" + $0 }
      for call in stride(from: 0, to: names.count, by: 15) {
        let terminal = try PseudoTerminal(
          [BuiltBinary.path, "show"] + names[call..<min(call + 15, names.count)], environment: scratch.environment())
        #expect(await terminal.end() == .exited(1))
        expectNoStrangers(terminal, seen: "〓" + (call == 0 ? "␛␡␦" : ""))
      }
    }

    @Test func inTheListOfFiles() async throws {
      // A name has 255 bytes at most. More than these have no Hangul syllable left.
      let names = Self.pieces(of: Self.ofNames.prefix(500_000), bytes: 240, count: 75)
      let folder = try scratch.folder("names")
      for name in names {
        let file = open("\(folder)/\(name).txt", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        try #require(file >= 0)
        write(file, "渡口今天又开了。", 24)
        close(file)
      }
      let terminal = try PseudoTerminal(
        [BuiltBinary.path, folder], columns: 500, rows: 200, environment: scratch.environment())
      try #require(await terminal.shows("渡口今天又开了"))
      await holdScreensBack(terminal)
      terminal.send("F")
      await page(terminal, with: "\u{1B}[6~", pieces: names.count)
      terminal.send("qq")
      #expect(await terminal.end() == .exited(0))
      expectNoStrangers(terminal, seen: "␛␡␦〓\u{FFFD}丿")
    }
  }
}

/// What a terminal was sent, told apart: sequences of ours, what is seen, and what should not be there.
struct SentText {
  private(set) var scalars: Set<Unicode.Scalar> = []
  /// With what stands behind each.
  private(set) var strangers: [String] = []

  /// The sequences that ncurses sends to xterm and its kind, the modes that we switch and the questions that we ask.
  private static var ours: Regex<Substring> {
    /\e(?:\[[?>]?[0-9;]*[@A-HJ-MPSTXZbcdfghlmnrt`]|\[\?2026\$p|\]11;\?\e\\|[()][0AB]|[78=>M])/
  }

  /// - Parameter controls: what else the terminal's description has in it.
  init(_ bytes: [UInt8], controls: Set<Unicode.Scalar> = []) {
    let allowed = controls.union(["\r", "\n", "\u{8}"])
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var all = String.UnicodeScalarView()
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): all.append(scalar)
      case .error: strangers.append("no UTF-8")
      case .emptyInput: break decoding
      }
    }
    var rest = Substring.UnicodeScalarView(all)
    let ours = Self.ours
    while let scalar = rest.first {
      if scalar == "\u{1B}" {
        let text = String(rest.prefix(32))
        if let match = text.prefixMatch(of: ours) {
          rest = rest.dropFirst(match.output.unicodeScalars.count)
          continue
        }
        strangers.append(text.debugDescription)
      } else if scalars.insert(scalar).inserted, !Self.isSeen(scalar), !allowed.contains(scalar) {
        strangers.append("U+" + String(scalar.value, radix: 16))
      }
      rest.removeFirst()
    }
  }

  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: !scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
