import ArticleModel
import KanbaoCommand
import ReaderCore
import Testing

struct NotebookTests {
  private let folder: ScratchFolder
  private let article: String
  private static let text = "云岭的水引来了。\n江州的灯点亮了。\n"
  private var notebook: Notebook { Notebook(file: folder.path + "/state/notes.tsv") }

  init() throws {
    folder = try ScratchFolder()
    article = try folder.write(Self.text, to: "article.txt")
  }

  private func document(_ text: String = text, name: String? = nil) -> Document {
    Document(name: name ?? article, source: SourceText(text))
  }

  /// 江州的灯点亮了。
  private let range = TextRange(25, 49)

  private func add(_ note: Note) -> Bool {
    let heading = Article(range: TextRange(0, 74), masthead: "江州日报", headline: ["灯"])
    return notebook.add(note, words: "江州的灯点亮了。", citation: Citation(heading), in: document()) == nil
  }

  @Test func survivesARestart() {
    let odd = "一行\n\t又\\一行"
    #expect(add(Note(.note("一行\r\n\t又\u{0}\\一行"), at: range)))
    #expect(add(Note(.mark("q"), at: TextRange(25, 25))))
    #expect(notebook.notes(of: document()) == [Note(.note(odd), at: range), Note(.mark("q"), at: TextRange(25, 25))])
  }

  @Test("Known again under another name, with other line ends, and in a changed text")
  func followsTheText() throws {
    #expect(add(Note(.note("记"), at: range)))
    let other = try folder.write("别的", to: "other.txt")
    #expect(notebook.notes(of: document(name: other)).count == 1)
    let windows = Self.text.replacing("\n", with: "\r\n")
    #expect(notebook.notes(of: document(windows, name: other)).map(\.range.lowerBound) == [26])
    #expect(notebook.notes(of: document("新的一行。\n" + Self.text)).map(\.range.lowerBound) == [41])
    #expect(notebook.notes(of: document("全换了。", name: other)).isEmpty)
  }

  @Test func thoseOfOtherFilesAreListed() throws {
    let (mark, note) = (Note(.mark("q"), at: TextRange(0, 0)), Note(.note("问船家"), at: range))
    #expect(add(note) && add(mark))
    let other = try folder.write("别的", to: "other.txt")
    #expect(
      notebook.notes(of: [other, article])
        == [mark, note].map {
          FiledNote($0, words: "江州的灯点亮了。", headline: "灯", in: article)
        })
    #expect(notebook.notes(of: [other]).isEmpty)
  }

  @Test func oneIsRemoved() {
    let (one, two) = (Note(.note("一"), at: range), Note(.note("二"), at: range))
    #expect(add(one) && add(two) && notebook.remove(one, in: document()) == nil)
    #expect(notebook.notes(of: document()) == [two])
  }

  @Test func thePersonsOwnLinesStay() throws {
    let file = try folder.write("# 我的\ntorn\n", to: "own.tsv")
    let book = Notebook(file: file)
    #expect(book.entries.isEmpty)
    #expect(book.add(Note(.mark("a"), at: TextRange(0, 0)), words: "云", citation: nil, in: document()) == nil)
    #expect(try folder.read("own.tsv").hasPrefix("# 我的\ntorn\n"))
    #expect(book.entries.count == 1)
  }

  @Test func markdown() {
    #expect(add(Note(.note("查"), at: range)) && add(Note(.mark("a"), at: range)))
    #expect(
      Notebook.markdown(notebook.entries) == "## 灯 · 《江州日报》\n\n> 江州的灯点亮了。\n>\n> — 《江州日报》\n\n查\n")
  }
}

struct PromptHistoryTests {
  @Test func theLatestIsLastAndOnce() throws {
    let folder = try ScratchFolder()
    let history = PromptHistory(file: folder.path + "/history.tsv")
    for text in ["甲", "乙", "甲"] { #expect(history.add(text, in: .search) == nil) }
    #expect(history.add("甲", in: .pattern) == nil)
    #expect(history.add("丙.txt", in: .file) == nil)
    #expect(history.add("help", in: .command) == nil)
    #expect(history.add("两\n行", in: .search) == nil)
    #expect(history.texts() == [.search: ["乙", "甲"], .pattern: ["甲"], .command: ["help"]])
  }
}
