import Foundation
import TestArticles
import Testing

extension EndToEnd {
  /// Whatever an article is encoded in, the same is exported of it. The real ones are tested where ../shared is there; see
  /// `Prerequisites`.
  @Suite struct Reencoding {
    private static let script = """
      import json, os, subprocess, sys
      kanbao, scratch, *articles = sys.argv[1:]

      def exported(name, codec):
          folder = os.path.join(scratch, name)
          os.mkdir(folder)
          names = set()
          for path in articles:
              text = open(path, encoding="utf-8", newline="").read().lstrip("\\ufeff")
              try:
                  data = text.encode(codec)
              except UnicodeEncodeError:
                  continue
              names.add("./" + os.path.basename(path))
              with open(os.path.join(folder, os.path.basename(path)), "wb") as file:
                  file.write(data)
          found = {name: [] for name in names}
          if names:
              call = [kanbao, "export", "--format", "jsonl", "."]
              for line in subprocess.run(call, cwd=folder, stdout=subprocess.PIPE, check=True).stdout.splitlines():
                  article = json.loads(line)
                  del article["encoding"]
                  found[article["source"]].append(article)
          return found

      expected = exported("utf-8", "utf-8")
      assert len(expected) == len(articles) and all(expected.values())
      for name in ["utf-8-sig", "gb18030", "gbk", "big5", "utf-16", "utf-16-le", "utf-16-be"]:
          found = exported(name, name)
          wrong = [source for source in found if found[source] != expected[source]]
          print(name, len(found), "articles;", "wrong:", *wrong or ["none"])
      """

    private func compare(_ articles: [String]) async throws {
      let scratch = try Scratch()
      let call = ["python3", "-c", Self.script, BuiltBinary.path, scratch.path] + articles
      let outcome = try await run(call, scratch: scratch)
      #expect(outcome.ending == .exited(0), "\(outcome.errors)")
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.count == 7)
      for line in lines { #expect(line.hasSuffix("wrong: none"), "\(line)") }
    }

    @Test func ofOurOwnArticles() async throws { try await compare(TestArticles.gold) }

    @Test(.enabled(if: !TestArticles.real.isEmpty, "../shared/corpus is absent"))
    func ofRealArticles() async throws { try await compare(TestArticles.real) }
  }
}
