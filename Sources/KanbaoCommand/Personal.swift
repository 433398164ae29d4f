import ArticleModel
import ArticleParsing
import CResources
import ReaderCore

/// What belongs to the person and changes how articles are read.
enum Personal {
  static func loader() -> DocumentLoader { DocumentLoader() }

  static func ownTerms() -> [String] { [] }

  /// Adds a term to the person's list, once.
  static func save(term: String) -> Bool {
    guard let path = PersonalFiles.configuration("terms.txt") else { return false }
    var bytes = FileBytes.read(path) ?? []
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    let line = Array(term.utf8)
    guard !bytes.split(separator: UInt8(ascii: "\n")).contains(line[...]) else { return true }
    return FileBytes.replace(path, with: bytes + line + [UInt8(ascii: "\n")])
  }

  static func save(_ correction: Correction, article: String) -> Bool { false }

  /// The page that kanbao opens with when nothing is named.
  static func sample() -> Document? {
    guard let resource = kanbao_resource_named("sample/sample.txt")?.pointee else { return nil }
    let bytes = Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    return try? loader().load(bytes: bytes, name: "样报")
  }
}
