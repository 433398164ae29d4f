import ReaderCore
package import System

/// A file of lines that kanbao keeps by itself: places, notes, what was typed. A line that is none of its kind shows that the
/// file is damaged: it is then kept as it is under another name, and its other lines go on.
package struct StateFile {
  /// What the person should know of it.
  package enum Trouble: Hashable, Sendable {
    case damaged(file: String, kept: String)
    case notWritten(file: String, reason: String)
    /// There is no home.
    case nowhere
    /// A text that could not be read back.
    case unwritable(String)

    var text: String {
      switch self {
      case .damaged(let file, let kept):
        Interface.text(.stateDamaged, file, String(kept[(kept.lastIndex(of: "/") ?? kept.startIndex)...].dropFirst()))
      case .notWritten(let file, let reason): Interface.text(.stateNotWritten, file, reason)
      case .unwritable(let text): Interface.text(.stateUnwritable, text)
      case .nowhere: Interface.text(.stateNowhere)
      }
    }
  }

  private let file: SharedFile?
  private let isLine: @Sendable (String) -> Bool

  /// - Parameters:
  ///   - path: `nil` keeps nothing.
  ///   - isLine: whether a line, its end apart, is one of this file's.
  package init(
    _ path: String?, door: FileDoor = FileDoor(), isLine: @escaping @Sendable (String) -> Bool = { _ in true }
  ) {
    file = path.map { SharedFile($0, door: door) }
    self.isLine = isLine
  }

  /// Without their ends; none where the file cannot be read.
  package var lines: [String] {
    guard let file, let bytes = try? file.read() else { return [] }
    return sorted(bytes).lines
  }

  /// Changes the lines as they are now, also those that other programs have written meanwhile.
  /// - Parameter change: gives `nil` to leave them.
  package func update(_ change: ([String]) -> [String]?) -> Trouble? {
    guard let file else { return .nowhere }
    do throws(SystemError) {
      let kept = try file.update { bytes throws(SystemError) in
        let (lines, isDamaged) = sorted(bytes)
        guard let new = change(lines) ?? (isDamaged ? lines : nil) else { return nil }
        return SharedFile.Change(Array(new.map { $0 + "\n" }.joined().utf8), keepsOld: isDamaged)
      }
      return kept.map { .damaged(file: file.path, kept: $0) }
    } catch {
      return .notWritten(file: file.path, reason: Interface.text(error))
    }
  }

  /// Sets a damaged file aside, before anything is added to it.
  package func mend() -> Trouble? {
    guard let file, let bytes = try? file.read(), sorted(bytes).isDamaged else { return nil }
    return update { _ in nil }
  }

  private func sorted(_ bytes: [UInt8]) -> (lines: [String], isDamaged: Bool) {
    let all = bytes.split(separator: UInt8(ascii: "\n"))
    let lines = all.compactMap { Self.text($0) }.filter(isLine)
    return (lines, lines.count < all.count)
  }

  /// `nil` for what is no text: a file system may leave zeros where a machine stopped while it wrote.
  private static func text(_ line: ArraySlice<UInt8>) -> String? {
    guard line.allSatisfy({ $0 >= 0x20 || $0 == UInt8(ascii: "\t") }) else { return nil }
    return String(validating: line, as: UTF8.self)
  }
}
