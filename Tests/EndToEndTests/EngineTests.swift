import Foundation
import Testing

/// Spark, by way of Python.
enum Spark {
  static let isHere: Bool = {
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", "-c", "import pyspark"]
    python.standardError = FileHandle.nullDevice
    guard (try? python.run()) != nil else { return false }
    python.waitUntilExit()
    return python.terminationStatus == 0
  }()
}

extension EndToEnd {
  /// The filter inside of engines that run on many machines: `Tests/Engines`.
  @Suite struct Engines {
    private static let folder = #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/Engines/"

    /// Four months, in which a term is said 0 to 3 times an article.
    private static let articles = (0..<40).map { number in
      let said = String(repeating: "修桥要快，", count: number % 4)
      return """
        {"id": "\(number)", "title": "第\(number)条\(number % 5 == 0 ? "修桥" : "")消息", "date": "2031-0\(number % 4 + 1)-1\(number % 9)", \
        "content": "　　镇长方知远说：“\(said)路也要修第\(number)遍。”"}
        """
    }

    @Test(.enabled(if: Spark.isHere, "no pyspark"))
    func sparkCountsAsTrendDoes() async throws {
      let scratch = try Scratch()
      let file = try scratch.file("articles.jsonl", Self.articles.joined(separator: "\n") + "\n")
      let spark = try await run(
        ["python3", Self.folder + "term_share.py", BuiltBinary.path, file, "修桥"], scratch: scratch,
        within: 600)
      #expect(spark.ending == .exited(0), "\(spark.errors)")
      let archive = scratch.path + "/archive.db"
      _ = try await run([BuiltBinary.path, "archive", "add", file, "--archive", archive], scratch: scratch)
      let trend = try await run(
        [BuiltBinary.path, "trend", "修桥", "--by", "month", "--format", "csv", "--archive", archive], scratch: scratch)
      let counted = trend.output.split(separator: "\n").dropFirst().map {
        $0.split(separator: ",").dropFirst().prefix(4).joined(separator: ",")
      }
      #expect(counted.count == 4)
      #expect(spark.output.split(separator: "\n").dropFirst().map(String.init) == counted)
    }

    /// The mapping is strict: a field that it does not have would be refused.
    @Test func theMappingHasEveryField() async throws {
      let scratch = try Scratch()
      let mapping = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: Self.folder + "opensearch.json")))
          as? [String: Any])
      let lines = try await run(
        [BuiltBinary.path, "export", BuiltBinary.sample, "--format", "jsonl"], scratch: scratch)
      let article = try JSONSerialization.jsonObject(with: Data(lines.output.utf8))
      check(article, mapping["mappings"] as? [String: Any] ?? [:], "article")
    }

    private func check(_ value: Any, _ mapping: [String: Any], _ name: String) {
      if let values = value as? [Any] {
        for value in values { check(value, mapping, name) }
        return
      }
      guard let fields = value as? [String: Any], mapping["enabled"] as? Bool != false else { return }
      let properties = mapping["properties"] as? [String: Any] ?? [:]
      for (field, value) in fields {
        let known = properties[field] as? [String: Any]
        #expect(known != nil, "\(name).\(field)")
        check(value, known ?? [:], name + "." + field)
      }
    }
  }
}
