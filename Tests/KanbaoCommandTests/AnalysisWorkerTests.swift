import ArticleModel
import Glibc
import KanbaoCommand
import Testing

@Suite struct AnalysisWorkerTests {
  /// Some sections.
  private static let source = SourceText(String(repeating: "这一行是编出来的，写得长一些好占地方。\n", count: 11_000))

  private static func document(_ name: String) -> Document { Document(name: name, source: source) }

  /// Makes of each section one article with a speaker named as the document is.
  /// - Parameter delay: how long the analysis of a section takes, in microseconds.
  private static func analysis(delay: @escaping @Sendable (TextRange) -> UInt32) -> AnalysisWorker.Analyse {
    { document, section in
      let range = document.sectionRange(section)
      usleep(delay(range))
      return [Article(range: range, speakers: [Speaker(name: document.name)])]
    }
  }

  /// Waits as the reader's loop does.
  private static func result(of worker: AnalysisWorker) -> (section: Int, articles: [Article])? {
    for _ in 0..<100 {
      var ready = pollfd(fd: worker.descriptor.rawValue, events: Int16(POLLIN), revents: 0)
      poll(&ready, 1, 100)
      if let result = worker.result() { return result }
    }
    return nil
  }

  @Test(arguments: [1, 3])
  func handsOutWhatIsAskedForInOrder(threads: Int) {
    // The earlier of two neighbours takes longer: with several threads the later one is finished first.
    let document = Self.document("甲")
    let analysis = Self.analysis { $0.lowerBound / Document.sectionSize % 2 == 0 ? 8_000 : 1_000 }
    #expect(document.sectionCount > 8)
    let worker = AnalysisWorker(threads: threads)
    for section in 0..<document.sectionCount {
      worker.analyse(section, of: document, with: analysis)
      let result = Self.result(of: worker)
      #expect(result?.section == section)
      #expect(result?.articles.first?.range == document.sectionRange(section))
    }
    #expect(worker.result() == nil)
  }

  @Test func dropsWhatWasBegunOfAnotherDocument() {
    let worker = AnalysisWorker(threads: 2)
    worker.analyse(0, of: Self.document("甲"), with: Self.analysis { _ in 20_000 })
    let later = Self.document("乙")
    for section in 0..<3 {
      worker.analyse(section, of: later, with: Self.analysis { _ in 1_000 })
      let result = Self.result(of: worker)
      #expect(result?.section == section)
      #expect(result?.articles.first?.speakers.first?.name == "乙")
    }
  }

  @Test func readsOnFromAnywhere() {
    let document = Self.document("甲")
    let analysis = Self.analysis { _ in 1_000 }
    let worker = AnalysisWorker(threads: 2)
    for section in [5, 6, 7, 2, 0, 1] {
      worker.analyse(section, of: document, with: analysis)
      #expect(Self.result(of: worker)?.section == section)
    }
  }
}
