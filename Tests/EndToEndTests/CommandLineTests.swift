import Foundation
import Testing

extension EndToEnd {
  /// The contract with scripts: streams, messages and exit codes.
  @Suite struct CommandLines {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func showsWhenNobodyWatches() async throws {
      let shown = try await kanbao("show", BuiltBinary.sample, "--width", "60", scratch: scratch)
      let plain = try await kanbao(BuiltBinary.sample, scratch: scratch)
      #expect(shown.ending == .exited(0) && plain.ending == .exited(0))
      #expect(shown.errors.isEmpty && plain.errors.isEmpty)
      #expect(shown.output.contains("把差距看清楚") && plain.output.contains("把差距看清楚"))
      #expect(!shown.output.contains("\u{1B}") && !plain.output.contains("\u{1B}"))
    }

    @Test func coloursOnlyWhenAsked() async throws {
      let always = try await kanbao("show", BuiltBinary.sample, "--color", "always", scratch: scratch)
      let never = try await kanbao("show", BuiltBinary.sample, "--color", "never", scratch: scratch)
      #expect(always.output.contains("\u{1B}["))
      #expect(!never.output.contains("\u{1B}"))
    }

    @Test(arguments: [(80, 24), (30, 8), (120, 60)])
    func printsVerticalPages(width: Int, height: Int) async throws {
      let outcome = try await kanbao(
        "show", BuiltBinary.sample, "--vertical", "--width", "\(width)", "--height", "\(height)", scratch: scratch)
      #expect(outcome.ending == .exited(0) && outcome.errors.isEmpty)
      let rows = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(!rows.isEmpty && rows.count % height == 0)
      // Hanzi and vertical forms take two cells, and nothing takes more.
      func cells(_ scalar: Unicode.Scalar) -> Int { scalar.value < 0x2E80 ? 1 : 2 }
      #expect(rows.allSatisfy { row in row.unicodeScalars.reduce(0) { $0 + cells($1) } <= width })
      #expect(outcome.output.contains("︐") && !outcome.output.contains("，"))
    }

    @Test(arguments: ["", "show ", "export --format json ", "terms ", "speakers "])
    func aClosedPipeIsAQuietEnd(_ command: String) async throws {
      let page = try String(contentsOfFile: BuiltBinary.sample, encoding: .utf8)
      let long = try scratch.file("long.txt", String(repeating: page, count: 40))
      let script = "{ \(BuiltBinary.path) \(command)\(long); echo $? >status; } | head -n 1"
      let outcome = try await run(["/bin/sh", "-c", "cd \(scratch.path); \(script)"], scratch: scratch)
      #expect(outcome.errors.isEmpty)
      #expect(outcome.output.count { $0 == "\n" } == 1)
      let status = try String(contentsOfFile: scratch.path + "/status", encoding: .utf8)
      #expect(["0\n", "141\n"].contains(status))
    }

    /// Both files of the person's own terms are read, and a correction is applied to everything that is printed.
    @Test func readsThePersonsOwnFiles() async throws {
      _ = try scratch.folder(".config/kanbao")
      _ = try scratch.file(".config/kanbao/terms.txt", "老人的茶座\n")
      _ = try scratch.file(".config/kanbao/terms.toml", "民生 = [\"一碗汤\", \"营商环境\"]\n")
      _ = try scratch.file(
        ".config/kanbao/corrections.tsv", "2031-05-12 把差距看清楚 让办法长出来\t言立诚\tnot-a-speaker\n")
      let terms = try await kanbao("terms", BuiltBinary.sample, scratch: scratch)
      #expect(terms.errors.isEmpty)
      for own in ["老人的茶座", "营商环境"] {
        #expect(terms.output.split(separator: "\n").contains { $0.contains(own) && $0.contains("自有") }, "\(own)")
      }
      let speakers = try await kanbao("speakers", BuiltBinary.sample, scratch: scratch)
      #expect(speakers.output.contains("阮知白") && !speakers.output.contains("言立诚"))
      let export = try await kanbao("export", BuiltBinary.sample, scratch: scratch)
      #expect(!export.output.contains("\"name\": \"言立诚\""))
    }

