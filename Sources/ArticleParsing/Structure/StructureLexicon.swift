import CResources

/// Phrases of `Resources/lexicons/structure.tsv`, found by prefix. Holds offsets into the compiled-in bytes, no copies.
struct StructureLexicon: Sendable {
  enum Class: UInt8, Sendable, CaseIterable {
    case masthead, paperSuffix, paperChrome, pageName, editors, chrome, chromeWhole, field

    /// As the first column of the table spells it.
    var label: StaticString {
      switch self {
      case .masthead: "masthead"
      case .paperSuffix: "paperSuffix"
      case .paperChrome: "paperChrome"
      case .pageName: "pageName"
      case .editors: "editors"
      case .chrome: "chrome"
      case .chromeWhole: "chromeWhole"
      case .field: "field"
      }
    }
  }

  private struct Entry {
    var kind: Class
    var offset: UInt32
    var count: UInt16
    /// Next entry of the same bucket; -1 ends the chain.
    var next: Int16
  }

  private static let bucketCount = 512
  private var entries: [Entry] = []
  private var buckets = [Int16](repeating: -1, count: bucketCount)
  /// The classes in each bucket, a bit each: most questions are answered by this alone.
  private var kinds = [UInt8](repeating: 0, count: bucketCount)

  static let shared = StructureLexicon()

  /// Compiled in, never written.
  private nonisolated(unsafe) static let resource: UnsafeBufferPointer<UInt8> = {
    guard let found = kanbao_resource_named("lexicons/structure.tsv") else { return .init(start: nil, count: 0) }
    return UnsafeBufferPointer(start: found.pointee.bytes, count: found.pointee.count)
  }()

  private init() {
    let table = Self.resource
    entries.reserveCapacity(512)
    var i = 0
    while i < table.count {
      let lineEnd = table.find(byte: 0x0A, from: i, to: table.count) ?? table.count
      if table[i] != UInt8(ascii: "#"), let tab = table.find(byte: 0x09, from: i, to: lineEnd), tab + 1 < lineEnd,
        let kind = Class.allCases.first(where: {
          $0.label.utf8CodeUnitCount == tab - i && table.has($0.label, at: i, end: tab)
        })
      {
        let bucket = Self.bucket(table.scalar(at: tab + 1, end: lineEnd).value)
        entries.append(
          Entry(kind: kind, offset: UInt32(tab + 1), count: UInt16(lineEnd - tab - 1), next: buckets[bucket]))
        buckets[bucket] = Int16(entries.count - 1)
        kinds[bucket] |= 1 << kind.rawValue
      }
      i = lineEnd + 1
    }
  }

  private static func bucket(_ scalar: UInt32) -> Int { Int(scalar &* 0x9E37_79B1 >> 23) & (bucketCount - 1) }
}

extension StructureLexicon {
  /// The length in bytes of the longest phrase of a class that stands at `i`; `nil` when there is none.
  func longestPrefix(_ kind: Class, _ bytes: UnsafeBufferPointer<UInt8>, at i: Int, end: Int) -> Int? {
    guard i < end else { return nil }
    let bucket = Self.bucket(bytes.scalar(at: i, end: end).value)
    guard kinds[bucket] & 1 << kind.rawValue != 0 else { return nil }
    let table = Self.resource
    var best: Int?
    var next = buckets[bucket]
    while next >= 0 {
      let entry = entries[Int(next)]
      next = entry.next
      guard entry.kind == kind, Int(entry.count) <= end - i, Int(entry.count) > best ?? 0 else { continue }
      var k = 0
      while k < Int(entry.count), bytes[i + k] == table[Int(entry.offset) + k] { k += 1 }
      if k == Int(entry.count) { best = k }
    }
    return best
  }

  /// Whether the whole of `start..<end` is a phrase of a class.
  func contains(_ kind: Class, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    longestPrefix(kind, bytes, at: start, end: end) == end - start
  }
}
