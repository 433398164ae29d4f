import ArticleModel
import ArticleParsing
package import ReaderCore
import Synchronization
import System
package import SystemPackage

/// Finds out what a list of files is about, on a thread of its own. `descriptor` says that something is known.
package final class HeadWorker: Sendable {
  private let found = Mutex<[String: FileHead]>([:])
  private let wakePipe = WakePipe()

  /// Files that are handed over together.
  private static let batch = 64

  /// Readable when there is a result.
  package var descriptor: FileDescriptor { wakePipe.descriptor }

  package init() {}

  /// - Parameter read: those that the person has read.
  package func describe(_ files: [String], read: Set<String>) {
    _ = BackgroundThread.start {
      var heads: [String: FileHead] = [:]
      for (i, file) in files.enumerated() {
        heads[file] = Self.head(of: file, isRead: read.contains(file))
        // The first screen of the list comes at once.
        if i == 0 || i.isMultiple(of: Self.batch) || i + 1 == files.count {
          self.found.withLock { $0.merge(heads) { $1 } }
          self.wakePipe.wake()
          heads = [:]
        }
      }
    }
  }

  /// What has been found out since the last call.
  package func result() -> [String: FileHead] {
    wakePipe.clear()
    return found.withLock { found in
      defer { found = [:] }
      return found
    }
  }

  /// Headline, or first words, and date of a file's first article; empty for one that cannot be read.
  package static func head(of file: String, isRead: Bool) -> FileHead {
    let document = try? DocumentLoader().load(path: file)
    let article = document.flatMap { ArticleParser.firstHead(of: $0) }
    return FileHead(
      headline: document.flatMap { article?.title(in: $0.source) } ?? "",
      date: article?.date ?? PathDate.date(in: file),
      isRead: isRead)
  }
}
