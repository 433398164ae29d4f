package import SystemPackage

/// What a pipe or a device gave, which only reading tells.
package struct StreamContents: Sendable {
  package var bytes: [UInt8] = []
  /// It went on: nobody wanted more, or it was too long.
  package var isCut = false

  package init(bytes: [UInt8] = []) { self.bytes = bytes }

  /// Bytes of the longest stream that is taken.
  package static let longest = 512 << 20
  /// Bytes by which it is decided whether more is wanted.
  package static let headSize = 1 << 16
}

extension FileDescriptor {
  /// Milliseconds in which somebody must have a pipe open that has a name, and between two looks.
  private static var patience: Int { 5000 }
  private static var pause: Int32 { 20 }

  /// Everything up to the end of the stream, or as much as is taken. One that is open without blocking is waited for.
  /// - Parameters:
  ///   - longest: bytes at most.
  ///   - isPipe: it has a name, and perhaps nobody who writes.
  ///   - isWanted: whether one that begins so is read on; what is no text may have no end.
  package func contents(
    upTo longest: Int = StreamContents.longest, ofNamedPipe isPipe: Bool = false,
    where isWanted: ([UInt8]) -> Bool = { _ in true }
  ) throws(SystemError) -> StreamContents {
    var contents = StreamContents()
    var left = isPipe ? Self.patience / Int(Self.pause) : 0
    var isJudged = false
    while !contents.isCut {
      let piece: [UInt8]
      do throws(SystemError) {
        piece = try chunk(of: StreamContents.headSize)
      } catch  where error.isWouldBlock {
        left = 0
        _ = Readiness.wait(for: [self], milliseconds: -1)
        continue
      }
      if piece.isEmpty {
        // Nobody writes yet.
        guard isPipe, contents.bytes.isEmpty, left > 0 else { break }
        left -= 1
        if left == 0 { throw SystemError(.idlePipe) }
        _ = Readiness.wait(for: [], milliseconds: Self.pause)
        continue
      }
      contents.bytes += piece
      if !isJudged, contents.bytes.count >= StreamContents.headSize {
        isJudged = true
        contents.isCut = !isWanted(contents.bytes)
      }
      if contents.bytes.count > longest { contents.isCut = true }
    }
    return contents
  }
}
