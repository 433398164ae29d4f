import Archive
import Foundation
import Testing

extension EndToEnd {
  /// `kanbao archive` and `kanbao trend`, as scripts call them.
  @Suite struct Archives {
    private let scratch: Scratch
    private let folder: String
    private let archive: String

    init() throws {
      scratch = try Scratch()
      folder = try scratch.folder("报纸")
      archive = scratch.path + "/archive.db"
      try write("01", day: 12, "镇长方知远说：“这座桥等了三十年。”")
      try write("02", day: 13, "桥通车的第一天，村长许望山走了两遍。")
      try write("03", day: 13, "云岭的茶叶一车一车运下山。")
    }

    private func write(_ name: String, day: Int, _ text: String) throws {
      _ = try scratch.file("报纸/\(name).txt", "江州日报\n2031年05月\(day)日 第1版：要闻\n\n第\(name)条消息\n\n　　\(text)\n")
    }

    private func archive(_ arguments: String..., code: Int32 = 0) async throws -> Outcome {
      let outcome = try await run(
        [BuiltBinary.path] + arguments + ["--archive", archive, "--lang", "en"], scratch: scratch)
      #expect(outcome.ending == .exited(code), "\(outcome.errors)")
      return outcome
    }

    private func json(_ arguments: String...) async throws -> [String: Any] {
      let outcome = try await run([BuiltBinary.path] + arguments + ["--archive", archive], scratch: scratch)
      #expect(outcome.ending == .exited(0), "\(outcome.errors)")
      return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    @Test func addsWhatIsNewOrChanged() async throws {
      #expect(
        try await archive("archive", "add", folder).output.hasPrefix("3 files added, 3 new articles; 0 files unchanged")
      )
      #expect(
        try await archive("archive", "add", folder).output.hasPrefix("0 files added, 0 new articles; 3 files unchanged")
      )
      try write("02", day: 13, "桥又关了，要再修十天，等等再走。")
      _ = try scratch.file("报纸/04.txt", "江州日报\n2031年05月14日 第1版：要闻\n\n又一条\n\n　　路上没有人。\n")
      #expect(
        try await archive("archive", "add", folder).output.hasPrefix("2 files added, 2 new articles; 2 files unchanged")
      )
      let status = try await json("archive", "status", "--json")
      #expect(status["articles"] as? Int == 4 && status["files"] as? Int == 4)
      #expect(status["first"] as? String == "2031-05-12" && status["last"] as? String == "2031-05-14")
      #expect(status["papers"] as? [String: Int] == ["江州日报": 4])
      #expect(try await json("archive", "search", "许望山", "--json")["hits"] as? Int == 0)
    }

    @Test func comparesTwoPeriods() async throws {
      try write("04", day: 20, "“一窗到底”改革要做深，“一窗到底”改革要做实。")
      try write("05", day: 21, "“三张清单”要逐项落地，“三张清单”要逐项见效。")
      _ = try await archive("archive", "add", folder)
      let found = try await json("compare", "2031-05-20", "2031-05-21..2031-06", "--format", "json")
      #expect(Set(found.keys) == ["new", "gone", "more", "less", "reworded"])
      func texts(_ kind: String) -> [String] {
        (found[kind] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
      }
      #expect(texts("new") == ["三张清单"] && texts("gone") == ["一窗到底"])
      // A period that is the same has nothing new.
      let same = try await json("compare", "2031-05", "2031", "--format", "json")
      #expect(same.values.allSatisfy { ($0 as? [Any])?.isEmpty == true }, "\(same)")
    }

    /// A file that was touched is read, and found to be what it was.
    @Test func knowsAFileThatWasOnlyTouched() async throws {
      _ = try await archive("archive", "add", folder)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_900_000_000)], ofItemAtPath: folder + "/01.txt")
      #expect(
        try await archive("archive", "add", folder).output.hasPrefix("1 files added, 0 new articles; 2 files unchanged")
      )
      #expect(
        try await archive("archive", "add", folder).output.hasPrefix("0 files added, 0 new articles; 3 files unchanged")
      )
    }

    @Test func prunesWhatIsGone() async throws {
      _ = try await archive("archive", "add", folder)
      try FileManager.default.removeItem(atPath: folder + "/01.txt")
      #expect(try await archive("archive", "prune").output == "1 files dropped\n")
      #expect(try await archive("archive", "prune").output == "0 files dropped\n")
      let status = try await json("archive", "status", "--json")
      #expect(status["articles"] as? Int == 2 && status["first"] as? String == "2031-05-13")
    }

    @Test func printsTheContractOfSearch() async throws {
      _ = try await archive("archive", "add", folder)
      let found = try await json("archive", "search", "橋", "--json")
      #expect(found["hits"] as? Int == 2)
      let results = try #require(found["results"] as? [[String: Any]])
      #expect(results.count == 2)
      let keys: Set = ["source", "date", "paper", "page", "headline", "speaker", "before", "match", "after"]
      for result in results { #expect(Set(result.keys) == keys) }
      let last = try #require(results.last?.mapValues { $0 as? String })
      #expect(last["source"] == folder + "/01.txt" && last["date"] == "2031-05-12" && last["paper"] == "江州日报")
      #expect(last["page"] == "第1版 要闻" && last["headline"] == "第01条消息" && last["speaker"] == "方知远")
      #expect(last["before"] == "镇长方知远说：“这座" && last["match"] == "桥" && last["after"] == "等了三十年。”")
      #expect(results[0]["speaker"] is NSNull)
      let lines = try await archive("archive", "search", "桥", "--since", "2031-05-13").output.split(separator: "\n")
      #expect(lines[0] == "1×, in 1 articles" && lines[1].contains("2031-05-13  江州日报  第1版 要闻"))
    }

    @Test func printsTheContractOfTrends() async throws {
      _ = try await archive("archive", "add", folder)
      let trend = try await json("trend", "桥", "没有", "--by", "month", "--format", "json")
      let terms = try #require(trend["terms"] as? [[String: Any]])
      #expect(terms.map { $0["text"] as? String } == ["桥", "没有"])
      #expect(Set(terms[0].keys) == ["text", "occurrences", "articles", "first", "last", "periods"])
      #expect(terms[0]["occurrences"] as? Int == 2 && terms[0]["articles"] as? Int == 2)
      #expect(terms[0]["first"] as? String == "2031-05-12" && terms[0]["last"] as? String == "2031-05-13")
      #expect(terms[1]["first"] is NSNull)
      let periods = try #require(terms[0]["periods"] as? [[String: Any]])
      #expect(periods.count == 1 && Set(periods[0].keys) == ["period", "occurrences", "articles", "of"])
      #expect(periods[0]["period"] as? String == "2031-05" && periods[0]["of"] as? Int == 3)
      let csv = try await archive("trend", "桥", "--by", "day", "--format", "csv").output
      #expect(
        csv == "\u{FEFF}term,period,occurrences,articles,of,share\n桥,2031-05-12,1,1,1,1.0\n桥,2031-05-13,1,1,2,0.5\n")
      let table = try await archive("trend", "桥").output.split(separator: "\n")
      #expect(table[1].hasSuffix("2         2  66.67%  2031-05-12  2031-05-13") && table[3].hasSuffix("2  boiling"))
    }

    @Test func aGroupOfOwnTerms() async throws {
      _ = try await archive("archive", "add", folder)
      let settings = try scratch.folder(".config/kanbao")
      try Data("交通 = [\"桥\", \"村长\"]\n[物产]\na = \"茶叶\"\n".utf8).write(to: URL(filePath: settings + "/terms.toml"))
      try Data("heat-hot = 33\nheat-boiling = 40.5\n".utf8).write(to: URL(filePath: settings + "/config.toml"))
      let trend = try await json("trend", "--group", "物产", "--format", "json")
      let term = try #require((trend["terms"] as? [[String: Any]])?.first)
      #expect(term["text"] as? String == "物产" && term["occurrences"] as? Int == 1)
      #expect((term["periods"] as? [[String: Any]])?.first?["heat"] as? String == "hot")
      _ = try await archive("trend", "--group", "没有", code: 64)
    }

    @Test func saysWhatIsWrong() async throws {
      #expect(
        try await archive("archive", "search", "桥", code: 1).errors.hasPrefix(
          "kanbao: \(archive): there is no such archive yet"))
      _ = try scratch.file("报纸/a.pdf.txt", "%PDF-1.7\n")
      let added = try await archive("archive", "add", folder, "/nowhere.txt", code: 1)
      #expect(added.output.hasPrefix("3 files added") && added.errors.contains("kanbao: /nowhere.txt: No such file"))
      #expect(added.errors.contains("kanbao: \(folder)/a.pdf.txt: is a PDF"))
      try Data(repeating: 0x61, count: 5000).write(to: URL(filePath: archive))
      #expect(
        try await archive("archive", "status", code: 1).errors
          == "kanbao: \(archive): is damaged; remove it and build it anew\n")
      for wrong in [
        ["archive", "search", "NOT a"], ["trend"], ["archive", "search", "a", "--since", "soon"], ["archive", "add"],
      ] {
        let outcome = try await run([BuiltBinary.path] + wrong, scratch: scratch)
        #expect(outcome.ending == .exited(64), "\(wrong)")
      }
    }

    /// Whoever asks it to end gets what has come so far, and is told how much that is.
    @Test func endsBehindWhatHasCome() async throws {
      let pipe = folder + "/02a.txt"
      try #require(mkfifo(pipe, 0o600) == 0)
      let held = FileHandle(fileDescriptor: open(pipe, O_RDWR | O_CLOEXEC), closeOnDealloc: true)
      let outcome = try await run(
        [BuiltBinary.path, "archive", "add", folder, "--archive", archive, "--lang", "en"], scratch: scratch
      ) { writer in
        #expect(await eventually { children(of: writer).contains { hasOpen(pipe, $0) } })
        kill(writer, SIGINT)
      }
      withExtendedLifetime(held) {}
      #expect(outcome.ending == .exited(128 + SIGINT))
      #expect(outcome.output.contains(" files added, ") && outcome.errors.isEmpty)
      try FileManager.default.removeItem(atPath: pipe)
      #expect(try await archive("archive", "add", folder).ending == .exited(0))
      #expect(try await json("archive", "status", "--json")["articles"] as? Int == 3)
    }

    /// What a worker dies of is left out; the others are added.
    @Test func aFileThatEndsItsWorkerIsLeftOut() async throws {
      let pipe = folder + "/02a.txt"
      try #require(mkfifo(pipe, 0o600) == 0)
      let held = FileHandle(fileDescriptor: open(pipe, O_RDWR | O_CLOEXEC), closeOnDealloc: true)
      let outcome = try await run(
        [BuiltBinary.path, "archive", "add", folder, "--archive", archive, "--lang", "en"], scratch: scratch
      ) { writer in
        // The next worker tells which of the files it is.
        var worker: pid_t?
        for _ in 0..<2 {
          let killed = worker
          #expect(
            await eventually {
              worker = children(of: writer).first { $0 != killed && hasOpen(pipe, $0) }
              return worker != nil
            })
          kill(try #require(worker), SIGKILL)
        }
      }
      withExtendedLifetime(held) {}
      #expect(outcome.ending == .exited(1))
      #expect(outcome.errors == "kanbao: \(pipe): crashes kanbao (Killed), left out\n")
      #expect(outcome.output.hasPrefix("3 files added, 3 new articles"))
    }
  }
}

/// The processes that a process has started.
func children(of process: pid_t) -> [pid_t] {
  let path = "/proc/\(process)/task/\(process)/children"
  let list = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  return list.split(separator: " ").compactMap { pid_t($0) }
}

func hasOpen(_ path: String, _ process: pid_t) -> Bool {
  let descriptors = "/proc/\(process)/fd"
  let names = (try? FileManager.default.contentsOfDirectory(atPath: descriptors)) ?? []
  return names.contains { (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(descriptors)/\($0)")) == path }
}
