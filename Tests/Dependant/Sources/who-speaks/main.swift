import ArticleExport
import ArticleParsing

// who-speaks FILE: who speaks in each article, and how often; then the same as a table of remarks.
let document = try DocumentLoader().load(path: CommandLine.arguments[1])
let articles = ArticleParser().articles(in: document)

for article in articles {
  print(article.date?.description ?? "", article.headline.joined(separator: " "))
  for (index, speaker) in article.speakers.enumerated() {
    let count = article.remarks.count { $0.speaker == index }
    print(" ", speaker.post ?? "", speaker.name, count, "\(article.share(of: index).percent)%")
  }
}

var exporter = ArticleExporter(.csv)
print(exporter.text(of: articles, in: document) + exporter.end(), terminator: "")
