import Archive
import Foundation
import Testing

extension EndToEnd {
  /// A writer that is killed at any moment leaves a sound archive, with all that was committed.
  @Suite struct KilledArchives {
    /// So many moments; `KANBAO_KILLS` sets others.
    private static let kills = ProcessInfo.processInfo.environment["KANBAO_KILLS"].flatMap { Int($0) } ?? 12

    @Test func areSoundAndGoOn() async throws {
      let scratch = try Scratch()
      let folder = try scratch.folder("报纸")
      let archive = scratch.path + "/archive.db"
      let page = try String(contentsOfFile: BuiltBinary.sample, encoding: .utf8)
      // Enough for some transactions.
      for number in 0..<40 {
        _ = try scratch.file("报纸/\(number).txt", page + "　　第\(number)号。\n")
      }
      let arguments = [BuiltBinary.path, "archive", "add", folder, "--archive", archive]
      let start = Date()
      #expect(try await run(arguments, scratch: scratch).ending == .exited(0))
      let whole = Date().timeIntervalSince(start)
      let (articles, blocks) = try sum(archive)
      try #require(articles > 40)
      var before = 0
      for kill in 0..<Self.kills {
        // Every third time from the beginning, else on from what is there.
        if kill % 3 == 0 {
          for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: archive + suffix) }
          before = 0
        }
        let pid = try spawn(arguments, environment: scratch.environment())
        try await Task.sleep(for: .seconds(Double.random(in: 0...whole * 0.8)))
        Foundation.kill(pid, SIGKILL)
        _ = await wait(for: pid)
        guard FileManager.default.fileExists(atPath: archive) else { continue }
        let database = try ArchiveFile.write(archive, creating: true)
        let row = try database.statement("PRAGMA integrity_check")
        #expect(try row.step() && row.text(0) == "ok")
        row.reset()
        let now = try ArchiveReader(database).summary().articles
        #expect(now >= before)
        before = now
      }
      #expect(try await run(arguments, scratch: scratch).ending == .exited(0))
      #expect(try sum(archive) == (articles, blocks))
    }

    /// Articles, and how often something stands in them.
    private func sum(_ archive: String) throws -> (articles: Int, occurrences: Int) {
      let reader = ArchiveReader(try ArchiveFile.read(archive))
      let series = try reader.trend(of: [Trend.Subject("号")], by: .year, ArchiveFilter()).series[0]
      return (try reader.summary().articles, series.total.occurrences)
    }
  }
}
