import ArticleModel
import Characters

extension SourceText {
  /// Bytes from the beginning that are looked at.
  private static var sample: Int { 4096 }

  /// As far as frequent characters of its beginning tell.
  var isTraditional: Bool {
    var script = ChineseScript()
    script.read(self[TextRange(0, scalarBoundary(atOrBefore: min(count, Self.sample)))])
    return script.isTraditional
  }
}
