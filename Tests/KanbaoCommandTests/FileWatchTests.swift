import FoundationEssentials
import KanbaoCommand
import Testing

struct FileWatchTests {
  private let folder: ScratchFolder
  private let article: String

  init() throws {
    folder = try ScratchFolder()
    article = try folder.write("旧稿", to: "article.txt")
  }

  private func watch() -> FileWatch {
    var watch = FileWatch(ownFolder: folder.path)
    watch.follow(article)
    watch.followOwnTerms()
    return watch
  }

  @Test func quietWhileNothingHappens() { #expect(watch().takeChanges() == []) }

  @Test func noticesWriting() throws {
    let watch = watch()
    try folder.write("新的一稿", to: "article.txt")
    #expect(watch.takeChanges() == [.document])
    #expect(watch.takeChanges() == [], "once")
  }

  /// As most editors save.
  @Test func noticesReplacing() throws {
    let watch = watch()
    let other = try folder.write("新稿", to: "article.txt~")
    try FileManager.default.replaceItem(article, with: other)
    #expect(watch.takeChanges() == [.document])
  }

  @Test func noticesRemoving() throws {
    let watch = watch()
    try FileManager.default.removeItem(atPath: article)
    #expect(watch.takeChanges() == [.document])
  }

  /// Other rights, another link: the text is the same.
  @Test func isNotTakenInByAttributes() throws {
    let watch = watch()
    try FileManager.default.linkItem(atPath: article, toPath: article + ".link")
    #expect(watch.takeChanges() == [])
  }

  @Test func followsOneFileAtATime() throws {
    var watch = watch()
    let other = try folder.write("另一篇", to: "other.txt")
    watch.follow(other)
    try folder.write("新的一稿", to: "article.txt")
    #expect(watch.takeChanges() == [])
    try folder.write("另外的一篇", to: "other.txt")
    #expect(watch.takeChanges() == [.document])
  }

  @Test(arguments: ["terms.txt", "terms.toml"])
  func noticesThePersonsTerms(name: String) throws {
    let watch = watch()
    try folder.write("一窗到底\n", to: name)
    #expect(watch.takeChanges() == [.ownTerms])
  }

  @Test func otherFilesOfThePersonAreNoTerms() throws {
    let watch = watch()
    try folder.write("measure = 30\n", to: "config.toml")
    #expect(watch.takeChanges() == [])
  }

  /// The first term that is saved makes the folder.
  @Test func theFolderMayComeLater() throws {
    var watch = FileWatch(ownFolder: folder.path + "/later")
    watch.followOwnTerms()
    try FileManager.default.createDirectory(atPath: folder.path + "/later", withIntermediateDirectories: false)
    watch.followOwnTerms()
    try folder.write("一窗到底\n", to: "later/terms.txt")
    #expect(watch.takeChanges() == [.ownTerms])
  }
}

extension FileManager {
  /// Renames a file to the name of another one.
  fileprivate func replaceItem(_ path: String, with other: String) throws {
    try removeItem(atPath: path)
    try moveItem(atPath: other, toPath: path)
  }
}
