package import ArticleModel
import TextLayout

package struct Reader: Sendable {
  package var document: Document
  package init(document: Document) { self.document = document }
}
