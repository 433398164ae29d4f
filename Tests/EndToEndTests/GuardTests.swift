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
