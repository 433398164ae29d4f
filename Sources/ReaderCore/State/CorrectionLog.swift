package import ArticleModel

/// A correction and the article that it is filed under.
package struct FiledCorrection: Hashable, Sendable {
  package var correction: Correction
  /// `Article.key(in:)`.
  package var article: String

  package init(_ correction: Correction, article: String) {
    self.correction = correction
    self.article = article
  }
}

extension Sequence<FiledCorrection> {
  /// Those of each article, in order.
  package var byArticle: [String: [Correction]] {
    reduce(into: [:]) { $0[$1.article, default: []].append($1.correction) }
  }
}

/// All of the person's corrections, of whatever file, and what was done to them in this sitting: that can be undone.
struct CorrectionLog: Sendable {
  /// In the order in which they are carried out.
  private(set) var all: [FiledCorrection] = []
  private var edits: [Edit] = []

  /// One correction in place of another; either may be missing.
  struct Edit: Hashable, Sendable {
    var old: FiledCorrection?
    var new: FiledCorrection?

    var reversed: Edit { Edit(old: new, new: old) }
    /// Whom it is about.
    var speaker: String { (new ?? old)?.correction.speaker ?? "" }
    /// What the person's book has to be told.
    var effects: [Effect] { (old.map { [.removeCorrection($0)] } ?? []) + (new.map { [.saveCorrection($0)] } ?? []) }
  }

  /// Takes over those of earlier sittings.
  mutating func adopt(_ corrections: [FiledCorrection]) { all = corrections }

  /// What changes anything is kept for `undo`.
  /// - Returns: whether it does.
  mutating func make(_ edit: Edit) -> Bool {
    guard edit.old != edit.new, edit.old != nil || edit.new.map({ !all.contains($0) }) == true else { return false }
    carryOut(edit)
    edits.append(edit)
    return true
  }

  /// - Returns: what was done in place of the last edit of this sitting; `nil` where there is none.
  mutating func undo() -> Edit? {
    guard let last = edits.popLast()?.reversed else { return nil }
    carryOut(last)
    return last
  }

  private mutating func carryOut(_ edit: Edit) {
    let at = edit.old.flatMap { all.lastIndex(of: $0) }
    if let at { all.remove(at: at) }
    if let new = edit.new { all.insert(new, at: at ?? all.count) }
  }
}
