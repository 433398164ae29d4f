package import ArticleModel
package import ReaderCore
import System

/// The person's corrections of speakers, one a line, in a file that can be read and edited by hand:
/// `ARTICLE<tab>NAME<tab>not-a-speaker`, `…<tab>rename<tab>NEW NAME`, `…<tab>post<tab>POST` or `…<tab>says<tab>WORDS`. The
/// article is its date and headline (`Article.key(in:)`); one that begins with # or a backslash has a backslash before it.
/// Lines that begin with # are the person's own.
package struct CorrectionBook: Sendable {
  private static let notASpeaker = "not-a-speaker"
  /// Changes that have something behind their word.
  private static let kinds: [(word: String, change: @Sendable (String) -> Correction.Change)] = [
    ("rename", { .rename($0) }), ("post", { .post($0) }), ("says", { .says($0) }),
  ]

  /// In the order of the file.
  package private(set) var corrections: [FiledCorrection] = []
  private var byArticle: [String: [Correction]] = [:]

  package init() {}

  package init(text bytes: [UInt8]) {
    corrections = bytes.split(separator: UInt8(ascii: "\n")).compactMap(Self.correction)
    byArticle = corrections.byArticle
  }

  private static func correction(_ line: ArraySlice<UInt8>) -> FiledCorrection? {
    guard line.first != UInt8(ascii: "#") else { return nil }
    let fields = (line.first == UInt8(ascii: "\\") ? line.dropFirst() : line)
      .split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let change: Correction.Change?
    switch fields.count {
    case 3: change = fields[2] == notASpeaker ? .notASpeaker : nil
    case 4: change = kinds.first { $0.word == fields[2] }?.change(fields[3])
    default: change = nil
    }
    return change.map { FiledCorrection(Correction(speaker: fields[1], change: $0), article: fields[0]) }
  }

  package static let fileName = "corrections.tsv"

  /// The person's own book; empty where there is none.
  static func load() -> CorrectionBook {
    CorrectionBook(text: PersonalFiles.configuration(fileName).flatMap { try? SmallFile.read($0) } ?? [])
  }

  package var isEmpty: Bool { corrections.isEmpty }

  package func apply(to article: inout Article, in source: SourceText) {
    guard !isEmpty, let list = byArticle[article.key(in: source)] else { return }
    article.apply(list, in: source)
  }

  /// One line, without its end.
  package static func line(_ filed: FiledCorrection) -> String {
    let change: [String] =
      switch filed.correction.change {
      case .notASpeaker: [notASpeaker]
      case .rename(let name): ["rename", name]
      case .post(let text): ["post", text]
      case .says(let words): ["says", words]
      }
    // A tab or line end inside a field would tear the line.
    let line = ([filed.article, filed.correction.speaker] + change).map(\.onOneLine).joined(separator: "\t")
    return line.hasPrefix("#") || line.hasPrefix("\\") ? "\\" + line : line
  }
}
