import Algorithms

/// What has been found in all files so far. Stays when a hit is gone to: the list comes back as it was left.
struct FileSearchResults: Sendable {
  let search: FileSearch
  private let places: [String: Int]
  /// In which something stands, in the order of the list of files.
  private(set) var files: [FileFindings] = []
  /// Files that were looked through to their end, or as far as they could be.
  private(set) var done = 0
  private(set) var unreadable = 0
  private(set) var givenUp = 0
  /// Hits of all files.
  private(set) var count = 0
  private(set) var listed = 0
  /// The list as it was left.
  var pane: FileHitsPane?

  /// Hits that are listed; a person does not go through more.
  static let mostListed = 5000

  init(_ search: FileSearch, in files: [String]) {
    self.search = search
    places = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var fileCount: Int { places.count }
  var isComplete: Bool { done == fileCount }

  mutating func take(_ findings: [FileFindings]) {
    for found in findings { take(found) }
  }

  private mutating func take(_ found: FileFindings) {
    guard let place = places[found.file] else { return }
    switch found.progress {
    case .upTo: break
    case .read: done += 1
    case .givenUp: (done, givenUp) = (done + 1, givenUp + 1)
    case .unreadable: (done, unreadable) = (done + 1, unreadable + 1)
    }
    guard found.count > 0 else { return }
    count += found.count
    let at = files.partitioningIndex { places[$0.file, default: 0] >= place }
    if at == files.count || files[at].file != found.file {
      files.insert(FileFindings(file: found.file, progress: found.progress), at: at)
    }
    files[at].count += found.count
    files[at].progress = found.progress
    guard listed < Self.mostListed else { return }
    files[at].articles += found.articles
    listed += found.listed
  }
}
