/// A growing array of plain values.
///
/// Its elements are neither counted nor checked, and the runtime need not look up a type for it, as it does for the first
/// `Array` of each kind of element: at the start of the program that costs more than filling the array.
struct PlainArray<Element: BitwiseCopyable>: ~Copyable {
  private var memory = UnsafeMutableBufferPointer<Element>(start: nil, count: 0)
  private(set) var count = 0

  init() {}

  init(capacity: Int) { reserve(capacity) }

  deinit { memory.deallocate() }

  var isEmpty: Bool { count == 0 }

  /// The elements, until the array grows or ends.
  var elements: UnsafeMutableBufferPointer<Element> { UnsafeMutableBufferPointer(rebasing: memory[..<count]) }

  subscript(index: Int) -> Element {
    get { memory[index] }
    set { memory[index] = newValue }
  }

  /// - Precondition: the array is not empty.
  var last: Element {
    get { memory[count - 1] }
    _modify { yield &memory[count - 1] }
  }

  mutating func append(_ element: Element) {
    if count == memory.count { reserve(max(8, 2 * count)) }
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
}

extension PlainArray where Element: Comparable {
  mutating func sort() {
    guard count > 1 else { return }
    elements.stableSort(by: <)
  }
}
