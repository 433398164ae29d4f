import ArticleModel
import FoundationEssentials
import KanbaoCommand
import ReaderCore

/// Files that kanbao keeps: whatever is in them, what is added is read back, and what was there is not lost.
enum StateTarget {
  private static let folder: String = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kanbao-fuzz-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.path
  }()
  private static let text = "澄阳的路修通了。\n云岭的水引来了。\n江州的灯点亮了。\n"

  static func run(_ bytes: [UInt8]) throws {
    guard let kind = bytes.first else { return }
    let content = Array(bytes.dropFirst())
    let own = folder + "/\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: own) }
    let article = own + "/文.txt"
    try Data(text.utf8).write(to: URL(filePath: article))
    let state = own + "/state"
    try Data(content).write(to: URL(filePath: state))
    let document = Document(name: article, source: SourceText(text))
    switch kind % 5 {
    case 0: try places(state, document)
    case 1: try notes(state, document, content)
    case 2: try history(state, content)
    case 3: try corrections(content)
    default: try terms(content)
    }
  }

  private static func places(_ file: String, _ document: Document) throws {
    var positions = ReadingPositions(file: file)
    positions.note(25, in: document)
    if case .notWritten(_, let reason) = positions.save() { throw Fault(description: reason) }
    var again = ReadingPositions(file: file)
    try check(again.offset(in: document) == 25, "a place is not read back")
    try check(again.mend() == nil, "damaged after it was mended")
  }

  private static func notes(_ file: String, _ document: Document, _ content: [UInt8]) throws {
    let book = Notebook(file: file)
    let before = book.entries
    _ = Notebook.markdown(before)
    let written = String(decoding: content, as: UTF8.self)
    let note = Note(.note(written), at: TextRange(25, 49))
    if case .notWritten(_, let reason) = book.add(note, words: "云岭的水引来了。", citation: nil, in: document) {
      throw Fault(description: reason)
    }
    try check(book.entries.count == before.count + 1, "a note tears the others")
    try check(Array(book.entries.dropLast()) == before, "a note changes the others")
    let kept = written.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }
    try check(book.entries.last?.note == String(String.UnicodeScalarView(kept)), "a note is not read back")
    _ = book.notes(of: document)
    try check(!book.notes(of: [document.name]).isEmpty, "a note is not in the list of all files")
  }

  private static func history(_ file: String, _ content: [UInt8]) throws {
    let history = PromptHistory(file: file)
    let text = String(decoding: content, as: UTF8.self)
    if case .notWritten(_, let reason) = history.add(text, in: .search) { throw Fault(description: reason) }
    let isOneLine = !text.isEmpty && text.unicodeScalars.allSatisfy { $0.value >= 0x20 }
    let texts = history.texts()[.search] ?? []
    try check(!isOneLine || texts.last == text, "what was typed is not read back")
    try check(!texts.contains(""), "nothing was typed, and is kept")
    try check(!isOneLine || history.mend() == nil, "damaged by what was typed")
  }

  private static func corrections(_ content: [UInt8]) throws {
    let text = String(decoding: content, as: UTF8.self)
    let source = SourceText("言立说，好。")
    var article = Article(range: source.whole, headline: [text], speakers: [Speaker(name: "言立")])
    let line = CorrectionBook.line(
      FiledCorrection(Correction(speaker: "言立", change: .rename("言立诚")), article: article.key(in: source)))
    CorrectionBook(text: Array("\(line)\n".utf8)).apply(to: &article, in: source)
    try check(article.speakers.map(\.name) == ["言立诚"], "a correction is not read back")
    CorrectionBook(text: content).apply(to: &article, in: source)
  }

  private static func terms(_ content: [UInt8]) throws {
    guard let line = OwnTerms.line(String(decoding: content, as: UTF8.self)) else { return }
    var own = OwnTerms()
    own.add(list: Array("一窗到底\n\(line)\n".utf8))
    try check(own.terms.count == 2 || own.terms == ["一窗到底"], "a term is not read back")
  }
}
