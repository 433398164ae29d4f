/// `{"articles": […]}`, indented and written article by article, so that no more than one is in memory.
enum ArticleList {
  static func write(_ article: JSONValue, to output: inout StandardOutput) {
    output.write(output.recordCount == 0 ? "{\n  \"articles\": [\n    " : ",\n    ")
    output.write(article.serialized(indent: 2, level: 2))
    output.recordCount += 1
  }

  static func end(_ output: inout StandardOutput) {
    output.writeLine(output.recordCount == 0 ? "{\n  \"articles\": []\n}" : "\n  ]\n}")
  }
}
