import CArchive

/// Files that are packed: one by gzip, bzip2, xz or zstd, or several in a zip or tar (libarchive).
package struct Archive {
  package struct Entry {
    /// With its folders; empty where a single file was packed. Bytes that are no UTF-8 are replaced.
    package var name: String
    package var bytes: [UInt8]
  }

  /// In the archive's order.
  package private(set) var entries: [Entry] = []
  /// A single file was packed, not an archive of files.
  package private(set) var isSingle = false
  /// It breaks off or is wrong somewhere; what could be unpacked is here.
  package private(set) var isDamaged = false
  /// More came out of it than is taken; the beginning is here.
  package private(set) var isTooBig = false

  /// What is taken of an archive.
  package struct Limits: Sendable {
    /// Bytes of all files together.
    package var total = 512 << 20
    /// Bytes of all files together that any archive may have, however small it is.
    package var free = 16 << 20
    /// Beyond these, bytes of the files for one of the archive: text is never packed so tightly.
    package var ratio = 200
    /// Files.
    package var count = 100_000

    package init() {}
  }

  /// Bytes of a file by which it is decided whether it is wanted.
  package static let headSize = 1 << 14

  /// - Parameters:
  ///   - packed: the whole archive.
  ///   - isWanted: by a file's name and first bytes; the others are passed over.
  /// - Returns: `nil` when it is no archive.
  package init?(
    _ packed: Span<UInt8>, limits: Limits = Limits(), where isWanted: (_ name: String, _ head: [UInt8]) -> Bool
  ) {
    let isOpen = packed.withUnsafeBufferPointer { bytes in
      guard let archive = kanbao_archive_open(bytes.baseAddress, bytes.count) else { return false }
      defer { kanbao_archive_close(archive) }
      let reader = EntryReader(
        next: { kanbao_archive_next(archive) }, name: { String(cString: kanbao_archive_name(archive)) },
        isSingle: { kanbao_archive_is_single(archive) != 0 },
        read: { kanbao_archive_read(archive, &$0, $0.count) })
      let most = min(limits.total, max(limits.free, limits.ratio.multipliedReportingOverflow(by: bytes.count).0))
      read(reader, most: most, count: limits.count, where: isWanted)
      return true
    }
    guard isOpen else { return nil }
  }

  /// The C reader, one of its calls each.
  private struct EntryReader {
    let next: () -> kanbao_archive_step
    let name: () -> String
    let isSingle: () -> Bool
    let read: (inout [UInt8]) -> Int
  }

  private mutating func read(
    _ reader: EntryReader, most: Int, count: Int, where isWanted: (String, [UInt8]) -> Bool
  ) {
    var left = most
    while true {
      let step = reader.next()
      if step == kanbao_archive_error { isDamaged = true }
      guard step == kanbao_archive_entry else { return }
      isSingle = reader.isSingle()
      guard entries.count < count else {
        isTooBig = true
        return
      }
      let name = reader.name()
      var bytes = piece(of: reader, Self.headSize)
      if !isWanted(name, bytes) { continue }
      while !isDamaged, bytes.count < left {
        let next = piece(of: reader, Self.chunkSize)
        if next.isEmpty { break }
        bytes += next
      }
      if bytes.count >= left { isTooBig = true }
      left -= bytes.count
      entries.append(Entry(name: isSingle ? "" : name, bytes: bytes))
      if isDamaged || isTooBig { return }
    }
  }

  private static let chunkSize = 1 << 18

  /// The next bytes of a file; empty at its end.
  private mutating func piece(of reader: EntryReader, _ size: Int) -> [UInt8] {
    var piece = [UInt8](repeating: 0, count: size)
    let count = reader.read(&piece)
    if count < 0 { isDamaged = true }
    return Array(piece.prefix(max(0, count)))
  }
}
