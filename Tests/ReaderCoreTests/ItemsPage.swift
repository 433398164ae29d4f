import ArticleModel

/// Three invented items in one file: kicker, byline, section headings, verse, a caption, a hard-wrapped paragraph.
enum ItemsPage {
  private static let lines: [(Paragraph.Role, String)] = [
    (.kicker, "聚焦山区共富"), (.headline, "柳溪乡的路修到了家门口"), (.subtitle, "——一个乡的三年账本"), (.byline, "本报记者 一号记者"),
    (.body, "柳溪乡离县城四十公里。三年前，这里的人出山要走半天。"), (.sectionHeading, "一、路通了"),
    (.body, "“路一通，心就通了。”乡长郝一鸣说。全乡新修公路36公里，\n通村公交开到了最远的石门村。"), (.caption, "图为石门村的公交站。"),
    (.sectionHeading, "二、人回来了"), (.body, "去年有120人回乡。"), (.editors, "责任编辑 二号编辑"),
  ]
  private static let second: [(Paragraph.Role, String)] = [
    (.headline, "石门村办起图书角"), (.body, "本报讯 石门村图书角日前开放，藏书2,000册，Wi-Fi全覆盖。"),
  ]
  private static let third: [(Paragraph.Role, String)] = [
    (.headline, "山路（外一首）"), (.verse, "一级一级的石阶"), (.verse, "一级一级的云"), (.body, "他说，写诗和修路一样。"),
  ]

  static let document: KnownDocument = {
    var text = ""
    var articles: [Article] = []
    for item in [lines, second, third] {
      let start = text.utf8.count
      var paragraphs: [Paragraph] = []
      for (role, line) in item {
        if role == .body { text += "　　" }
        let from = text.utf8.count
        text += line
        var omissions: [Paragraph.Omission] = []
        if let wrap = line.utf8.firstIndex(of: 0x0A) {
          let at = from + line.utf8.distance(from: line.utf8.startIndex, to: wrap)
          omissions.append(Paragraph.Omission(range: TextRange(at, at + 1), replacement: .nothing))
        }
        paragraphs.append(
          Paragraph(role: role, range: TextRange(from, text.utf8.count), omissions: omissions))
        text += "\n"
      }
      text += "\n"
      articles.append(
        Article(
          range: TextRange(start, text.utf8.count),
          headline: item.filter { $0.0 == .headline }.map(\.1), paragraphs: paragraphs))
    }
    return KnownDocument(name: "短讯.txt", source: SourceText(text), articles: articles)
  }()
}
