import Foundation
import Testing

extension EndToEnd {
  /// No file takes the others with it. The files that end the program here are pipes, held open and never written into: when
  /// a worker waits for one, it is killed. To its supervisor one signal is like another, a trap's or this one.
  @Suite struct Guards {
    private let scratch: Scratch
    private let folder: String
    private let fatal: [String]
    private let writers: [FileHandle]

    init() throws {
      scratch = try Scratch()
      folder = try scratch.folder("2031-05-12")
      let page = try String(contentsOfFile: BuiltBinary.sample, encoding: .utf8)
      // Enough that what is made of the first is printed before the last is read.
      for number in [1, 3, 4, 6, 7] { _ = try scratch.file("2031-05-12/0\(number).txt", page + "第\(number)版\n") }
      fatal = ["02", "05"].map { [folder] in "\(folder)/\($0).txt" }
      writers = try fatal.map { path in
        try #require(mkfifo(path, 0o600) == 0)
        return FileHandle(fileDescriptor: open(path, O_RDWR | O_CLOEXEC), closeOnDealloc: true)
      }
    }

    /// Kills the worker whenever it has one of the pipes open.
    private func killWorkers(of supervisor: pid_t) async throws {
      for path in fatal {
        var worker: pid_t?
        #expect(
          await eventually {
            worker = child(of: supervisor)
            return worker.map { hasOpen(path, $0) } ?? false
          })
        kill(try #require(worker), SIGKILL)
      }
    }

