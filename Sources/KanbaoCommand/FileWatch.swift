import System
package import SystemPackage

/// Notices that the open file, or one of the person's own, is written, replaced or removed by somebody else.
package struct FileWatch {
  package enum Change: Hashable, Sendable { case document, ownTerms }

  private let watcher = FileWatcher()
  private var document: FileWatcher.Watch?
  private var path = ""
  /// The file as it was when it was opened; `nil` for one that was not there.
  private var status: FileStatus?
  private let ownFolder: String?
  private var own: FileWatcher.Watch?

  /// - Parameter ownFolder: where the person's own terms lie.
  package init(ownFolder: String?) { self.ownFolder = ownFolder }

  init() { self.init(ownFolder: PersonalFiles.configuration("")) }

  /// Readable when something may have changed.
  package var descriptor: FileDescriptor { watcher.descriptor }

  package mutating func follow(_ path: String) {
    if let document { watcher.stop(document) }
    self.path = path
    status = try? FileStatus(of: path)
    document = watcher.watch(file: path)
  }

  /// To be called again when the folder may have come into being.
  package mutating func followOwnTerms() { own = ownFolder.flatMap(watcher.watch(folder:)) }

  /// What has happened since the last call.
  package func takeChanges() -> Set<Change> {
    var changes: Set<Change> = []
    for event in watcher.takeEvents() {
      if event.watch == document, (try? FileStatus(of: path)) != status { changes.insert(.document) }
      if event.watch == own, [OwnTerms.listName, OwnTerms.tomlName].contains(event.name) { changes.insert(.ownTerms) }
    }
    return changes
  }
}
