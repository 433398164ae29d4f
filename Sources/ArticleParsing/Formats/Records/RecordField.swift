/// What a field of a record is to an article.
package enum RecordField: String, CaseIterable, Sendable {
  case id, title, kicker, subtitle, date, author, masthead, source, page, pageName, body, summary, url
}

extension RecordField {
  /// The names that data sets give their fields, the more telling ones first; case, blanks and `_-` do not count.
  var usualNames: [String] {
    switch self {
    case .id: ["id", "_id", "doc id", "article id", "news id", "uuid", "guid", "编号", "編號", "序号", "文章编号"]
    case .title:
      [
        "title", "headline", "标题", "標題", "题目", "題目", "题名", "主标题", "新闻标题", "文章标题", "article title", "news title",
        "subject",
      ]
    case .kicker: ["kicker", "intro title", "引题", "引題", "肩题", "眉题", "肩標"]
    case .subtitle: ["subtitle", "sub title", "subhead", "副题", "副題", "副标题", "副標題"]
    case .date:
      [
        "date", "日期", "发布日期", "发表日期", "刊登日期", "出版日期", "發布日期", "發佈日期", "pub date", "publish date", "published date",
        "publication date", "date published", "发布时间", "发表时间", "發布時間", "發佈時間", "刊发时间", "publish time", "pub time",
        "published at", "published", "issued date", "posted at", "release time", "release date", "issued", "时间", "時間",
        "time",
        "datetime",
        "created at", "create time", "created", "timestamp", "ctime", "updated",
      ]
    case .author:
      [
        "author", "作者", "authors", "author name", "byline", "记者", "記者", "reporter", "writer", "creator", "通讯员", "撰文",
      ]
    case .masthead:
      ["paper", "newspaper", "paper name", "报纸", "報紙", "报纸名称", "报名", "報名", "报刊", "报刊名称", "刊名"]
    case .source:
      [
        "source", "来源", "來源", "source name", "media", "media name", "媒体", "媒體", "publisher", "出处", "出處", "新闻来源", "文章来源",
        "信息来源", "site name", "site", "网站", "outlet",
      ]
    case .page: ["page", "版次", "版号", "版號", "版面", "page number", "page no", "page num"]
    case .pageName: ["page name", "版名", "版面名称", "版块", "section name"]
    case .body:
      [
        "content", "encoded", "正文", "text", "body", "内容", "內容", "article", "full text", "全文", "article body", "文章内容",
        "新闻内容",
        "正文内容", "文本", "content text", "main text", "article content", "news content", "content html", "html",
        "paragraphs",
        "story", "原文",
      ]
    case .summary:
      [
        "summary", "摘要", "description", "desc", "abstract", "digest", "导语", "導語", "简介", "簡介", "提要", "excerpt", "intro",
        "lead",
      ]
    case .url: ["url", "link", "网址", "網址", "链接", "連結", "href", "原文链接", "permalink"]
    }
  }

  /// What stands between several values of one field.
  var separator: UInt8 {
    switch self {
    case .body, .summary: UInt8(ascii: "\n")
    default: UInt8(ascii: " ")
    }
  }
}
