/// A dateline that fills its line: what follows it stands below.
enum DatelineRule: LineRule {
  static let name = "dateline"
  static let example = "新华社云岭3月5日电（记者葛静怡）"

  static func kind(of context: LineContext) -> Block.Kind? {
    context.lead?.range.upperBound == context.line.range.upperBound ? .dateline : nil
  }
}
