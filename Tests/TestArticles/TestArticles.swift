import Foundation

/// Articles that tests read from files: our own, and the real ones of the folder beside the checkout where it is there.
public enum TestArticles {
  private static let checkout = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }

  /// Paths of the invented articles of Tests/Gold.
  public static let gold = texts(in: checkout.appending(path: "Tests/Gold"))

  /// Paths of the real articles; empty where ../shared is absent. Nothing of their text is repeated in the tests.
  public static let real = texts(in: checkout.deletingLastPathComponent().appending(path: "shared/corpus/articles"))

  public static let all = gold + real

  /// The bytes of a file of Tests/Containers.
  public static func container(_ name: String) -> [UInt8] {
    bytes(checkout.appending(path: "Tests/Containers/\(name)").path)
  }

  /// The bytes of a file; empty when it cannot be read.
  public static func bytes(_ path: String) -> [UInt8] {
    FileManager.default.contents(atPath: path).map(Array.init) ?? []
  }

  /// The lines of an article, blank ones left out.
  public static func paragraphs(_ path: String) -> [[UInt8]] {
    bytes(path).split(separator: UInt8(ascii: "\n")).map(Array.init)
  }

  private static func texts(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { folder.appending(path: $0).path }
  }
}
