extension Range<Int> {
  /// From a start that was reckoned to an end that was reckoned, such as some characters further on and the end of the text;
  /// empty where the end comes out before the start.
  init(from start: Int, upTo end: Int) { self = start..<Swift.max(start, end) }
}
