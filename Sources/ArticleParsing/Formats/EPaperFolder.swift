import System

/// The files of a folder saved from an e-paper, in the order of its pages.
///
/// The systems keep an article in a file (content_123.htm), and a page of the paper in one of links to its articles
/// (node_2.htm).
enum EPaperFolder {
  /// Files of a page's links, and bytes of one that are read.
  private static let mostNodes = 400
  private static let longestNode = 1 << 20

  /// The names in the order of the pages that link to them, those of no page behind them; pages of links are left out.
  /// - Parameters:
  ///   - names: of files in the folder, sorted.
  ///   - folder: its path, with a slash behind it.
  static func ordered(_ names: [String], in folder: String) -> [String] {
    let nodes = names.filter(isNode).sorted { numbers(in: $0).lexicographicallyPrecedes(numbers(in: $1)) }
    guard !nodes.isEmpty, nodes.count < names.count, nodes.count <= mostNodes else { return names }
    let articles = Set(names).subtracting(nodes)
    var order: [String] = []
    var placed: Set<String> = []
    for node in nodes {
      for name in links(in: folder + node) where articles.contains(name) && placed.insert(name).inserted {
        order.append(name)
      }
    }
    guard !order.isEmpty else { return names }
    return order + names.filter { articles.contains($0) && !placed.contains($0) }
  }

  /// node_2.htm, node_123.html, nbs.D110000paper_01.htm
  private static func isNode(_ name: String) -> Bool {
    let name = name.lowercased()
    if name.hasPrefix("nbs."), name.contains(".htm") { return true }
    guard name.hasPrefix("node"), let dot = name.firstIndex(of: "."), name[dot...].hasPrefix(".htm") else {
      return false
    }
    return name[..<dot].dropFirst("node".count).allSatisfy { $0 == "_" || $0.isNumber }
  }

  private static func numbers(in name: String) -> [Int] {
    name.split { !$0.isNumber }.compactMap { Int($0) }
  }

  /// The files that a page links to, without folders and queries, in order.
  private static func links(in path: String) -> [String] {
    guard let contents = try? FileContents(of: path) else { return [] }
    let bytes =
      switch contents {
      case .mapped(let file): Array(file.bytes.prefix(longestNode))
      case .read(let contents): Array(contents.bytes.prefix(longestNode))
      }
    var links: [String] = []
    var position = 0
    while let found = bytes.firstPosition(of: label, from: position) {
      position = found + label.count
      let value = bytes[position...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        .prefix { !ends.contains($0) }
      links.append(String(decoding: value, as: UTF8.self).split(separator: "/").last.map(String.init) ?? "")
    }
    return links
  }

  private static let label = Array("href=".utf8)
  private static let ends = Array("\"' >?#".utf8)
}
