package import System

/// A file of lines that the person writes, and kanbao adds to. Whatever else stands in it stays, byte for byte.
package struct HandWrittenFile {
  private let file: SharedFile?
  private static let lineEnd = UInt8(ascii: "\n")

  /// - Parameter path: `nil` keeps nothing.
  package init(_ path: String?, door: FileDoor = FileDoor()) { file = path.map { SharedFile($0, door: door) } }

  /// Adds a line that is not there yet.
  /// - Parameter line: without its end.
  package func append(line: [UInt8]) -> StateFile.Trouble? {
    change { bytes in
      guard !bytes.split(separator: Self.lineEnd).contains(line[...]) else { return nil }
      let isWhole = bytes.isEmpty || bytes.last == Self.lineEnd
      return bytes + (isWhole ? [] : [Self.lineEnd]) + line + [Self.lineEnd]
    }
  }

  /// Takes out the last line that is so.
  package func remove(line: [UInt8]) -> StateFile.Trouble? {
    change { bytes in
      var lines = bytes.split(separator: Self.lineEnd, omittingEmptySubsequences: false)
      guard let at = lines.lastIndex(of: line[...]) else { return nil }
      lines.remove(at: at)
      return Array(lines.joined(separator: [Self.lineEnd]))
    }
  }

  private func change(_ body: ([UInt8]) -> [UInt8]?) -> StateFile.Trouble? {
    guard let file else { return .nowhere }
    do throws(SystemError) {
      try file.update { bytes in body(bytes).map { SharedFile.Change($0) } }
      return nil
    } catch {
      return .notWritten(file: file.path, reason: Interface.text(error))
    }
  }
}
