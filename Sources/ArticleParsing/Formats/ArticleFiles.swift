import System

/// Which files of a folder or an archive are articles, by their names.
enum ArticleFiles {
  static let endings =
    textEndings + pageEndings + [
      ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xml", ".rss", ".atom", ".mht", ".mhtml", ".epub",
      ".gz", ".xz", ".bz2", ".zst", ".zip",
    ]
  private static let textEndings = [".txt", ".text", ".md", ".markdown", ".mkd"]
  private static let pageEndings = [".html", ".htm", ".shtml", ".shtm", ".xhtml"]

  static func isArticle(_ name: String) -> Bool { stem(of: name, without: endings) != nil }

  /// What is in a folder and its folders, by name.
  static func below(_ path: String) throws(DocumentLoader.Failure) -> [String] { try below(path, depth: 0) }

  /// Folders in folders that are looked into: a newspaper's year, month, day and page.
  private static let deepest = 6

  private static func below(_ path: String, depth: Int) throws(DocumentLoader.Failure) -> [String] {
    var files: [String] = []
    let names = EPaperFolder.ordered(try names(in: path), in: path.hasSuffix("/") ? path : path + "/")
    let pages = Set(names.compactMap { stem(of: $0, without: pageEndings) })
    for name in names {
      let inner = (path.hasSuffix("/") ? path : path + "/") + name
      if isArticle(name) {
        files.append(inner)
      } else if depth < deepest, !belongsToPage(name, pages), isFolder(inner, followingLinks: false) {
        files += try below(inner, depth: depth + 1)
      }
    }
    return files
  }

  /// A name without one of some endings; `nil` where it has none of them.
  private static func stem(of name: String, without endings: [String]) -> String? {
    let lower = name.lowercased()
    return endings.first { lower.hasSuffix($0) && name.count > $0.count }.map { String(name.dropLast($0.count)) }
  }

  /// What browsers call the folder of a page's pictures and scripts: the page's name and one of these.
  private static let companions = ["_files", ".files", "_file", "_文件", "_檔案", "-Dateien", "_fichiers", "_archivos"]

  private static func belongsToPage(_ folder: String, _ pages: Set<String>) -> Bool {
    companions.contains { folder.hasSuffix($0) && pages.contains(String(folder.dropLast($0.count))) }
  }

  private static func names(in folder: String) throws(DocumentLoader.Failure) -> [String] {
    do throws(SystemError) {
      return try Folder.names(in: folder).sorted()
    } catch {
      throw DocumentLoader.Failure(path: folder, FileProblem(error))
    }
  }

  static func isFolder(_ path: String, followingLinks: Bool = true) -> Bool {
    (try? FileStatus(of: path, followingLinks: followingLinks))?.kind == .folder
  }
}
