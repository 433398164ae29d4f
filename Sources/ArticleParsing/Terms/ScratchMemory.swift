/// Plain memory in one piece for the tables of one article, which are made one by one and freed together.
struct ScratchMemory {
  private let memory: UnsafeMutableRawBufferPointer
  private var used = 0

  /// All tables together take fewer than so many bytes a scalar, and those of a size of their own, with what alignment
  /// costs, so many more; what is not used is not touched.
  private static let bytesPerScalar = 52
  private static let bytesBeside = 8192
  private static let alignment = 16

  init(scalars: Int) {
    memory = .allocate(byteCount: Self.bytesPerScalar * scalars + Self.bytesBeside, alignment: Self.alignment)
  }

  func deallocate() { memory.deallocate() }

  /// Elements that are not set yet.
  mutating func table<Element: BitwiseCopyable>(of type: Element.Type, count: Int) -> UnsafeMutableBufferPointer<
    Element
  > {
    let size = count * MemoryLayout<Element>.stride
    precondition(used + size <= memory.count, "tables larger than their article")
    let table = UnsafeMutableRawBufferPointer(rebasing: memory[used..<(used + size)])
    used += (size + Self.alignment - 1) & ~(Self.alignment - 1)
    return table.bindMemory(to: type)
  }
}
