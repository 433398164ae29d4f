/// One command as a person meets it: what it is called, what it does, which keys ask for it.
package struct Binding: Hashable, Sendable {
  package enum Section: String, CaseIterable, Hashable, Sendable {
    case moving = "翻页"
    case remarks = "发言"
    case terms = "提法"
    case search = "查找"
    case view = "版面"
    case general = "文件与其他"

    package var english: String {
      switch self {
      case .moving: "Paging"
      case .remarks: "Remarks"
      case .terms: "Terms"
      case .search: "Search"
      case .view: "View"
      case .general: "Files and the rest"
      }
    }
  }

  package var command: Command
  package var section: Section
  /// One line, without a full stop.
  package var chinese: String
  package var english: String
  /// Default keys; the first is the one the help leads with.
  package var keys: [Key]
}

/// The one table of commands: behaviour, help (F1), command line (`:`) and manual are made from it.
package enum CommandTable {
  package static let bindings: [Binding] = moving + remarks + terms + search + view + general

  /// The binding of a command. Every command has one.
  package static func binding(of command: Command) -> Binding? { bindings.first { $0.command == command } }

  private static func bind(
    _ command: Command, _ section: Binding.Section, _ keys: [Key], _ chinese: String, _ english: String
  ) -> Binding {
    Binding(command: command, section: section, chinese: chinese, english: english, keys: keys)
  }

  private static let moving: [Binding] = [
    bind(
      .pageDown, .moving, [.character(" "), .character("f"), .pageDown, .control("f")], "下一屏", "next screen"),
    bind(.pageUp, .moving, [.character("b"), .pageUp, .control("b")], "上一屏", "previous screen"),
    bind(.halfPageDown, .moving, [.character("d"), .control("d")], "下半屏", "half a screen down"),
    bind(.halfPageUp, .moving, [.character("u"), .control("u")], "上半屏", "half a screen up"),
    bind(.lineDown, .moving, [.character("j"), .down, .enter], "下一行", "next line"),
    bind(.lineUp, .moving, [.character("k"), .up], "上一行", "previous line"),
    bind(.textStart, .moving, [.character("g"), .home], "回到开头", "beginning of the text"),
    bind(.textEnd, .moving, [.character("G"), .end], "到末尾", "end of the text"),
    bind(.percent, .moving, [.character("%")], "到百分之几（先打数：50%）", "per cent of the text (50%)"),
    bind(.nextArticle, .moving, [.character(")")], "下一篇", "next article of the file"),
    bind(.previousArticle, .moving, [.character("(")], "上一篇", "previous article of the file"),
    bind(.back, .moving, [.character("'")], "回到跳转之前，再按又去", "back to before the last jump, and there again"),
  ]

  private static let remarks: [Binding] = [
    bind(.nextRemark, .remarks, [.character("]"), .tab], "下一段发言", "next remark"),
    bind(.previousRemark, .remarks, [.character("["), .backTab], "上一段发言", "previous remark"),
    bind(.speakers, .remarks, [.character("s")], "发言人一览", "list of speakers"),
    bind(.onlySpeaker, .remarks, [.character("o")], "只看这位发言人，再按复原", "only this speaker, again to leave"),
    bind(.explain, .remarks, [.character("e")], "为什么认作发言", "why this was taken for a remark"),
    bind(
      .correctSpeaker, .remarks, [.character("C")], "更正发言人（不是、改名）", "correct the speaker (not one, rename)"),
  ]

  private static let terms: [Binding] = [
    bind(.terms, .terms, [.character("t")], "提法一览", "list of terms"),
    bind(.nextHit, .terms, [.character("n")], "提法或查找的下一处", "next occurrence of the active term or search"),
    bind(.previousHit, .terms, [.character("N")], "上一处", "previous occurrence"),
    bind(.termHere, .terms, [.character("*")], "点亮屏上第一个提法，再按换下一个", "light the term at the top or under the mouse"),
    bind(.toggleHighlights, .terms, [.character("h")], "着色开关", "all highlighting on or off"),
    bind(.concordance, .terms, [.character("K")], "上下文索引", "every occurrence in its context"),
    bind(.matrix, .terms, [.character("x")], "发言人与提法对照", "speakers by terms"),
    bind(.addTerm, .terms, [.character("A")], "把当前提法收入自己的词表", "add the active term to your own list"),
  ]

  private static let search: [Binding] = [
    bind(.searchForward, .search, [.character("/")], "向后查找", "search forward"),
    bind(.searchBackward, .search, [.character("?")], "向前查找", "search backward"),
  ]

  private static let view: [Binding] = [
    bind(.columns, .view, [.character("c")], "一栏、两栏", "one column, two columns"),
    bind(.toggleRestoration, .view, [.character("w")], "标点复原开关", "restored punctuation on or off"),
    bind(.toggleMetadata, .view, [.character("m")], "显示略去的行", "show lines that were left out"),
    bind(.copy, .view, [.character("y")], "复制这段发言或段落", "copy this remark or paragraph"),
    bind(.redraw, .view, [.control("l")], "重画屏幕", "redraw the screen"),
  ]

  private static let general: [Binding] = [
    bind(.nextFile, .general, [.character("}")], "下一个文件", "next file"),
    bind(.previousFile, .general, [.character("{")], "上一个文件", "previous file"),
    bind(.files, .general, [.character("F")], "文件一览", "list of files"),
    bind(.reload, .general, [.character("r")], "重新读入文件", "read the file again"),
    bind(.commandLine, .general, [.character(":")], "输入命令名", "type a command's name"),
    bind(.help, .general, [.f(1), .character("H")], "本帮助", "this help"),
    bind(.close, .general, [.escape], "关闭一览，熄灭查找", "close a list, clear the search"),
    bind(.suspend, .general, [.control("z")], "暂停，回到命令行", "suspend to the shell"),
    bind(.quit, .general, [.character("q")], "退出（先关一览）", "quit (closes a list first)"),
  ]
}
