import CResources

/// A file of facts compiled in: one fact a line, fields parted by tabs, `#` opens a comment line.
struct EmbeddedTable {
  /// All bytes; they live as long as the program. Empty when there is no such resource.
  let contents: UnsafeBufferPointer<UInt8>

  init(_ name: String) {
    let resource = kanbao_resource_named(name)
    contents = UnsafeBufferPointer(start: resource?.pointee.bytes, count: resource?.pointee.count ?? 0)
  }

  /// - Parameter contents: must outlive the table.
  init(contents: UnsafeBufferPointer<UInt8>) { self.contents = contents }

  /// One line: the first field as basic-plane scalars, and the bytes of the others.
  struct Row {
    var key: [UInt16]
    var second: UnsafeBufferPointer<UInt8>
    var third: UnsafeBufferPointer<UInt8>
  }

  /// Calls `body` with every line that is neither blank nor a comment. Nothing is allocated a line.
  func forEachRow(_ body: (Row) -> Void) {
    let none = UnsafeBufferPointer(rebasing: contents[..<0])
    var key: [UInt16] = []
    var i = 0
    while i < contents.count {
      var end = i
      var tabs = (first: -1, second: -1)
      while end < contents.count, contents[end] != UInt8(ascii: "\n") {
        if contents[end] == UInt8(ascii: "\t") {
          if tabs.first < 0 { tabs.first = end } else if tabs.second < 0 { tabs.second = end }
        }
        end += 1
      }
      if end > i, contents[i] != UInt8(ascii: "#") {
        key.removeAll(keepingCapacity: true)
        Self.appendScalars(of: contents[i..<(tabs.first < 0 ? end : tabs.first)], to: &key)
        let secondEnd = tabs.second < 0 ? end : tabs.second
        body(
          Row(
            key: key,
            second: tabs.first < 0 ? none : UnsafeBufferPointer(rebasing: contents[(tabs.first + 1)..<secondEnd]),
            third: tabs.second < 0 ? none : UnsafeBufferPointer(rebasing: contents[(tabs.second + 1)..<end])))
      }
      i = end + 1
    }
  }

  /// A scalar of three bytes.
  @inline(__always)
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> UInt16 {
    UInt16(bytes[i] & 0x0F) << 12 | UInt16(bytes[i + 1] & 0x3F) << 6 | UInt16(bytes[i + 2] & 0x3F)
  }

  /// The scalars of a field. Our own files are well-formed and hold ASCII and scalars of three bytes.
  static func appendScalars(of bytes: Slice<UnsafeBufferPointer<UInt8>>, to scalars: inout [UInt16]) {
    let field = UnsafeBufferPointer(rebasing: bytes)
    var i = 0
    while i < field.count {
      if field[i] & 0xF0 == 0xE0, i + 2 < field.count {
        scalars.append(scalar(field, at: i))
        i += 3
      } else {
        scalars.append(UInt16(field[i]))
        i += 1
      }
    }
  }
}
