/// A value for each scalar of a text: plain memory that its owner frees.
///
/// An array would be checked for sole ownership and exclusive access at every store of an inner loop.
struct ScalarTable<Element: BitwiseCopyable> {
  /// The elements; only the first `count` are anything.
  private let memory: UnsafeMutableBufferPointer<Element>

  /// Elements that are not set yet.
  init(capacity: Int) { memory = .allocate(capacity: max(1, capacity)) }

  init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    memory.initialize(repeating: element)
  }

  func deallocate() { memory.deallocate() }

  @inline(__always)
  subscript(position: Int) -> Element {
    get { memory[position] }
    nonmutating set { memory[position] = newValue }
  }

  /// The first elements, for as long as the owner keeps them.
  func prefix(_ count: Int) -> UnsafeBufferPointer<Element> { UnsafeBufferPointer(rebasing: memory[..<count]) }
}
