import ArticleModel
import ReaderCore
import Testing

/// Selecting, marks and notes, other programs.
@Suite struct NoteTests {
  private static let first = "“这一趟走下来,最大的感受是差距。”"
  private static let second = "市委副书记、市长言立诚表示,江州要把数字乡村建设摆在更突出的位置,以“三张清单”推动营商环境再优化。"

  private func copied(_ keys: String, of known: KnownDocument = SamplePage.document) -> String? {
    var session = Session(known)
    session.type(keys)
    guard case .copy(let text)? = session.effects.last else { return nil }
    return text
  }

  @Test(
    "A passage grows and shrinks by sentences and characters",
    arguments: [
      ("]vY", first), ("]vjY", first + second), ("]vjkY", first), ("]vlY", first + "市"), ("]vllhY", first + "市"),
      ("]vjohY", "。" + first + second), ("]v<esc>Y", nil),
    ] as [(String, String?)])
  func selects(keys: String, text: String?) {
    if let text {
      let found = copied(keys)
      #expect(found == text || keys.contains("oh") && found?.hasSuffix(text.dropFirst()) == true, "\(found ?? "")")
    } else {
      #expect(copied(keys)?.hasPrefix(Self.first) == true)
    }
  }

  @Test func aPassageIsCitedByWhoSaysIt() {
    #expect(copied("]vy") == Self.first + "\n言立诚（市委副书记、市长），《江州日报》2031-05-12 第3版")
  }

  @Test func aPassageIsSeen() {
    var session = Session()
    session.type("]v")
    let seen = session.frame.cells.filter { $0.style.overlay == .selection }.map(\.text).joined()
    #expect(seen.contains("最大的感受是差距"))
    session.type("v")
    #expect(!session.frame.cells.contains { $0.style.overlay == .selection })
  }

  @Test func draggingSelects() {
    var session = Session()
    let row = session.rows.firstIndex { $0.contains("营商环境好不好") } ?? 0
    let frame = session.frame
    let column = (0..<79).first { frame[$0, row].text == "营" } ?? 0
    for (kind, at) in [(MouseEvent.Kind.press, column), (.drag, column + 6), (.release, column + 6)] {
      session.send(.key(.mouse(MouseEvent(kind, column: at, row: row))))
    }
    session.type("Y")
    #expect(session.effects.last == .copy("营商环境"))
  }

  @Test func marks() {
    var session = Session(size: ScreenSize(columns: 40, rows: 12))
    session.type("fma")
    let place = session.reader.position
    guard case .saveNote(let note, let words, let citation)? = session.effects.last else {
      Issue.record("no mark was saved")
      return
    }
    #expect(note == Note(.mark("a"), at: TextRange(place, place)))
    #expect(!words.isEmpty && citation?.masthead == "江州日报")
    session.type("G'a")
    #expect(session.reader.position == place)
    session.type("''")
    #expect(session.reader.position > place)
    session.type("'q")
    #expect(session.status.contains("没有记号 q"))
    session.type("gma")
    #expect(session.effects.suffix(2).first == .removeNote(note), "a letter marks one place")
  }

  @Test func notesAreWrittenSeenChangedAndRemoved() {
    var session = Session()
    session.type("]va查一查出处<enter>")
    guard case .saveNote(let note, Self.first, let citation)? = session.effects.last else {
      Issue.record("no note was saved: \(session.effects)")
      return
    }
    #expect(note.kind == .note("查一查出处") && citation?.speaker?.name == "言立诚")
    #expect(session.frame.cells.contains { $0.style.marks.contains(.noted) })
    session.type("\"")
    #expect(session.rows.contains { $0.contains("查一查出处") && $0.contains("这一趟") })
    session.type("a<ctrl-u>改过了<enter>")
    #expect(session.effects.contains(.removeNote(note)))
    #expect(session.rows.contains { $0.contains("改过了") })
    session.type("d")
    #expect(!session.rows.contains { $0.contains("改过了") })
    session.type("<esc>\"")
    #expect(session.status.contains("还没有记号和笔记"))
  }

  @Test func notesOfEarlierSittingsAreShown() {
    var session = Session()
    let range = ArticleBuilder(SamplePage.text).ranges("营商环境好不好")[0]
    session.send(.notes([Note(.note("问企业"), at: range), Note(.mark("z"), at: TextRange(0, 0))]))
    let noted = session.frame.cells.filter { $0.style.marks.contains(.noted) }.map(\.text).joined()
    #expect(noted == "营商环境好不好")
    session.type("\"j<enter>")
    #expect(session.rows.contains { $0.contains("营商环境好不好") })
  }

