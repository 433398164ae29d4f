/// A hit in a list with the words around it, all hits one below the other, and who says them.
struct ContextRow {
  private let width: Int
  private let whoWidth: Int
  private let side: Int
  private let labels: LabelSetter

  /// Narrower lists leave out who speaks.
  private static let widthForWho = 70

  /// - Parameters:
  ///   - width: cells.
  ///   - word: what is looked for.
  ///   - namesSpeakers: whether a column for them is wanted.
  init(width: Int, word: String, namesSpeakers: Bool, _ labels: LabelSetter) {
    self.width = width
    self.labels = labels
    whoWidth = !namesSpeakers || width < Self.widthForWho ? 0 : 9
    side = max(0, (width - whoWidth - min(labels.width(of: word), width / 2)) / 2)
  }

  /// Cells for what stands before the hit.
  var cellsBefore: Int { max(0, side - 1) }

  /// - Parameter pieces: the text before the hit, the hit, the text behind it.
  func parts(_ pieces: [String], who: String?) -> [ListPart] {
    let wordWidth = labels.width(of: pieces[1])
    return [
      ListPart(text: who ?? "", column: 0, width: max(0, whoWidth - 1), style: Style(.paneQuiet)),
      ListPart(
        text: end(of: pieces[0]), column: whoWidth, width: cellsBefore, style: Style(.paneText), isRight: true),
      ListPart(text: pieces[1], column: whoWidth + side, width: wordWidth, style: Style(.key)),
      ListPart(
        text: pieces[2], column: whoWidth + side + wordWidth + 1, width: width - whoWidth - side - wordWidth - 1,
        style: Style(.paneText)),
    ]
  }

  /// As much of a text's end as fits.
  private func end(of text: String) -> String {
    var text = text.drop { $0 == " " || $0 == "\u{3000}" }
    while !text.isEmpty, labels.width(of: String(text)) > cellsBefore { text = text.dropFirst() }
    return String(text)
  }
}
