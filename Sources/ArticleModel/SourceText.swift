package import System

/// The text of one file as UTF-8, stored once; everything else is a range over it. Never edited.
///
/// The bytes are either our own (converted from another encoding, or read from a pipe) or a mapped file. Mapped bytes
/// may change under us when another process writes the file: readers must bear any bytes, though never out of bounds.
public struct SourceText: Sendable {
  @usableFromInline let storage: Storage

  /// Owns the bytes. Immutable after `init`, hence sendable.
  @usableFromInline
  final class Storage: @unchecked Sendable {
    @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
    /// Whose bytes they are, where they are not our own.
    private let file: MappedFile?

    init(copying source: some Collection<UInt8>) {
      let own = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: source.count)
      _ = own.initialize(from: source)
      bytes = UnsafeBufferPointer(own)
      file = nil
    }

    init(_ file: MappedFile) {
      bytes = file.bytes
      self.file = file
    }

    deinit { if file == nil { bytes.deallocate() } }
  }

  /// Takes UTF-8 as it is; ill-formed sequences are shown as U+FFFD where they are read.
  public init(utf8 bytes: some Collection<UInt8>) { storage = Storage(copying: bytes) }
  /// The UTF-8 of a string.
  public init(_ string: String) { self.init(utf8: Array(string.utf8)) }

  /// Takes the bytes of a file as `init(utf8:)` does, without copying them.
  package init(_ file: MappedFile) { storage = Storage(file) }

  /// Bytes.
  @inlinable public var count: Int { storage.bytes.count }
  /// The range of all of it.
  @inlinable public var whole: TextRange { TextRange(0, count) }

  /// The byte at an offset below `count`.
  @inlinable
  public subscript(offset: Int) -> UInt8 { storage.bytes[offset] }

  /// The text in a range; ill-formed UTF-8 repaired with U+FFFD.
  public subscript(range: TextRange) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: storage.bytes[range.offsets]), as: UTF8.self)
  }

  /// All bytes, valid only inside `body`.
  @inlinable
  public func withSpan<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let bytes = storage.bytes
    defer { withExtendedLifetime(storage) {} }
    return try body(bytes.span)
  }

  /// The nearest byte offset at or before `offset` that begins a scalar.
  @inlinable
  public func scalarBoundary(atOrBefore offset: Int) -> Int {
    var i = min(max(offset, 0), count)
    while i > 0, i < count, storage.bytes[i] & 0xC0 == 0x80 { i -= 1 }
    return i
  }
}
