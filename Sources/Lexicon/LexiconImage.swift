internal import CResources

/// Tables that lie in the program as they are read, in the machine's byte order, so that loading them costs nothing.
///
/// The number of sections and, for each, where it begins and how many bytes it has (all `UInt32`), then the sections,
/// each aligned to eight bytes. A test keeps what is embedded equal to what its builder makes of the lexicons.
struct LexiconImage {
  private let bytes: UnsafeRawBufferPointer

  /// - Precondition: the program has a resource of this name.
  init(_ name: String) {
    guard let resource = kanbao_resource_named(name)?.pointee else { preconditionFailure("no resource \(name)") }
    bytes = UnsafeRawBufferPointer(start: resource.bytes, count: resource.count)
  }

  /// - Precondition: the image has the section.
  func section<Element: BitwiseCopyable>(_ index: Int, of element: Element.Type) -> StaticTable<Element> {
    precondition(index < Int(bytes.load(as: UInt32.self)), "the image is not this program's")
    let start = Int(bytes.load(fromByteOffset: 4 + 8 * index, as: UInt32.self))
    let count = Int(bytes.load(fromByteOffset: 8 + 8 * index, as: UInt32.self))
    let section = UnsafeRawBufferPointer(rebasing: bytes[start..<start + count])
    return StaticTable(elements: section.assumingMemoryBound(to: element))
  }
}

/// Elements that lie in the program and never change. Indexes are checked.
@usableFromInline
struct StaticTable<Element: BitwiseCopyable>: @unchecked Sendable {
  @usableFromInline let elements: UnsafeBufferPointer<Element>

  fileprivate init(elements: UnsafeBufferPointer<Element>) { self.elements = elements }

  @inlinable var count: Int { elements.count }

  @inlinable @inline(__always)
  subscript(index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: elements.count), "no such element")
    return elements[index]
  }
}

extension LexiconImage {
  /// The bytes of an image with some sections.
  static func bytes(of sections: [[UInt8]]) -> [UInt8] {
    var image: [UInt8] = []
    func append(_ number: Int) { withUnsafeBytes(of: UInt32(number)) { image.append(contentsOf: $0) } }
    func aligned(_ count: Int) -> Int { (count + 7) & ~7 }
    append(sections.count)
    var start = aligned(4 + 8 * sections.count)
    for section in sections {
      append(start)
      append(section.count)
      start = aligned(start + section.count)
    }
    for section in sections {
      image += [UInt8](repeating: 0, count: aligned(image.count) - image.count)
      image += section
    }
    return image
  }

  /// The bytes of a section with some elements.
  static func section<Element: BitwiseCopyable>(_ elements: [Element]) -> [UInt8] {
    elements.withUnsafeBytes { Array($0) }
  }
}
