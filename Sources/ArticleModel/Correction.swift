/// What a person puts right in what was recognised, by the speaker's name.
public struct Correction: Hashable, Sendable {
  /// What is put right.
  public enum Change: Hashable, Sendable {
    /// The speaker and all that was ascribed goes.
    case notASpeaker
    /// The speaker gets another name. If that is another speaker's already, the two become one.
    case rename(String)
    /// The speaker has another post; none where it is empty.
    case post(String)
    /// The speaker, who need not be known, says these words of the article; blanks and line ends in them do not count.
    case says(String)
  }

  /// The name as recognised; of who was missed, as it should be.
  public var speaker: String
  /// What is put right.
  public var change: Change

  public init(speaker: String, change: Change) {
    self.speaker = speaker
    self.change = change
  }
}

extension Article {
  /// Carries out a person's corrections, in order.
  /// - Parameters:
  ///   - corrections: those of this article.
  ///   - source: the text of the document that it stands in.
  public mutating func apply(_ corrections: [Correction], in source: SourceText) {
    for correction in corrections {
      if case .says(let words) = correction.change {
        give(words, to: correction.speaker, in: source)
        continue
      }
      guard let index = speakers.firstIndex(where: { $0.name == correction.speaker }) else { continue }
      switch correction.change {
      case .says: break
      case .notASpeaker: removeSpeaker(index)
      case .post(let post): speakers[index].post = post.isEmpty ? nil : post
      case .rename(let name):
        if let other = speakers.firstIndex(where: { $0.name == name }), other != index {
          mergeSpeaker(index, into: other)
        } else {
          speakers[index].name = name
        }
      }
    }
  }

  private mutating func removeSpeaker(_ index: Int) {
    speakers.remove(at: index)
    remarks.removeAll { $0.speaker == index }
    for i in remarks.indices where remarks[i].speaker > index { remarks[i].speaker -= 1 }
  }

  private mutating func mergeSpeaker(_ index: Int, into other: Int) {
    let kept = min(index, other)
    let merged = Speaker(
      kind: speakers[other].kind, name: speakers[other].name, post: speakers[other].post ?? speakers[index].post)
    for i in remarks.indices where remarks[i].speaker == max(index, other) { remarks[i].speaker = kept }
    speakers[kept] = merged
    let gone = max(index, other)
    speakers.remove(at: gone)
    for i in remarks.indices where remarks[i].speaker > gone { remarks[i].speaker -= 1 }
  }

  /// What a correction is filed under: date and headline, or the first words of an article that has no headline.
  package func key(in source: SourceText) -> String {
    let title: String
    if !headline.isEmpty {
      title = headline.joined(separator: " ")
    } else if let body = paragraphs.first(where: { $0.role == .body }) {
      title = String(body.text(in: source).prefix(24))
    } else {
      title = ""
    }
    return (date.map { "\($0) " } ?? "") + title.onOneLine
  }
}

extension String {
  /// With blanks for tabs, line ends and other controls: a field of a line.
  package var onOneLine: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
