import ArticleModel

/// Actions that are not finished, and the articles they wait for: see `Reader.update`.
struct ActionQueue: Sendable {
  /// In order; `nil` only draws the screen.
  var waiting: [Action?] = []
  /// What the first of them waits for, and what it has been given so far.
  var required: SectionRequest?
  var supplies: [SectionRequest: [Article]] = [:]
}
