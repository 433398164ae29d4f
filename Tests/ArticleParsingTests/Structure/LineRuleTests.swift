import ArticleParsing
import Testing

/// Each rule has the last word about its own example.
@Suite struct LineRuleTests {
  @Test(arguments: LineRules.examples.map { [$0.name, $0.line] })
  func exampleIsItsOwnRules(_ rule: [String]) {
    #expect(LineRules.nameOfRule(for: rule[1]) == rule[0])
  }

  @Test func namesAreDistinct() {
    let names = LineRules.examples.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(
    "Where two rules could speak, the first in the list does",
    arguments: [
      ("本报讯（记者葛静怡）", "dateline"), ("责任编辑：言立诚 摄", "editors"), ("江州日报", "issue"),
      ("葛静怡说，云岭的水清了。", nil), ("问：水清了吗？", nil),
    ] as [(String, String?)])
  func order(_ line: String, _ rule: String?) {
    #expect(LineRules.nameOfRule(for: line) == rule)
  }
}
