import Foundation
import Testing

extension EndToEnd {
  /// `kanbao compare`.
  @Suite struct Comparing {
    private let scratch: Scratch
    private let before: String
    private let after: String

    init() throws {
      scratch = try Scratch()
      before = try scratch.file(
        "before.txt",
        "茶山工作报告\n\n　　过去一年，我们坚持稳中求进，办好茶市，茶农收入提高。\n\n　　修好三座码头，新开四条航线。\n")
      after = try scratch.file(
        "after.txt",
        "茶山工作报告\n\n　　过去一年，我们坚持稳中求进、以进促稳，办好茶市，茶农收入提高。\n\n　　修好五座码头，新开六条航线。\n\n　　推行“一窗到底”。\n")
    }

    private struct Report: Decodable {
      struct Standing: Decodable {
        var count: Int
        var sentence: String?
        var line: Int?
      }
      struct Entry: Decodable {
        var text: String
        var before: Standing
        var after: Standing
      }
      struct Rewording: Decodable {
        var from: String
        var to: String
        var before: Standing
        var after: Standing
      }
      var new: [Entry]
      var gone: [Entry]
      var more: [Entry]
      var less: [Entry]
      var reworded: [Rewording]
    }

    @Test func printsTheContract() async throws {
      let outcome = try await kanbao("compare", before, after, "--format", "json", scratch: scratch)
      #expect(outcome.ending == .exited(0) && outcome.errors.isEmpty)
      let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
      #expect(report.reworded.map { "\($0.from) → \($0.to)" } == ["我们坚持稳中求进 → 我们坚持稳中求进、以进促稳"])
      #expect(report.reworded.first?.before.line == 3)
      #expect(report.new.contains { $0.text == "一窗到底" && $0.after.sentence == "推行“一窗到底”。" && $0.before.count == 0 })
    }

    /// Both texts beside each other, no line wider than asked for; in a narrow window one below the other.
    @Test(arguments: [40, 60, 100])
    func fitsTheWidth(width: Int) async throws {
      let output = try await kanbao("compare", before, after, "--width", "\(width)", scratch: scratch).output
      let lines = output.split(separator: "\n")
      #expect(lines.contains { $0.contains("│") } == (width >= 50))
      #expect(output.contains("{+、以进促稳+}") && !output.contains("\u{1B}"))
      // Hanzi and full-width marks take two cells.
      let widths = lines.map { $0.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) } }
      #expect(widths.allSatisfy { $0 <= width }, "\(widths)")
    }

    @Test func coloursInsteadOfMarks() async throws {
      let output = try await kanbao("compare", before, after, "--color", "always", scratch: scratch).output
      #expect(output.contains("\u{1B}[") && !output.contains("{+"))
    }

    @Test func comparesFolders() async throws {
      let folders = try [scratch.folder("2030"), scratch.folder("2031")]
      for (folder, file) in zip(folders, [before, after]) {
        try FileManager.default.copyItem(atPath: file, toPath: folder + "/1.txt")
        _ = try scratch.file(URL(filePath: folder).lastPathComponent + "/2.txt", "码头\n\n　　今天没有新闻。\n")
      }
      let output = try await kanbao("compare", folders[0], folders[1] + "/", "--format", "json", scratch: scratch)
        .output
      let report = try JSONDecoder().decode(Report.self, from: Data(output.utf8))
      #expect(report.reworded.count == 1 && report.new.contains { $0.text == "一窗到底" })
    }

    /// What cannot be read is told, and the exit code says so.
    @Test func aMissingSideIsTold() async throws {
      let outcome = try await kanbao("compare", before, scratch.path + "/none.txt", "--lang", "en", scratch: scratch)
      #expect(outcome.ending == .exited(1))
      #expect(outcome.errors.contains("none.txt: No such file or directory"))
    }

    @Test(.enabled(if: Browser.path != nil, "no chromium in /usr/bin"), arguments: [false, true])
    func looksAsItShould(isDark: Bool) async throws {
      let output = try await kanbao("compare", before, after, "--format", "html", scratch: scratch).output
      let page = try scratch.file("page.html", output)
      let picture = try await Browser.picture(of: page, size: "900,1300", isDark: isDark, scratch: scratch)
      // What is gone and what is new have their shades.
      let shades = isDark ? ["213d2a", "4d2a24"] : ["d9eddc", "f7dcd6"]
      let seen = try await Browser.look(at: picture, for: shades, scratch: scratch)
      #expect(seen.prefix(3).joined(separator: " ") == "900x1300 \(isDark ? "181715" : "fdfcf9") clear")
      #expect(seen.dropFirst(3).allSatisfy { Int($0) ?? 0 > 20 }, "\(seen)")
    }
  }
}
