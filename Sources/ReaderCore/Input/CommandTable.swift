/// One command as a person meets it: what it is called, what it does, which keys ask for it.
package struct Binding: Hashable, Sendable {
  package enum Section: CaseIterable, Hashable, Sendable {
    case moving, remarks, terms, search, archive, copying, view, general

    package var title: Phrase {
      switch self {
      case .moving: Phrase("翻页", "翻頁", "Paging")
      case .remarks: Phrase("发言", "發言", "Remarks")
      case .terms: Phrase("提法", "提法", "Terms")
      case .search: Phrase("查找", "查詢", "Search")
      case .archive: Phrase("资料库与比较", "資料庫與比較", "Archive and comparison")
      case .copying: Phrase("摘录", "摘錄", "Copying")
      case .view: Phrase("版面", "版面", "View")
      case .general: Phrase("文件与其他", "檔案與其他", "Files and the rest")
      }
    }
  }

  /// What may stand behind a command's name on the command line (`:`).
  package enum Argument: Hashable, Sendable {
    case none
    /// A count, or a number that the command asks for.
    case number
    case text
  }

  package var command: Command
  package var section: Section
  /// One line, without a full stop.
  package var meaning: Phrase
  /// Default keys; the first is the one the help leads with.
  package var keys: [Key]
  package var argument: Argument
  /// Concerns the remark or the text under the eye: in a list it must not act on what lies below the list.
  package var isOfTheEye: Bool
}

