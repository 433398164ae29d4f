/// Where somebody's words come from, as it is written below them:
/// `言立诚（市委副书记、市长），《江州日报》2031-05-12 第3版`.
public struct Citation: Hashable, Sendable {
  /// Who speaks; `nil` for a passage that is nobody's words.
  public var speaker: Speaker?
  /// The paper's name.
  public var masthead: String?
  /// Named where the paper is not known.
  public var headline: String
  /// The day of the issue.
  public var date: Article.Date?
  /// The page of the paper.
  public var page: Article.Page?

  /// - Parameters:
  ///   - article: what is cited.
  ///   - speaker: index into the article's speakers.
  public init(_ article: Article, speaker: Int? = nil) {
    self.speaker = speaker.flatMap { article.speakers.indices.contains($0) ? article.speakers[$0] : nil }
    masthead = article.masthead
    headline = article.headline.joined(separator: " ")
    date = article.date
    page = article.page
  }

  /// 言立诚（市委副书记、市长）; empty where nobody speaks.
  public var who: String {
    guard let speaker else { return "" }
    return speaker.name + (speaker.post.map { "（\($0)）" } ?? "")
  }

  /// 《江州日报》2031-05-12 第3版; the headline in place of a paper that is not known. Empty where nothing is known.
  public var source: String {
    let work = masthead ?? (headline.isEmpty ? nil : headline)
    let day = (work.map { "《\($0)》" } ?? "") + (date?.description ?? "")
    let page = page?.number.map { "第\($0)版" } ?? page?.name ?? ""
    return [day, page].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// All of it; empty where nothing is known.
  public var line: String { [who, source].filter { !$0.isEmpty }.joined(separator: "，") }
}
