/// A growing array of plain values.
///
/// Its elements are neither counted nor checked, and the runtime need not look up a type for it, as it does for the first
/// `Array` of each kind of element: at the start of the program that costs more than filling the array.
struct PlainArray<Element: BitwiseCopyable>: ~Copyable {
  private var memory: UnsafeMutableBufferPointer<Element>
  private(set) var count = 0

  init(capacity: Int) { memory = .allocate(capacity: max(1, capacity)) }

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

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: 2 * memory.count)
    _ = larger.update(fromContentsOf: memory)
    memory.deallocate()
    memory = larger
  }
}