/// The one table of commands: behaviour, help (F1), command line (`:`) and manual are made from it.
package enum CommandTable {
  package static let bindings: [Binding] = moving + remarks + terms + search + archive + copying + view + general

  /// The binding of a command. Every command has one.
  package static func binding(of command: Command) -> Binding? { bindings.first { $0.command == command } }

  private static func bind(
    _ command: Command, _ section: Binding.Section, _ keys: [Key], _ meaning: Phrase,
    argument: Binding.Argument = .none, isOfTheEye: Bool = false
  ) -> Binding {
    Binding(
      command: command, section: section, meaning: meaning, keys: keys, argument: argument, isOfTheEye: isOfTheEye)
  }

  private static let moving: [Binding] = [
    bind(
      .pageDown, .moving, [.character(" "), .character("f"), .pageDown, .control("f")],
      Phrase("下一屏", "下一屏", "next screen"), argument: .number),
    bind(
      .pageUp, .moving, [.character("b"), .pageUp, .control("b")], Phrase("上一屏", "上一屏", "previous screen"),
      argument: .number),
    bind(
      .halfPageDown, .moving, [.character("d"), .control("d")], Phrase("下半屏", "下半屏", "half a screen down"),
      argument: .number),
    bind(
      .halfPageUp, .moving, [.character("u"), .control("u")], Phrase("上半屏", "上半屏", "half a screen up"),
      argument: .number),
    bind(.lineDown, .moving, [.character("j"), .down], Phrase("下一行", "下一行", "next line"), argument: .number),
    bind(.lineUp, .moving, [.character("k"), .up], Phrase("上一行", "上一行", "previous line"), argument: .number),
    bind(
      .textStart, .moving, [.character("g"), .home], Phrase("回到开头", "回到開頭", "beginning of the text"), argument: .number),
    bind(.textEnd, .moving, [.character("G"), .end], Phrase("到末尾", "到末尾", "end of the text"), argument: .number),
    bind(
      .percent, .moving, [.character("%")], Phrase("到百分之几（先打数：50%）", "到百分之幾（先打數：50%）", "per cent of the text (50%)"),
      argument: .number),
    bind(
      .nextArticle, .moving, [.character(")")],
      Phrase("下一篇，跨文件", "下一篇，跨檔案", "next article, over files too"), argument: .number),
    bind(
      .previousArticle, .moving, [.character("(")],
      Phrase("上一篇，跨文件", "上一篇，跨檔案", "previous article, over files too"), argument: .number),
    bind(
      .follow, .moving, [.enter],
      Phrase("屏上有下转、上接时去那一版，没有时下一行", "螢幕上有下轉、上接時去那一版，沒有時下一行", "follow a jump line on the screen; else next line"),
      argument: .number),
    bind(
      .back, .moving, [.control("o")],
      Phrase(
        "回到跳转之前（隔着文件也行），再按又去", "回到跳轉之前（隔著檔案也行），再按又去", "back to before the last jump, over files too, and there again")),
    bind(
      .outline, .moving, [.character("O")],
      Phrase("全文提纲：文章、小标题、发言", "全文提綱：文章、小標題、發言", "outline: articles, headings, remarks")),
  ]

  private static let remarks: [Binding] = [
    bind(.nextRemark, .remarks, [.character("]"), .tab], Phrase("下一段发言", "下一段發言", "next remark"), argument: .number),
    bind(
      .previousRemark, .remarks, [.character("["), .backTab], Phrase("上一段发言", "上一段發言", "previous remark"),
      argument: .number),
    bind(.speakers, .remarks, [.character("s")], Phrase("发言人一览", "發言人一覽", "list of speakers")),
    bind(
      .onlySpeaker, .remarks, [.character("o")],
      Phrase("只看这位发言人，再按复原", "只看這位發言人，再按復原", "only this speaker, again to leave"), isOfTheEye: true),
    bind(
      .explain, .remarks, [.character("e")], Phrase("为什么认作发言", "為什麼認作發言", "why this was taken for a remark"),
      isOfTheEye: true),
    bind(
      .correctSpeaker, .remarks, [.character("C")],
      Phrase(
        "更正发言人：不是、改名、职务；选中的话是谁说的", "更正發言人：不是、改名、職務；選中的話是誰說的",
        "correct the speaker; of a selection: who says it"), isOfTheEye: true),
    bind(.corrections, .remarks, [.character("L")], Phrase("更正一览", "更正一覽", "list of corrections")),
    bind(.undo, .remarks, [.character("U")], Phrase("撤销上一次更正", "撤銷上一次更正", "undo the last correction")),
  ]

  private static let terms: [Binding] = [
    bind(.terms, .terms, [.character("t")], Phrase("提法一览", "提法一覽", "list of terms")),
    bind(
      .nextHit, .terms, [.character("n")],
      Phrase("提法或查找的下一处", "提法或查詢的下一處", "next occurrence of the active term or search"), argument: .number),
    bind(.previousHit, .terms, [.character("N")], Phrase("上一处", "上一處", "previous occurrence"), argument: .number),
    bind(
      .termHere, .terms, [.character("*")],
      Phrase("点亮屏上第一个提法，再按换下一个", "點亮屏上第一個提法，再按換下一個", "light the term at the top or under the mouse"), isOfTheEye: true),
    bind(.toggleHighlights, .terms, [.character("h")], Phrase("着色开关", "著色開關", "all highlighting on or off")),
    bind(.concordance, .terms, [.character("K")], Phrase("上下文索引", "上下文索引", "every occurrence in its context")),
    bind(.matrix, .terms, [.character("x")], Phrase("发言人与提法对照", "發言人與提法對照", "speakers by terms")),
    bind(
      .addTerm, .terms, [.character("A")],
      Phrase("把当前提法收入自己的词表", "把當前提法收入自己的詞表", "add the active term to your own list"), isOfTheEye: true),
  ]

  private static let search: [Binding] = [
    bind(
      .searchForward, .search, [.character("/")],
      Phrase("向后查找（^R 正则，^T 照原字）", "向後查詢（^R 正規式，^T 照原字）", "search forward (^R regular expression, ^T exact)"),
      argument: .text),
    bind(.searchBackward, .search, [.character("?")], Phrase("向前查找", "向前查詢", "search backward"), argument: .text),
    bind(
      .filter, .search, [.character("&")],
      Phrase("只看有这些字的段落，空着复原", "只看有這些字的段落，空著復原", "only paragraphs with a text; empty: all again"), argument: .text),
    bind(
      .searchFiles, .search, [.character("S")],
      Phrase("在所有文件里找，列出各处", "在所有檔案裡找，列出各處", "search all files: a list of the places"), argument: .text),
  ]

  private static let archive: [Binding] = [
    bind(
      .searchArchive, .archive, [.character("B")],
      Phrase(
        "查资料库（kanbao archive add 收进去的）", "查資料庫（kanbao archive add 收進去的）", "search the archive (kanbao archive add)"),
      argument: .text),
    bind(
      .trend, .archive, [.character("T")],
      Phrase("当前提法的历年用量", "目前提法的歷年用量", "the active term over time, in the archive")),
    bind(
      .sayers, .archive, [.character("W")],
      Phrase("当前提法还有谁说、何时说", "目前提法還有誰說、何時說", "who else says the active term, and when")),
    bind(
      .record, .archive, [.character("R")],
      Phrase("这位发言人在资料库里的全部言论", "這位發言人在資料庫裡的全部言論", "all that this speaker says in the archive"), isOfTheEye: true),
    bind(
      .compare, .archive, [.character("=")],
      Phrase("与另一个文件比较：新、去、改的提法", "與另一個檔案比較：新、去、改的提法", "compare with another file: what is new, gone, reworded"),
      argument: .text),
  ]

  private static let copying: [Binding] = [
    bind(
      .copy, .copying, [.character("y")],
      Phrase("复制这段发言或段落，附出处", "複製這段發言或段落，附出處", "copy this remark or paragraph with its source"),
      isOfTheEye: true),
    bind(
      .copyPlain, .copying, [.character("Y")],
      Phrase("只复制文字，不附出处", "只複製文字，不附出處", "copy the text alone, without its source"),
      isOfTheEye: true),
    bind(
      .save, .copying, [.character("D")], Phrase("连同出处存入文件", "連同出處存入檔案", "save it with its source to a file"),
      argument: .text,
      isOfTheEye: true),
    bind(
      .select, .copying, [.character("v")],
      Phrase(
        "选一段：jk 按句、hl 按字伸缩，o 换一头", "選一段：jk 按句、hl 按字伸縮，o 換一頭", "select: jk by sentence, hl by character, o the other end"
      ), isOfTheEye: true),
    bind(
      .note, .copying, [.character("a")],
      Phrase("给选中的或这段发言写笔记", "給選中的或這段發言寫筆記", "a note to the selection or this remark"), isOfTheEye: true),
    bind(.notes, .copying, [.character("\"")], Phrase("记号与笔记一览", "記號與筆記一覽", "list of marks and notes")),
    bind(
      .mark, .copying, [.character("m")], Phrase("做记号：再按一个字母", "做記號：再按一個字母", "mark this place: then a letter"),
      isOfTheEye: true),
    bind(
      .goToMark, .copying, [.character("'")],
      Phrase("去记号：再按那个字母；'' 回到跳转之前", "去記號：再按那個字母；'' 回到跳轉之前", "go to a mark: then its letter; '' goes back")),
    bind(
      .pipe, .copying, [.character("|")],
      Phrase("送给一个命令（当场输入；Tab 换成全文）", "送給一個命令（當場輸入；Tab 換成全文）", "give it to a command that you type (Tab: the article)"),
      isOfTheEye: true),
  ]

  private static let view: [Binding] = [
    bind(.columns, .view, [.character("c")], Phrase("一栏、两栏", "一欄、兩欄", "one column, two columns"), argument: .number),
    bind(
      .vertical, .view, [.character("V")], Phrase("竖排、横排", "豎排、橫排", "lines from top to bottom, or from left to right")
    ),
    bind(
      .columnGap, .view, [.character("+")],
      Phrase("竖排的行距宽一格，转一圈", "豎排的行距寬一格，轉一圈", "of vertical lines: a wider gap, all round"),
      argument: .number),
    bind(.narrower, .view, [.character("<")], Phrase("行短一些", "行短一些", "shorter lines"), argument: .number),
    bind(.wider, .view, [.character(">")], Phrase("行长一些", "行長一些", "longer lines"), argument: .number),
    bind(
      .spacing, .view, [.character("_")], Phrase("段落之间空一行、不空", "段落之間空一行、不空", "a blank row between paragraphs, or none")),
    bind(.justify, .view, [.character("J")], Phrase("两端对齐、右边不齐", "兩端對齊、右邊不齊", "flush lines, or a ragged right edge")),
    bind(.theme, .view, [.character("P")], Phrase("换一种配色", "換一種配色", "another theme"), argument: .text),
    bind(
      .fold, .view, [.character("z")],
      Phrase("只看一人时，别的收起或变淡", "只看一人時，別的收起或變淡", "of others, when only one is read: fold or dim")),
    bind(.toggleRestoration, .view, [.character("w")], Phrase("标点复原开关", "標點復原開關", "restored punctuation on or off")),
    bind(.toggleMetadata, .view, [.character("M")], Phrase("显示略去的行", "顯示略去的行", "show lines that were left out")),
    bind(.redraw, .view, [.control("l")], Phrase("重画屏幕", "重畫螢幕", "redraw the screen")),
  ]

  private static let general: [Binding] = [
    bind(.nextFile, .general, [.character("}")], Phrase("下一个文件", "下一個檔案", "next file"), argument: .number),
    bind(.previousFile, .general, [.character("{")], Phrase("上一个文件", "上一個檔案", "previous file"), argument: .number),
    bind(.files, .general, [.character("F")], Phrase("文件一览", "檔案一覽", "list of files")),
    bind(.reload, .general, [.character("r")], Phrase("重新读入文件", "重新讀入檔案", "read the file again")),
    bind(
      .information, .general, [.character("i")],
      Phrase("格式、编码和怎样认出的", "格式、編碼和怎樣認出的", "format, encoding, and how it was told")),
    bind(
      .encoding, .general, [.character("I")],
      Phrase("换一种编码读，转一圈复原", "換一種編碼讀，轉一圈復原", "read in the next encoding; all round: as found")),
    bind(
      .edit, .general, [.character("E")], Phrase("用编辑器打开，停在这一行", "用編輯器開啟，停在這一行", "open in your editor at this line"),
      isOfTheEye: true),
    bind(.commandLine, .general, [.character(":")], Phrase("输入命令名", "輸入命令名", "type a command's name")),
    bind(.help, .general, [.f(1), .character("H")], Phrase("本帮助", "本幫助", "this help")),
    bind(
      .close, .general, [.escape, .control("c"), .control("g")],
      Phrase("关闭一览，熄灭查找", "關閉一覽，熄滅查詢", "close a list, clear the search")),
    bind(.suspend, .general, [.control("z")], Phrase("暂停，回到命令行", "暫停，回到命令列", "suspend to the shell")),
    bind(.quit, .general, [.character("q")], Phrase("退出（先关一览）", "退出（先關一覽）", "quit (closes a list first)")),
  ]
}
