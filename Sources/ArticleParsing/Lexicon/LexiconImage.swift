/// Tables that lie in the program as they are read, in the machine's byte order, so that loading them costs nothing.
///
/// The number of sections and, for each, where it begins and how many bytes it has (all `UInt32`), then the sections,
/// each aligned to eight bytes. A test keeps what is embedded equal to what its builder makes of the lexicons.
struct LexiconImage {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ name: String) { bytes = EmbeddedTable(name).contents }

  /// A section's elements; they live as long as the program.
  ///
  /// - Precondition: the image has the section.
  @inline(__always)
  func section<Element: BitwiseCopyable>(_ index: Int, of element: Element.Type) -> UnsafeBufferPointer<Element> {
    let image = UnsafeRawBufferPointer(bytes)
    precondition(image.count >= 4 && index < Int(image.load(as: UInt32.self)), "the image is not this program's")
    let start = Int(image.load(fromByteOffset: 4 + 8 * index, as: UInt32.self))
    let count = Int(image.load(fromByteOffset: 8 + 8 * index, as: UInt32.self))
    return UnsafeRawBufferPointer(rebasing: image[start..<(start + count)]).assumingMemoryBound(to: element)
  }

  /// Where a section's elements begin, for tables whose indexes are in bounds by how they are made.
  ///
  /// - Precondition: the image has the section, and it is not empty.
  @inline(__always)
  func pointer<Element: BitwiseCopyable>(_ index: Int, of element: Element.Type) -> UnsafePointer<Element> {
    guard let start = section(index, of: element).baseAddress else { preconditionFailure("an empty section") }
    return start
  }

  /// The image of some sections' bytes.
  static func made(of sections: [[UInt8]]) -> [UInt8] {
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

  static func bytes<Element: BitwiseCopyable>(of elements: [Element]) -> [UInt8] {
    elements.withUnsafeBytes { Array($0) }
  }
}
