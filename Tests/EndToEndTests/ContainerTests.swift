import Foundation
import Testing

extension EndToEnd {
  /// The files of Tests/Containers, which hold the same two articles each, and what is exported of them.
  @Suite struct Containers {
    private static let folder = BuiltBinary.root.appending(path: "Tests/Containers").path
    private static let ending = ".golden.json"

    static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      .filter { !$0.hasSuffix(ending) && !$0.hasSuffix(".py") && $0 != "bad" }

    @Test func areThere() { #expect(Self.files.count >= 3) }

    @Test(arguments: files) func isExportedAsBefore(_ file: String) async throws {
      let command = "cd '\(Self.folder)' && '\(BuiltBinary.path)' export '\(file)'"
      let outcome = try await run(["/bin/sh", "-c", command], scratch: Scratch())
      #expect(outcome.ending == .exited(0) && outcome.errors.isEmpty)
      let path = "\(Self.folder)/\(file)\(Self.ending)"
      guard ProcessInfo.processInfo.environment["KANBAO_REWRITE_GOLDEN"] == nil else {
        return try outcome.output.write(toFile: path, atomically: true, encoding: .utf8)
      }
      #expect(outcome.output == (try String(contentsOfFile: path, encoding: .utf8)))
    }
  }

  /// `kanbao export` between two other programs.
  @Suite struct ExportFilters {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func filter(_ input: String, _ options: String...) async throws -> (
      ending: Ending, results: [[String: Any]]
    ) {
      let outcome = try await run([BuiltBinary.path, "export"] + options, input: Data(input.utf8), scratch: scratch)
      let lines = outcome.output.split(separator: "\n")
      let results = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:] }
      return (outcome.ending, results)
    }

    @Test(arguments: [[], ["-", "--format", "jsonl"], ["--format", "jsonl"]])
    func everyLineHasAResult(_ options: [String]) async throws {
      let input = """
        {"id": 7, "title": "渡口复航", "content": "船工马福安说，以后每天开十六班。"}

        {"id": "b-8", "title": "小镇夜市", "content": "<p>夜市昨晚开张。</p><p>摊主葛静怡说，生意不错。</p>"}
        {"content": "渡口今天又开了。"}
        """
      let arguments = [BuiltBinary.path, "export"] + options
      let outcome = try await run(arguments, input: Data(input.utf8), scratch: scratch)
      #expect(outcome.ending == .exited(0) && outcome.errors.isEmpty)
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.map { $0.prefix { $0 != "," } } == [#"{"id":7"#, #"{"id":"b-8""#, #"{"id":null"#])
      #expect(lines[0].contains(#""name":"马福安","post":"船工""#))
      #expect(lines[1].contains(#""name":"葛静怡","post":"摊主""#))
    }

    @Test func wrongLinesHaveAResultToo() async throws {
      let (ending, results) = try await filter(
        "{\"id\": 1, \"content\": \"渡口开了。\"}\n不是\n{\"id\": 3}\n{\"id\": 4, \"content\": \"渡口关了。\"}\n")
      #expect(ending == .exited(1))
      #expect(results.map { $0["id"] as? Int } == [1, nil, nil, 4])
      #expect(results.map { $0["line"] as? Int } == [nil, 2, 3, nil])
    }

    @Test func fieldsAreNamed() async throws {
      let (ending, results) = try await filter(
        #"{"docid": 5, "bt": "渡口复航", "nr": "渡口今天又开了。"}"#, "--fields", "id=docid,title=bt,body=nr")
      #expect(ending == .exited(0))
      #expect(results.first?["id"] as? Int == 5)
      #expect(results.first?["headline"] as? [String] == ["渡口复航"])
      #expect(try await filter("{}", "--fields", "name=bt").ending == .exited(64))
    }

    /// Several processes work on them, of lines that are quick and lines that are not.
    @Test func resultsKeepTheOrderOfTheLines() async throws {
      let input = (0..<300).map { number in
        let text = String(repeating: "船工马福安说，以后每天开十六班。", count: number.isMultiple(of: 37) ? 200 : 1)
        return #"{"id": \#(number), "content": "\#(text)"}"# + "\n"
      }
      let (ending, results) = try await filter(input.joined())
      #expect(ending == .exited(0))
      #expect(results.compactMap { $0["id"] as? Int } == Array(0..<300))
    }

    /// A record that ends the process that reads it is named, and the others have their results. To the filter one signal is
    /// like another, a trap's or this one.
    @Test func aRecordThatCrashes() async throws {
      let script = """
        import json, os, signal, subprocess, sys, time
        filter = subprocess.Popen([sys.argv[1], "export"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        def send(number):
            filter.stdin.write(b'{"id": %d, "content": "x"}\\n' % number)
            filter.stdin.flush()
        def result(): return json.loads(filter.stdout.readline())
        send(1)
        assert result()["id"] == 1
        worker = int(open(f"/proc/{filter.pid}/task/{filter.pid}/children").read().split()[0])
        os.kill(worker, signal.SIGSTOP)
        send(2)
        time.sleep(0.2)
        os.kill(worker, signal.SIGKILL)
        lost = result()
        assert lost["id"] is None and lost["line"] == 2 and "crashes kanbao" in lost["error"], lost
        send(3)
        assert result()["id"] == 3
        filter.stdin.close()
        assert filter.wait() == 1
        """
      let outcome = try await run(["python3", "-c", script, BuiltBinary.path], scratch: scratch)
      #expect(outcome.ending == .exited(0), "\(outcome.errors)")
      #expect(outcome.errors.contains("第 2 行：使看报崩溃"))
    }

    @Test func nothingGivesNothing() async throws {
      let (ending, results) = try await filter("")
      #expect(ending == .exited(0) && results.isEmpty)
    }

    /// What is no JSON lines is a file like any other.
    @Test(arguments: ["标题,正文\n渡口复航,渡口今天又开了。\n", "[\n{\"title\": \"渡口复航\", \"content\": \"渡口今天又开了。\"}\n]"])
    func otherInputIsAFile(_ input: String) async throws {
      let outcome = try await kanbao("export", input: Data(input.utf8), scratch: scratch)
      #expect(outcome.ending == .exited(0))
      #expect(outcome.output.hasPrefix("{\n  \"articles\": ["))
      #expect(outcome.output.contains("渡口复航"))
    }

    /// A result comes before the next line is sent, and many lines need no more memory than few.
    @Test func isBounded() async throws {
      let line = #"{"id": 1, "content": "船工马福安说，以后每天开十六班，雨天也开。"}"#
      let script = """
        import resource, subprocess, sys
        filter = subprocess.Popen([sys.argv[1], "export"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        line = sys.argv[2].encode() + b"\\n"
        for _ in range(2000):
            filter.stdin.write(line)
            filter.stdin.flush()
            assert filter.stdout.readline().startswith(b'{"id":1,')
        filter.stdin.close()
        assert filter.wait() == 0
        print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
        """
      let outcome = try await run(["python3", "-c", script, BuiltBinary.path, line], scratch: scratch)
      #expect(outcome.ending == .exited(0), "\(outcome.errors)")
      let kilobytes = try #require(Int(outcome.output.filter(\.isNumber)))
      #expect(kilobytes < 200_000)
    }
  }
}
