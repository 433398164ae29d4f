import ArticleModel

/// How an article is named in a listing.
enum ArticleTitle {
  /// 江州日报 2031-05-12 在学习比较中找准发力点 (page.txt)
  static func line(_ article: Article, of document: Document) -> String {
    let head = [article.masthead, article.date?.description].compactMap { $0 }
    let title =
      article.headline.isEmpty ? document.name : article.headline.joined(separator: " ") + " (\(document.name))"
    return StandardOutput.line((head + [title]).joined(separator: "  "))
  }
}
