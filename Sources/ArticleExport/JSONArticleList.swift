/// `{"articles": […]}`, indented and written article by article, so that no more than one is in memory.
package enum JSONArticleList {
  /// An article with what stands before it.
  /// - Parameter index: how many were written before.
  package static func element(_ article: JSONValue, at index: Int) -> String {
    (index == 0 ? "{\n  \"articles\": [\n    " : ",\n    ") + article.serialized(indent: 2, level: 2)
  }

  /// What closes a list of so many articles.
  package static func end(count: Int) -> String { count == 0 ? "{\n  \"articles\": []\n}\n" : "\n  ]\n}\n" }
}