    @Test func aMissingFileIsNamedAndTheOthersAreStillRead() async throws {
      let missing = scratch.path + "/nowhere.txt"
      let outcome = try await kanbao("show", missing, BuiltBinary.sample, scratch: scratch)
      #expect(outcome.ending == .exited(1))
      #expect(outcome.errors.hasPrefix("kanbao: \(missing): "))
      #expect(outcome.errors.count { $0 == "\n" } == 1)
      #expect(outcome.output.contains("把差距看清楚"))
      for command in ["export", "speakers", "terms"] {
        let outcome = try await kanbao(command, missing, scratch: scratch)
        #expect(outcome.ending == .exited(1), "\(command)")
        #expect(outcome.errors.hasPrefix("kanbao: \(missing): "), "\(command)")
      }
    }

    @Test func readingAMissingFileLeavesTheTerminalAlone() async throws {
      let terminal = try await Tmux(
        "stty -g >$HOME/a; $KANBAO /nowhere.txt; echo status $?; stty -g | cmp - $HOME/a && echo same")
      try await terminal.expect("kanbao:/nowhere.txt:", "status1", "same")
    }

    @Test func aFolderWithoutArticlesIsNamed() async throws {
      let folder = try scratch.folder("empty")
      let outcome = try await kanbao("show", folder, scratch: scratch)
      #expect(outcome.ending == .exited(1))
      #expect(outcome.errors.hasPrefix("kanbao: \(folder): "))
      let terminal = try await Tmux("$KANBAO \(folder)", scratch: scratch)
      try await terminal.expect("kanbao:", "endedwith1")
    }

    @Test(.enabled(if: geteuid() != 0, "to root every file is open"))
    func aFileThatMayNotBeReadIsNamed() async throws {
      let file = try scratch.file("secret.txt", "秘")
      chmod(file, 0)
      let outcome = try await kanbao("show", file, scratch: scratch)
      #expect(outcome.ending == .exited(1))
      #expect(outcome.errors.hasPrefix("kanbao: \(file): "))
    }

    @Test func anEmptyFileIsAnEmptyPage() async throws {
      for (name, text) in [("empty.txt", ""), ("blank.txt", "\n  \n\n"), ("mark.txt", "\u{FEFF}")] {
        let file = try scratch.file(name, text)
        let outcome = try await kanbao("export", file, scratch: scratch)
        #expect(outcome.ending == .exited(0), "\(name)")
        #expect(try articles(outcome.output).allSatisfy { ($0["paragraphs"] as? [Any])?.isEmpty == true }, "\(name)")
        let terminal = try await Tmux("$KANBAO \(file)", scratch: scratch)
        try await terminal.expectScreen("a reader") { _ in try await terminal.query("#{alternate_on}") == "1" }
        try await terminal.press("Space", "]", "n", "G", "q")
        try await terminal.expect("endedwith0")
      }
    }

    @Test func aBinaryFileIsToldOrShownSafely() async throws {
      var state: UInt64 = 42
      let noise = Data(
        (0..<20_000).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return UInt8(truncatingIfNeeded: state >> 56)
        })
      let file = try scratch.file("noise.bin", noise)
      let program = try scratch.file("program", try Data(contentsOf: URL(filePath: "/bin/cat")))
      for path in [file, program] {
        let outcome = try await kanbao("show", path, scratch: scratch)
        if case .exited(let status) = outcome.ending {
          #expect([0, 1].contains(status))
          if status == 1 { #expect(outcome.errors.hasPrefix("kanbao: \(path): ")) }
        } else {
          Issue.record("\(path): \(outcome.ending)")
        }
        let controls = outcome.output.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
        #expect(Array(controls.prefix(3)) == [])
        let terminal = try await Tmux(
          "stty -g >$HOME/a; $KANBAO \(path); stty -g | cmp - $HOME/a && echo same", scratch: scratch)
        try await terminal.expectScreen("a page or a message") {
          let isReading = try await terminal.query("#{alternate_on}") == "1"
          return $0.contains("same") || isReading
        }
        try await terminal.press("q")
        try await terminal.expect("same")
      }
    }