    private func hasOpen(_ path: String, _ process: pid_t) -> Bool {
      let descriptors = "/proc/\(process)/fd"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: descriptors)) ?? []
      // The name as it is: what the system has made of it may begin elsewhere.
      let file = path.split(separator: "/").suffix(2).joined(separator: "/")
      return names.contains {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: descriptors + "/" + $0))?.hasSuffix(file) ?? false
      }
    }

    private func child(of process: pid_t) -> pid_t? {
      let children = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
      return children?.split(separator: " ").first.flatMap { pid_t($0) }
    }

    @Test(arguments: [
      "export --format json", "export --format jsonl", "export --format csv", "speakers", "terms", "show",
    ])
    func theOthersAreDone(_ command: String) async throws {
      let call = [BuiltBinary.path] + command.split(separator: " ").map(String.init) + ["/nowhere.txt", folder]
      let guarded = try await run(call, scratch: scratch, meanwhile: killWorkers)
      for path in fatal { try FileManager.default.removeItem(atPath: path) }
      let plain = try await run(call, scratch: scratch)
      #expect(guarded.ending == .exited(1))
      #expect(guarded.output == plain.output)
      let messages = guarded.errors.split(separator: "\n").map(String.init)
      #expect(
        messages.map { $0.prefix { $0 != "（" } } == [
          "kanbao: /nowhere.txt: 没有这个文件或文件夹", "kanbao: \(fatal[0]): 使看报崩溃",
          "kanbao: \(fatal[1]): 使看报崩溃",
        ])
    }

    /// What stood on standard input is there for the next worker, too.
    @Test func standardInputIsReadAgain() async throws {
      let page = try Data(contentsOf: URL(filePath: BuiltBinary.sample))
      let call = [BuiltBinary.path, "terms", "-", folder]
      let guarded = try await run(call, input: page, scratch: scratch, meanwhile: killWorkers)
      #expect(guarded.ending == .exited(1))
      #expect(guarded.output.hasPrefix("共 6 篇\n"))
    }

    /// A field of 15 MB.
    private static let longRecord: String = {
      let page = (try? String(contentsOfFile: BuiltBinary.sample, encoding: .utf8).replacing("\n", with: "\\n")) ?? ""
      return "{\"id\":2,\"body\":\"" + String(repeating: page, count: (15 << 20) / max(1, page.utf8.count)) + "\"}"
    }()

    /// A folder of a short file, a long one that costs too much, and a short one.
    private func folderWithALongFile() throws -> (folder: String, long: String) {
      let folder = try scratch.folder("long")
      _ = try scratch.file("long/1.txt", "渡口今天又开了。\n")
      let long = try scratch.file("long/2.json", Self.longRecord)
      _ = try scratch.file("long/3.txt", "船工天天开班。\n")
      return (folder, long)
    }

    /// A sanitizer has a memory of its own.
    private static let isSanitized =
      (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8))?.contains("san") ?? false

    @Test(arguments: [("--file-seconds", "1", "time"), ("--file-memory", "12", "memory")])
    func aFileThatCostsTooMuchIsLeftOut(option: String, limit: String, what: String) async throws {
      if what == "memory", Self.isSanitized { return }
      let (folder, long) = try folderWithALongFile()
      let call = [BuiltBinary.path, "export", "--lang", "en", "--format", "jsonl", option, limit]
      let guarded = try await run(call + [folder], scratch: scratch)
      #expect(guarded.ending == .exited(1))
      #expect(guarded.errors.hasPrefix("kanbao: \(long): ") && guarded.errors.contains(what), "\(guarded.errors)")
      #expect(guarded.errors.hasSuffix(", left out\n") && guarded.errors.split(separator: "\n").count == 1)
      #expect(guarded.output.contains("渡口今天又开了") && guarded.output.contains("船工天天开班"))
      #expect(guarded.output.split(separator: "\n").count == 2)
      // Alone it has no supervisor.
      let alone = try await run(call + [long], scratch: scratch)
      #expect(alone.ending == .exited(1))
      #expect(alone.errors == guarded.errors)
    }

    /// What the configuration says; an option overrules it.
    @Test func limitsStandInTheConfiguration() async throws {
      let (folder, long) = try folderWithALongFile()
      _ = try scratch.folder(".config/kanbao")
      _ = try scratch.file(".config/kanbao/config.toml", "language = \"en\"\nfile-seconds = 1\n")
      let guarded = try await run([BuiltBinary.path, "speakers", folder], scratch: scratch)
      #expect(guarded.ending == .exited(1))
      #expect(guarded.errors.hasPrefix("kanbao: \(long): takes more processor time"))
      let wrong = try await run([BuiltBinary.path, "speakers", "--file-seconds", "-1", folder], scratch: scratch)
      #expect(wrong.ending == .exited(64))
    }

    /// Of a filter's lines the one that costs too much has a result that says so.
    @Test func aLineThatCostsTooMuchIsNamed() async throws {
      let lines = ["{\"id\":1,\"body\":\"渡口又开了。\"}", Self.longRecord, "{\"id\":3,\"body\":\"船工天天开班。\"}"]
      let outcome = try await run(
        [BuiltBinary.path, "export", "--lang", "en", "--file-seconds", "1"],
        input: Data(lines.map { $0 + "\n" }.joined().utf8), scratch: scratch)
      #expect(outcome.ending == .exited(1))
      #expect(outcome.errors.contains("line 2 takes more processor time than file-seconds allows"))
      let results = outcome.output.split(separator: "\n")
      try #require(results.count == 3)
      #expect(results[0].contains("渡口又开了") && results[2].contains("船工天天开班"))
      #expect(results[1].contains("\"line\"") && results[1].contains("file-seconds"))
    }

    @Test func whoAsksAWorkerToEndEndsTheRun() async throws {
      let outcome = try await run([BuiltBinary.path, "export", folder], scratch: scratch) { supervisor in
        #expect(await eventually { child(of: supervisor) != nil })
        kill(try #require(child(of: supervisor)), SIGTERM)
      }
      #expect(outcome.ending == .killed(SIGTERM))
      #expect(outcome.errors.isEmpty)
    }

    /// A worker reads its list of files only from a supervisor.
    @Test(arguments: ["--checklist=0", "--checklist=99", "--checklist="])
    func aListFromElsewhereIsWrongUsage(_ option: String) async throws {
      let outcome = try await run([BuiltBinary.path, option, "export", folder], scratch: scratch)
      #expect(outcome.ending == .exited(64))
    }
  }
}
