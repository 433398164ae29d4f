/// A growing array of plain values.
///
/// Its elements are neither counted nor checked, and the runtime need not look up a type for it, as it does for the first
/// `Array` of each kind of element: at the start of the program that costs more than filling the array.
struct PlainArray<Element: BitwiseCopyable>: ~Copyable {
  private var memory: UnsafeMutableBufferPointer<Element>
  private(set) var count = 0

  init(capacity: Int = 8) { memory = .allocate(capacity: max(8, capacity)) }

  deinit { memory.deallocate() }

  /// The elements, until the array grows or ends.
  var elements: UnsafeMutableBufferPointer<Element> { UnsafeMutableBufferPointer(rebasing: memory[..<count]) }

  subscript(index: Int) -> Element {
    get { memory[index] }
    set { memory[index] = newValue }
  }

  mutating func append(_ element: Element) {
    if count == memory.count { grow() }
    memory[count] = element
    count += 1
  }

  mutating func insert(_ element: Element, at index: Int) {
    append(element)
    var i = count - 1
    while i > index {
      memory[i] = memory[i - 1]
      i -= 1
    }
    memory[index] = element
  }

  mutating func removeLast(_ removed: Int) { count -= removed }

  /// Turns round the order of the elements from `start` on.
  mutating func reverse(from start: Int) {
    var rest = elements[start...]
    rest.reverse()
  }

  /// Makes room for so many elements in all.
  mutating func reserve(_ capacity: Int) {
    guard capacity > memory.count else { return }
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: capacity)
    _ = larger.moveInitialize(fromContentsOf: memory[..<count])
    memory.deallocate()
    memory = larger
  }

  private mutating func grow() {
    reserve(2 * memory.count)
  }
}
