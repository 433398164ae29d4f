/// What was found out about the open document, and what is still under way.
struct Work: Sendable {
  /// The rows of a document of one section.
  var totals: PageTotals?
  /// Its speakers and terms, once somebody has asked for them.
  var index: DocumentIndex?
  /// A section that is being analysed elsewhere, for the index.
  var awaitedSection: Int?
  /// A jump that goes on through a big document when there is time.
  var pending: PendingJump?
  /// The first row of the screen after which the next one has been set, in a big document.
  var preparedFor: Place?

  /// Every line is set anew: rows are counted again.
  mutating func forgetRows() {
    totals = nil
    preparedFor = nil
  }
}
