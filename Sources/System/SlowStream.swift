package import SystemPackage

extension FileDescriptor {
  /// Reads on in a stream that may be slow: until some time has passed and something has come, or to its end.
  /// - Parameters:
  ///   - contents: what has come of it so far.
  ///   - time: counted from now.
  ///   - isWanted: as in `contents(upTo:ofNamedPipe:where:)`.
  /// - Returns: whether nothing more will be read.
  package func read(
    on contents: inout StreamContents, for time: Duration, where isWanted: ([UInt8]) -> Bool
  ) throws(SystemError) -> Bool {
    let before = contents.bytes.count
    let deadline = ContinuousClock.now.advanced(by: time)
    while true {
      let left = Int32(max(0, (deadline - .now) / .milliseconds(1)))
      let hasCome = contents.bytes.count > before
      if hasCome, left == 0 { return false }
      guard case .ready = Readiness.wait(for: [self], milliseconds: hasCome ? left : -1) else { continue }
      let piece: [UInt8]
      do throws(SystemError) {
        piece = try chunk(of: StreamContents.headSize)
      } catch  where error.isWouldBlock {
        continue
      }
      if piece.isEmpty { return true }
      let isJudged = contents.bytes.count >= StreamContents.headSize
      contents.bytes += piece
      if !isJudged, contents.bytes.count >= StreamContents.headSize { contents.isCut = !isWanted(contents.bytes) }
      if contents.bytes.count > StreamContents.longest { contents.isCut = true }
      if contents.isCut { return true }
    }
  }
}
