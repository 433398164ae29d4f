import Foundation
import Testing

extension EndToEnd {
  /// Charts and pages of `kanbao trend`.
  @Suite struct TrendPictures {
    private let scratch: Scratch
    private let archive: String

    init() async throws {
      scratch = try Scratch()
      archive = scratch.path + "/archive.db"
      let folder = try scratch.folder("报纸")
      let days = ["2030-12-20", "2031-01-20", "2031-01-21"]
      for (day, words) in zip(days, ["桥通车了。", "桥又关了，桥要再修。", "今天没有新闻。"]) {
        _ = try scratch.file("报纸/\(day).txt", "江州日报\n\(day) 第1版：要闻\n\n\(day)的消息\n\n　　\(words)\n")
      }
      let outcome = try await kanbao("archive", "add", folder, "--archive", archive, scratch: scratch)
      try #require(outcome.ending == .exited(0), "\(outcome.errors)")
    }

    private func trend(_ arguments: String..., environment: [String: String] = [:]) async throws -> Outcome {
      try await run(
        [BuiltBinary.path, "trend"] + arguments + ["--archive", archive, "--lang", "en"], scratch: scratch,
        environment: environment)
    }

    /// In a pipe a chart is drawn where it is asked for, without colours.
    @Test func drawsBelowTheTable() async throws {
      let plain = try await trend("桥", "--by", "month").output
      #expect(!plain.contains("└"))
      let drawn = try await trend("桥", "--by", "month", "--chart").output
      #expect(drawn.hasPrefix(plain + "\n⠶⠶ 桥\n2┤") && !drawn.contains("\u{1B}"))
      #expect(drawn.hasSuffix("2030-12   2031-01\n"))
    }

    @Test func aTerminalHasAChartInColours() async throws {
      let terminal = try await Tmux("$KANBAO trend 桥 --by month --archive \(archive); sleep 60")
      try await terminal.expect("⠶⠶桥", "2031-01")
    }

    /// Weeks without an article, at a year's end too, have their place on the axis.
    @Test(arguments: [
      ("week", ["2030-W51", "2030-W52", "2031-W01", "2031-W02", "2031-W03", "2031-W04"]),
      ("month", ["2030-12", "2031-01"]), ("quarter", ["2030-Q4", "2031-Q1"]), ("year", ["2030", "2031"]),
    ])
    func timeIsEven(unit: String, labels: [String]) async throws {
      let svg = scratch.path + "/\(unit).svg"
      #expect(try await trend("桥", "--by", unit, "--svg", svg).ending == .exited(0))
      let text = try String(contentsOfFile: svg, encoding: .utf8)
      let found = text.matches(of: /<text class="axis period"[^>]*>([^<]*)</).map { String($0.output.1) }
      #expect(found == labels)
      #expect(text.hasPrefix("<?xml version=") && text.contains(" 2</title></circle>"))
    }

    @Test func writesAPageThatOthersMayRead() async throws {
      let html = scratch.path + "/trend.html"
      #expect(try await trend("桥", "新闻", "--by", "month", "--html", html).ending == .exited(0))
      let page = try String(contentsOfFile: html, encoding: .utf8)
      #expect(page.hasPrefix("<!doctype html>") && page.contains("<svg class=\"chart\"") && page.hasSuffix("</html>\n"))
      #expect(page.contains("<tr><th>2031-01</th><td>2</td><td>2</td><td>1</td></tr>"))
      let mode = try FileManager.default.attributesOfItem(atPath: html)[.posixPermissions] as? Int
      #expect(mode.map { $0 & 0o444 } == 0o444)
    }

    @Test func saysWhyNothingIsWritten() async throws {
      let missing = try await trend("桥", "--svg", scratch.path + "/none/trend.svg")
      #expect(missing.ending == .exited(1) && missing.errors.contains("No such file or directory"))
      let secure = try await trend("桥", "--svg", scratch.path + "/t.svg", environment: ["KANBAO_SECURE": "1"])
      #expect(secure.ending == .exited(1) && secure.errors.contains("secure mode"))
      #expect(!FileManager.default.fileExists(atPath: scratch.path + "/t.svg"))
      #expect(try await trend("--movers", "--since", "2031", "--svg", "t.svg").ending == .exited(64))
    }
  }
}
