/// What the person has asked the archive, and the list they have left for one of its places.
struct ResearchState: Sendable {
  /// The question that is under way.
  var asked: ReportQuestion?
  /// The list as it was left; it comes back with an empty question.
  var left: ReportPane?
  /// Where to go in the file that was asked for and is not open yet.
  var arriving: ReportPlace?
}