  @Test func notesOfOtherFilesAreListedBelow() {
    var settings = ReaderSettings()
    settings.files = ["江州.txt", "/报/三月/02.txt"]
    var session = Session(size: ScreenSize(columns: 60, rows: 14), settings: settings)
    session.send(.notes([Note(.note("问企业"), at: TextRange(0, 12))]))
    session.type("\"")
    #expect(session.effects.last == .gatherNotes(except: "江州.txt"))
    let other = FiledNote(
      Note(.note("再去一次"), at: TextRange(900, 930)), words: "渡口修好了。", headline: "渡口", in: "/报/三月/02.txt")
    session.send(.otherNotes([other]))
    #expect(session.rows.contains { $0.contains("问企业") })
    #expect(session.rows.contains { $0.contains("再去一次") && $0.contains("渡口修好了") && $0.contains("三月/02.txt") })
    let before = session.effects.count
    session.type("jd")
    #expect(session.effects.count == before && session.status.contains("另一个文件"))
    session.type("<enter>")
    #expect(session.effects.last == .open(path: "/报/三月/02.txt"))
    session.open(KnownDocument(name: "/报/三月/02.txt", source: SamplePage.source, articles: [SamplePage.article]))
    #expect(session.reader.position > 0)
    session.type("''")
    #expect(session.effects.last == .open(path: "江州.txt"))
  }

  @Test func noNotesInAnyFile() {
    var settings = ReaderSettings()
    settings.files = ["江州.txt", "别的.txt"]
    var session = Session(settings: settings)
    session.type("\"")
    session.send(.otherNotes([]))
    #expect(session.status.contains("这些文件还没有记号和笔记"))
  }

  @Test func aNoteIsWrittenInTheEditor() {
    var session = Session()
    session.type("]a半句<ctrl-x>")
    #expect(session.effects.last == .editNote("半句"))
    session.send(.edited("一句\n又一句"))
    guard case .saveNote(let note, _, _)? = session.effects.last else {
      Issue.record("no note was saved")
      return
    }
    #expect(note.kind == .note("一句\n又一句"))
  }

  @Test func theRemarkOrTheArticleGoesToACommand() {
    var session = Session()
    session.type("]]|wc -m<enter>")
    guard case .pipe(let remark, "wc -m")? = session.effects.last else {
      Issue.record("nothing was sent")
      return
    }
    #expect(remark.hasPrefix("县委书记闻人秋说"))
    session.type("|<tab>cat<enter>")
    guard case .pipe(let article, "cat")? = session.effects.last else {
      Issue.record("nothing was sent")
      return
    }
    #expect(article.hasPrefix("在学习比较中找准发力点\n") && article.contains("责任编辑"))
    session.type("|<esc>")
    #expect(session.effects.last == .pipe(article, command: "cat"))
  }

  @Test func theEditorOpensAtTheLine() {
    var settings = ReaderSettings()
    settings.files = ["江州.txt"]
    var session = Session(settings: settings)
    session.type("]]E")
    guard case .edit("江州.txt", let offset)? = session.effects.last else {
      Issue.record("no editor")
      return
    }
    #expect(offset > 0)
    var sample = Session()
    sample.type("E")
    #expect(sample.effects.isEmpty)
  }

  @Test func aPostIsMended() {
    var session = Session()
    session.type("]]Cp<ctrl-u>站长<enter>")
    guard case .saveCorrection(let filed)? = session.effects.last else {
      Issue.record("no correction")
      return
    }
    #expect(filed.correction == Correction(speaker: "闻人秋", change: .post("站长")))
    session.type("g]]")
    #expect(session.status.contains("闻人秋 站长"))
    session.type("Ug]]")
    #expect(session.status.contains("闻人秋 县委书记"))
  }

  @Test func whatWasTypedEarlierComesBack() {
    var session = Session()
    session.send(.history([.search: ["绿色发展", "营商环境"], .command: ["help"]]))
    session.type("/<up><up><enter>")
    #expect(session.status.contains("绿色发展 1/3"))
    #expect(session.remembered == ["绿色发展"])
    session.type(":<up><enter>")
    #expect(session.rows[0].contains("看报的键"))
  }
}
