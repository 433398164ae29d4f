/// Filling screens with rows.
extension PageFlow {
  /// The screen that begins with a row. Text runs down one column, then the next; what runs across all of them
  /// parts the columns above it from those below, and columns that do not fill the screen are balanced.
  mutating func compose(from top: Place) -> Composition {
    let columns = geometry.columns
    var rows: [Composition.Row] = []
    var place: Place? = top
    var y = 0
    while y < geometry.lines, let first = place {
      // Blank rows above a run of columns part it from what stands above, for all columns alike.
      let isHead = block(at: first)?.spans == true || line(at: first) == nil
      if columns > 1, isHead {
        rows.append(Composition.Row(y: y, column: 0, spans: true, place: first))
        y += 1
        place = next(first)
        continue
      }
      let height = geometry.lines - y
      var run: [Place] = []
      while run.count < height * columns, let row = place, columns == 1 || block(at: row)?.spans != true {
        run.append(row)
        place = next(row)
      }
      let used = run.count == height * columns ? height : (run.count + columns - 1) / columns
      for (i, row) in run.enumerated() {
        rows.append(Composition.Row(y: y + i % used, column: i / used, spans: false, place: row))
      }
      y += used
    }
    return Composition(rows: rows, next: place)
  }

  /// The screen before the one that begins with a row: the latest that leaves no row out between them.
  /// - Parameter end: the first row that shall not be on it; `nil` for the screen that ends the text.
  mutating func screen(before end: Place?) -> Place? {
    let capacity = geometry.lines * geometry.columns
    let bottom: Place
    if let end {
      bottom = end
    } else {
      guard let last = lastPlace() else { return nil }
      bottom = last
    }
    var candidate = stepBack(bottom, by: end == nil ? capacity - 1 : capacity)
    guard geometry.columns > 1 else { return candidate }
    for _ in 0..<capacity {
      guard let reached = compose(from: candidate).next else { break }
      if let end, reached >= end { break }
      guard let following = next(candidate) else { break }
      candidate = following
    }
    return candidate
  }
}
