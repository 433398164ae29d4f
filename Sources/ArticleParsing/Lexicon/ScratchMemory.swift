/// Plain memory for the tables of one article, used again for those of the next one. Whoever made it keeps it alive while
/// tables are read (`extendLifetime`): they are pointers.
package struct ScratchMemory: ~Copyable {
  private var memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  private var used = 0
  /// What the article's earlier tables lie in, where they took more than there was.
  private var full = [UnsafeMutableRawBufferPointer]()

  /// As much as an article's tables take, in bytes for each of its own: of Chinese text. What is not used is not touched.
  private static let bytesPerByte = 24
  private static let alignment = 16

  package init() {}

  deinit {
    for piece in full { piece.deallocate() }
    memory.deallocate()
  }

  /// Begins another article's tables: those of the one before are gone.
  /// - Parameter bytes: of the article.
  mutating func begin(bytes: Int) {
    for piece in full { piece.deallocate() }
    full.removeAll()
    used = 0
    let size = Self.bytesPerByte * bytes
    guard size > memory.count else { return }
    memory.deallocate()
    memory = .allocate(byteCount: size, alignment: Self.alignment)
  }

  /// Elements that are not set yet.
  mutating func table<Element: BitwiseCopyable>(of type: Element.Type, count: Int) -> UnsafeMutableBufferPointer<
    Element
  > {
    let size = (count * MemoryLayout<Element>.stride + Self.alignment - 1) & ~(Self.alignment - 1)
    if size > memory.count - used { enlarge(by: size) }
    let table = UnsafeMutableRawBufferPointer(rebasing: memory[used..<(used + size)])
    used += size
    return UnsafeMutableBufferPointer(rebasing: table.bindMemory(to: type)[..<count])
  }

  private mutating func enlarge(by size: Int) {
    full.append(memory)
    memory = .allocate(byteCount: max(size, 2 * memory.count), alignment: Self.alignment)
    used = 0
  }
}
