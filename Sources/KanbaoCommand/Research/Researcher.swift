import ArticleModel
import ArticleParsing
package import ReaderCore
import Synchronization
import System
package import SystemPackage

/// Answers what the reader asks beyond the open file, on a thread of its own. `descriptor` says that an answer is there.
package final class Researcher: Sendable {
  package struct Answer: Sendable {
    package var question: ReportQuestion
    package var report: Result<Report, ResearchFailure>
  }

  private let answers = Mutex<[Answer]>([])
  private let wakePipe = WakePipe()

  /// Readable when there is an answer.
  package var descriptor: FileDescriptor { wakePipe.descriptor }

  package init() {}

  /// - Parameter finding: called on the thread; pure.
  package func ask(
    _ question: ReportQuestion, _ finding: @escaping @Sendable (ReportQuestion) throws(ResearchFailure) -> Report
  ) {
    let isStarted = BackgroundThread.start {
      let report: Result<Report, ResearchFailure>
      do throws(ResearchFailure) { report = .success(try finding(question)) } catch { report = .failure(error) }
      self.give(Answer(question: question, report: report))
    }
    if !isStarted { give(Answer(question: question, report: .success(Report(title: "", rows: [])))) }
  }

  private func give(_ answer: Answer) {
    answers.withLock { $0.append(answer) }
    wakePipe.wake()
  }

  /// What has been found out since the last call.
  package func results() -> [Answer] {
    wakePipe.clear()
    return answers.withLock { answers in
      defer { answers = [] }
      return answers
    }
  }
}

/// Why a question has no answer, in the language of the interface.
package struct ResearchFailure: Error, Hashable {
  package var text: String
}
