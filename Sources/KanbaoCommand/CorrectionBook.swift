package import ArticleModel
import System

/// The person's corrections of speakers, one a line, in a file that can be read and edited by hand:
/// `ARTICLE<tab>NAME<tab>not-a-speaker`, `…<tab>rename<tab>NEW NAME` or `…<tab>post<tab>POST`. The article is its date and headline
/// (`Article.key(in:)`); one that begins with # or a backslash has a backslash before it. Lines that begin with # are the
/// person's own.
package struct CorrectionBook: Sendable {
  private static let notASpeaker = "not-a-speaker"
  private static let rename = "rename"
  private static let post = "post"

  private var corrections: [String: [Correction]] = [:]

  package init(text bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let fields = (line.first == UInt8(ascii: "\\") ? line.dropFirst() : line).split(
        separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false
      ).map {
        String(decoding: $0, as: UTF8.self)
      }
      if fields.count == 3, fields[2] == Self.notASpeaker {
        corrections[fields[0], default: []].append(Correction(speaker: fields[1], change: .notASpeaker))
      } else if fields.count == 4, fields[2] == Self.rename {
        corrections[fields[0], default: []].append(Correction(speaker: fields[1], change: .rename(fields[3])))
      } else if fields.count == 4, fields[2] == Self.post {
        corrections[fields[0], default: []].append(Correction(speaker: fields[1], change: .post(fields[3])))
      }
    }
  }

  package static let fileName = "corrections.tsv"

  /// The person's own book; empty where there is none.
  static func load() -> CorrectionBook {
    CorrectionBook(text: PersonalFiles.configuration(fileName).flatMap { try? SmallFile.read($0) } ?? [])
  }

  package var isEmpty: Bool { corrections.isEmpty }

  package func apply(to article: inout Article, in source: SourceText) {
    guard !isEmpty, let list = corrections[Self.flattened(article.key(in: source))] else { return }
    article.apply(list)
  }

  /// One line, without its end.
  package static func line(_ correction: Correction, article: String) -> String {
    let fields: [String] =
      switch correction.change {
      case .notASpeaker: [article, correction.speaker, notASpeaker]
      case .rename(let name): [article, correction.speaker, rename, name]
      case .post(let text): [article, correction.speaker, post, text]
      }
    let line = fields.map(flattened).joined(separator: "\t")
    return line.hasPrefix("#") || line.hasPrefix("\\") ? "\\" + line : line
  }

  /// A tab or line end inside a field would tear the line. Names are compared as they are written here.
  private static func flattened(_ field: String) -> String {
    String(String.UnicodeScalarView(field.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
