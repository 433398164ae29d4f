/// When to write down where the person is: half a minute after they have moved on.
package struct Autosave {
  private let interval: Duration
  private var kept: Place?
  private var due: ContinuousClock.Instant?

  private struct Place: Hashable {
    var document: String
    var offset: Int
  }

  package init(interval: Duration = .seconds(30)) { self.interval = interval }

  /// Takes note of where the person is.
  /// - Returns: whether to write it down now.
  package mutating func isDue(_ document: String, _ offset: Int, at now: ContinuousClock.Instant) -> Bool {
    let place = Place(document: document, offset: offset)
    guard place != kept else {
      due = nil
      return false
    }
    guard let due else {
      // Nobody has moved yet.
      if kept == nil { kept = place } else { due = now + interval }
      return false
    }
    guard now >= due else { return false }
    kept = place
    self.due = nil
    return true
  }

  /// Milliseconds until there is something to write down; `nil` while there is nothing.
  package func wait(from now: ContinuousClock.Instant) -> Int32? {
    due.map { due in
      let left = max(.zero, due - now).components
      return Int32(clamping: left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1)
    }
  }
}