    @Test func wrongUsageIsStatus64() async throws {
      for arguments in [
        ["--no-such-option"], ["export", "--format", "yaml", "x"], ["export", "--fields", "名=x", "x"],
        ["show", "--width", "wide"],
      ] {
        let outcome = try await run([BuiltBinary.path] + arguments, scratch: scratch)
        #expect(outcome.ending == .exited(64), "\(arguments)")
        #expect(!outcome.errors.isEmpty && outcome.output.isEmpty, "\(arguments)")
      }
    }

    @Test(arguments: [[], ["show"], ["speakers"], ["terms"], ["export"]])
    func everyCommandHelps(_ command: [String]) async throws {
      let outcome = try await run([BuiltBinary.path] + command + ["--help"], scratch: scratch)
      #expect(outcome.ending == .exited(0))
      #expect(outcome.output.contains("USAGE: kanbao"))
    }

    @Test func tellsItsVersion() async throws {
      let outcome = try await kanbao("--version", scratch: scratch)
      #expect(outcome.ending == .exited(0))
      #expect(outcome.output.contains(/^kanbao \d+\.\d+\.\d+ \((debug|release), .+, Swift .+, (static|dynamic)\)\n$/))
    }

    @Test func exportsTheSample() async throws {
      let outcome = try await kanbao("export", "--format", "json", BuiltBinary.sample, scratch: scratch)
      #expect(outcome.ending == .exited(0) && outcome.errors.isEmpty)
      let article = try #require(try articles(outcome.output).first)
      #expect(article["masthead"] as? String == "江州日报")
      #expect(article["date"] as? String == "2031-05-12")
      #expect(article["headline"] as? [String] == ["把差距看清楚", "让办法长出来"])
      #expect(article["subtitle"] as? String == "——江州代表团成员谈沧南考察体会")
      let speakers = try #require(article["speakers"] as? [[String: Any]])
      let posts = speakers.map { "\($0["post"] as? String ?? "") \($0["name"] as? String ?? "")" }
      #expect(
        posts == [
          "鹭汀市政务服务中心主任 阮知白", "省委副书记、澄阳市委书记 言立诚", "省委常委、栖川市委书记 顾长远", "青棠县委书记 安然",
          "鹭汀市石鼓村党支部书记 田穗", "沧南大学乡村研究院教授 伊莱亚斯·柯恩", "启衡智能装备公司董事长 陶望", "白屿社区居民 钟月娥",
          "望汐区委副书记、区长 罗小满", "省商务厅厅长 沈若溪", "省农业农村厅党组书记 周知行", "省数据局局长 欧阳澈", "省政府研究室主任 祝怀远",
          "省财政厅副厅长 姜既白",
        ])
      let terms = try #require(article["terms"] as? [[String: Any]])
      let counts = Dictionary(
        terms.map { ($0["text"] as? String ?? "", $0["count"] as? Int ?? 0) }, uniquingKeysWith: { first, _ in first })
      for (term, count) in ["营商环境": 8, "数字乡村": 8, "三张清单": 5, "一窗到底": 3, "民营经济": 3, "潮汐课堂": 3] {
        #expect(counts[term] == count, "\(term)")
      }
      let findings = try #require(article["findings"] as? [[String: Any]]).filter {
        $0["kind"] as? String == "jumpLine"
      }
      #expect(findings.map { $0["text"] as? String } == ["(下转第三版)", "(上接第一版)"])
    }

    @Test func standardInputIsAFileLikeAnyOther() async throws {
      let data = try Data(contentsOf: URL(filePath: BuiltBinary.sample))
      let piped = try await kanbao("export", "-", input: data, scratch: scratch)
      #expect(piped.ending == .exited(0))
      #expect(try articles(piped.output).first?["masthead"] as? String == "江州日报")
    }

    private func articles(_ json: String) throws -> [[String: Any]] {
      let top = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      return try #require(top?["articles"] as? [[String: Any]])
    }
  }
}
