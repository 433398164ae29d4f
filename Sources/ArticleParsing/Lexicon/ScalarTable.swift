/// A value for each scalar of a text, in scratch memory.
///
/// An array would be checked for sole ownership and exclusive access at every store of an inner loop.
struct ScalarTable<Element: BitwiseCopyable> {
  /// The elements; only the first `count` are anything.
  private let memory: UnsafeMutableBufferPointer<Element>

  /// Elements that are not set yet.
  init(capacity: Int, _ scratch: inout ScratchMemory) { memory = scratch.table(of: Element.self, count: capacity) }

  init(repeating element: Element, count: Int, _ scratch: inout ScratchMemory) {
    self.init(capacity: count, &scratch)
    memory.initialize(repeating: element)
  }

  @inline(__always)
  subscript(position: Int) -> Element {
    get { memory[position] }
    nonmutating set { memory[position] = newValue }
  }

  /// The first elements, for as long as the owner keeps them.
  func prefix(_ count: Int) -> UnsafeBufferPointer<Element> { UnsafeBufferPointer(rebasing: memory[..<count]) }
}
