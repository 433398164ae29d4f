import ArticleModel
import ArticleParsing
import Glibc
import KanbaoCommand
import ReaderCore
import Testing

/// Looking through files on threads.
@Suite struct SearchWorkerTests {
  private static let reading = SearchWorker.Reading {
    try? DocumentLoader().load(path: $0)
  } analyse: {
    ArticleParser.withoutTerms.articles(in: $1, range: $0)
  }

  /// The search that a reader asks for.
  private func search(_ text: String, in files: [String]) throws -> FileSearch {
    var settings = ReaderSettings()
    settings.files = files
    var reader = Reader(settings: settings, size: ScreenSize(columns: 80, rows: 24))
    let document = Document(name: files[0], source: SourceText("开着的一份"))
    var actions: [Action] = [.opened(document)] + "S\(text)".map { .key(.character($0)) } + [.key(.enter)]
    while !actions.isEmpty {
      for effect in reader.update(actions.removeFirst()) {
        switch effect {
        case .require(let request):
          let articles = ArticleParser.withoutTerms.articles(in: document, range: request.range)
          actions.insert(.supplied(request, articles: articles), at: 0)
        case .searchFiles(let search, _): return search
        default: break
        }
      }
    }
    throw NothingAskedFor()
  }

  private struct NothingAskedFor: Error {}

  /// Takes results until every file is done.
  private func findings(of worker: SearchWorker, files: Int) -> [FileFindings] {
    var all: [FileFindings] = []
    for _ in 0..<600 where all.count(where: \.isDone) < files {
      var ready = pollfd(fd: worker.descriptor.rawValue, events: Int16(POLLIN), revents: 0)
      poll(&ready, 1, 100)
      all += worker.result()?.findings ?? []
    }
    return all
  }

  @Test(arguments: [1, 3])
  func looksThroughEveryFileAndTheBigOneLast(threads: Int) throws {
    let folder = try ScratchFolder()
    let line = "　　" + String(repeating: "山路弯弯，云海茫茫。", count: 60) + "\n"
    let big = try folder.write(
      String(repeating: line, count: SearchWorker.bigFile / line.utf8.count + 60), to: "01.txt")
    let small = try (2..<90).map { i in
      try folder.write(i.isMultiple(of: 8) ? "　　清晨起了云海。\n" : "　　没有什么。\n", to: "\(i).txt")
    }
    let files = [big] + small + [folder.path + "/不在.txt"]
    let worker = SearchWorker(threads: threads)
    worker.search(try search("云海", in: files), in: files, Self.reading)
    let found = findings(of: worker, files: files.count)
    #expect(found.filter { $0.file == big }.reduce(0) { $0 + $1.count } > 60 * SearchWorker.bigFile / line.utf8.count)
    #expect(found.filter { $0.file != big }.reduce(0) { $0 + $1.count } == 11)
    #expect(found.filter { $0.progress == .unreadable }.map(\.file) == [files.last])
    let firstOfBig = try #require(found.firstIndex { $0.file == big })
    // Those that other threads were at may be behind it.
    #expect(found[firstOfBig...].count { $0.file != big } < threads)
    #expect(found.count { $0.file == big } > 1)
  }

  @Test func aSearchTakesTheOnesPlaceThatIsUnderWay() throws {
    let folder = try ScratchFolder()
    let files = try (0..<40).map { try folder.write("　　云海在东，雪山在西。\n", to: "\($0).txt") }
    let worker = SearchWorker(threads: 2)
    worker.search(try search("云海", in: files), in: files, Self.reading)
    let later = try search("雪山", in: files)
    worker.search(later, in: files, Self.reading)
    let found = findings(of: worker, files: files.count)
    #expect(found.count == files.count && Set(found.map(\.file)) == Set(files))
  }
}

extension FileFindings {
  fileprivate var isDone: Bool { if case .upTo = progress { false } else { true } }
}
