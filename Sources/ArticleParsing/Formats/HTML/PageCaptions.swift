import Characters

/// What stands below an image.
extension PageLines {
  /// They point at the image above or below.
  private static let pointers: CharSet = "▲△▼▽"
  /// Characters of a line below an image that only its place and its setting tell to be a caption.
  private static let longestCaption = 60
  private static let longestCentred = 90

  func isCaption(_ line: PageLine) -> Bool {
    if kind(of: line) == .caption { return true }
    if page.traits(of: line.block).contains(.caption) || isInCaption(line) || isAloneWithImage(line) { return true }
    if Self.pointers.contains(text[line.range.lowerBound]), line.range.count <= Self.longestCentred { return true }
    guard line.followsImage, !line.isLinks else { return false }
    let isSentence = text.characters.endsSentence(line.range)
    if isCentred(line), line.range.count <= Self.longestCentred, !line.isBold { return true }
    return line.range.count <= Self.longestCaption && !isSentence && !line.isBold && isSetOff(line)
  }

  private func isInCaption(_ line: PageLine) -> Bool {
    var box: Int? = line.block
    for _ in 0..<2 {
      guard let node = box, line.range.count <= Self.longestCentred * 2 else { return false }
      if page.traits(of: node).contains(.caption) || page.names(of: node).contains(.caption) { return true }
      box = page.nodes[node].parent
    }
    return false
  }

  /// Nodes of a box of an image.
  private static let mostNodes = 60

  /// Whether an image and a line are all that a box holds, and the box is called so.
  private func isAloneWithImage(_ line: PageLine) -> Bool {
    guard line.followsImage, !line.isLinks, line.range.count <= Self.longestCentred * 2 else { return false }
    var box = page.nodes[line.block].parent
    for _ in 0..<3 {
      guard let node = box, page.subtree(node).count <= Self.mostNodes else { return false }
      guard page.nodes[node].tag == "figure" || indices(in: page.subtree(node)).count == 1 else { return false }
      if page.nodes[node].tag == "figure" || page.names(of: node).contains(.image),
        page.subtree(node).contains(where: { page.traits(of: $0).contains(.image) })
      {
        return true
      }
      box = page.nodes[node].parent
    }
    return false
  }

  /// `align="center"`, `text-align: center`, `class="f_center"`.
  private func isCentred(_ line: PageLine) -> Bool {
    var box: Int? = line.node
    for _ in 0..<3 {
      guard let node = box else { return false }
      let style = page.attribute("style", of: node)?.filter { $0 != " " } ?? ""
      if page.attribute("align", of: node)?.lowercased() == "center" || style.contains("text-align:center") {
        return true
      }
      if page.names(of: node).contains(.centred) { return true }
      box = page.nodes[node].parent
    }
    return false
  }

  /// All of it stands in an element of its own with another size or colour.
  private func isSetOff(_ line: PageLine) -> Bool {
    guard let parent = page.nodes[line.node].parent, parent > line.block else { return false }
    return ["style", "color", "size", "class"].contains { page.attribute($0, of: parent) != nil }
  }

  func isParagraph(_ line: PageLine) -> Bool { page.traits(of: line.block).contains(.text) }
}
