/// What is said on the page: the lines above and below it, and what becomes of a key.
extension Phrase {
  // The first screen, and files.
  static let openingHint = Phrase(
    "F1 帮助 · ] 下一段发言 · t 提法 · / 查找 · q 退出", "F1 幫助 · ] 下一段發言 · t 提法 · / 查詢 · q 退出",
    "F1 help · ] next remark · t terms · / search · q quit")
  static let stillComing = Phrase("后面的还没有来", "後面的還沒有來", "more is coming")
  static let fileChanged = Phrase("文件已改动，按 r 重新读入", "檔案已改動，按 r 重新讀入", "the file has changed; r reads it again")
  static let emptyFile = Phrase("空文件", "空檔案", "an empty file")
  static let nothingToShow = Phrase("没有可显示的文字", "沒有可顯示的文字", "nothing that could be shown")
  static let onlyOneFile = Phrase("只有一个文件", "只有一個檔案", "there is only one file")
  static let lastFile = Phrase("已是最后一个文件", "已是最後一個檔案", "this is the last file")
  static let firstFile = Phrase("已是第一个文件", "已是第一個檔案", "this is the first file")
  static let noReload = Phrase("{0}不必重读", "{0}不必重讀", "{0} need not be read again")
  static let fileIsA = Phrase("{0}，{1}", "{0}，{1}", "{0}, {1}")
  static let becauseOf = Phrase("：{0}", "：{0}", ": {0}")
  static let declaresItself = Phrase("；自称 {0}", "；自稱 {0}", "; it says {0}")
  static let encodingForced = Phrase("是你定的", "是你定的", "as you said")
  static let encodingMarked = Phrase("开头有标记", "開頭有標記", "by its mark")
  static let encodingOfZeros = Phrase("零字节的位置合", "零位元組的位置合", "by its zero bytes")
  static let encodingWellFormed = Phrase("字节都合", "位元組都合", "all bytes fit")
  static let encodingReadsBetter = Phrase("这样读才成文", "這樣讀才成文", "it reads best so")
  static let encodingDeclared = Phrase("字节两可，照它自称的", "位元組兩可，照它自稱的", "its bytes leave it open")
  static let encodingGuessed = Phrase("只能猜", "只能猜", "a guess")
  package static let standardInput = Phrase("标准输入", "標準輸入", "standard input")
  package static let sample = Phrase("样报", "樣報", "the sample")

  // Keys.
  static let unknownKey = Phrase("{0} 没有用处；{1} 看有哪些键", "{0} 沒有用處；{1} 看有哪些鍵", "{0} does nothing; {1} lists the keys")
  static let notInList = Phrase("{0} 在这个一览里没有用处", "{0} 在這個一覽裡沒有用處", "{0} does nothing in this list")
  static let howToQuit = Phrase("按 q 退出", "按 q 退出", "q quits")

  // Moving.
  static let atEnd = Phrase("已到末尾", "已到末尾", "the end")
  static let atEndOfFile = Phrase("已到末尾；} 读下一个文件", "已到末尾；} 讀下一個檔案", "the end; } opens the next file")
  static let atStart = Phrase("已在开头", "已在開頭", "the beginning")
  static let noNextArticle = Phrase("没有下一篇", "沒有下一篇", "no next article")
  static let noPreviousArticle = Phrase("没有上一篇", "沒有上一篇", "no previous article")
  package static let noContinuation = Phrase(
    "没有找到{0}的那一版", "沒有找到{0}的那一版", "no file of this issue is the page of {0}")
  static let nothingToGoBackTo = Phrase("还没有跳转过", "還沒有跳轉過", "there was no jump yet")

  // Remarks.
  static let noRemarkAhead = Phrase("后面没有发言了", "後面沒有發言了", "no more remarks")
  static let noRemarkBehind = Phrase("前面没有发言了", "前面沒有發言了", "no earlier remarks")
  static let noOwnRemarkAhead = Phrase("后面没有“{0}”的发言了", "後面沒有“{0}”的發言了", "no more remarks of {0}")
  static let noOwnRemarkBehind = Phrase("前面没有“{0}”的发言了", "前面沒有“{0}”的發言了", "no earlier remarks of {0}")
  static let noOtherRemark = Phrase("没有别的发言了", "沒有別的發言了", "there are no other remarks")
  static let noRemarkShown = Phrase(
    "有“{0}”的段落里没有别的发言了；Esc 全部显示", "有“{0}”的段落裡沒有別的發言了；Esc 全部顯示",
    "no more remarks in the paragraphs with {0}; Esc shows all")
  static let inHiddenParagraph = Phrase(
    "那里现在不显示；{0} 全部显示", "那裡現在不顯示；{0} 全部顯示", "that paragraph is left out now; {0} shows all")
  static let lookingAhead = Phrase("正在往后找发言…", "正在往後找發言…", "looking for a remark…")
  static let lookingBehind = Phrase("正在往前找发言…", "正在往前找發言…", "looking back for a remark…")
  static let noRemarkHere = Phrase(
    "这里没有发言；按 ] 到下一段", "這裡沒有發言；按 ] 到下一段", "nobody speaks here; ] goes to the next remark")
  static let noRemarkToCorrect = Phrase(
    "这里没有发言；用 v 选中话或姓名，再按 C，就加上发言人", "這裡沒有發言；用 v 選中話或姓名，再按 C，就加上發言人",
    "nobody speaks here; select words or a name with v, then C adds who says them")
  static let askSpeaker = Phrase("谁说的（Tab 选人）：", "誰說的（Tab 選人）：", "who says this (Tab: speakers): ")
  static let wordsGiven = Phrase("算作“{0}”的发言；U 撤销", "算作“{0}”的發言；U 撤銷", "this is what {0} says; U undoes")
  static let notASpeaker = Phrase("“{0}”不再作为发言人；U 撤销", "“{0}”不再作為發言人；U 撤銷", "{0} is no speaker any more; U undoes")
  static let renamed = Phrase("“{0}”改作“{1}”；U 撤销", "“{0}”改作“{1}”；U 撤銷", "{0} is now {1}; U undoes")
  static let askCorrection = Phrase(
    "“{0}”：n 不是发言人 · r 改名 · p 改职务 · Esc 作罢", "“{0}”：n 不是發言人 · r 改名 · p 改職務 · Esc 作罷",
    "{0}: n no speaker · r rename · p post · Esc leave")
  static let askName = Phrase("“{0}”改作：", "“{0}”改作：", "{0} is called: ")
  static let only = Phrase("只看", "只看", "only")

  // Terms and searching.
  static let colours = Phrase("着色", "著色", "terms are lit")
  static let noColours = Phrase("不着色", "不著色", "terms are not lit")
  static let noTermHere = Phrase("屏上没有提法", "屏上沒有提法", "no term on the screen")
  static let noActiveTerm = Phrase("先用 * 或 t 选一个提法", "先用 * 或 t 選一個提法", "choose a term with * or t first")
  static let adopted = Phrase("“{0}”收入自己的词表", "“{0}”收入自己的詞表", "{0} is on your own list")
  static let nothingToFind = Phrase(
    "还没有要找的：按 / 查找，或按 t、* 选提法", "還沒有要找的：按 / 查詢，或按 t、* 選提法", "nothing to look for: / searches, t and * choose a term")
  static let fromTheStart = Phrase("到了末尾，从头再找", "到了末尾，從頭再找", "past the end, on from the beginning")
  static let fromTheEnd = Phrase("到了开头，从末尾再找", "到了開頭，從末尾再找", "past the beginning, on from the end")
  static let onlyInHiddenLines = Phrase(
    "“{0}”只在略去的行里，按 {1} 显示", "“{0}”只在略去的行裡，按 {1} 顯示", "{0} stands only in lines left out; {1} shows them")
  static let notFound = Phrase("找不到“{0}”", "找不到“{0}”", "{0} is not found")
  static let notFoundInFile = Phrase(
    "这个文件里没有“{0}”；} 到下一个文件接着找", "這個檔案裡沒有“{0}”；} 到下一個檔案接著找", "{0} is not in this file; } looks on in the next one")
  static let asPattern = Phrase("正则", "正規式", "regex")
  static let asText = Phrase("文字", "文字", "text")
  static let anyForm = Phrase("简繁同", "繁簡同", "any form")
  static let exactForm = Phrase("照原字", "照原字", "exact")
  static let wrongPattern = Phrase("正则第{0}字：{1}", "正規式第{0}字：{1}", "pattern, character {0}: {1}")
  static let wrongParenthesis = Phrase("括号不成对", "括號不成對", "unbalanced ( )")
  static let wrongBracket = Phrase("缺 ]", "缺 ]", "] is missing")
  static let wrongInterval = Phrase("重复次数写得不对", "重複次數寫得不對", "wrong number of repeats")
  static let wrongEscape = Phrase("反斜杠后的写法不认识", "反斜線後的寫法不認識", "unknown escape")
  static let wrongRange = Phrase("[ ] 里的范围颠倒", "[ ] 裡的範圍顛倒", "range out of order in [ ]")
  static let wrongGroup = Phrase("没有这个分组", "沒有這個分組", "no such group")
  static let wrongLookBehind = Phrase("(?<= ) 里的长度没有限度", "(?<= ) 裡的長度沒有限度", "look-behind without a limit")
  static let wrongSyntax = Phrase("写法不对", "寫法不對", "not understood")
  static let patternTooCostly = Phrase(
    "这个正则在有的行上试法太多，不找了", "這個正規式在有的行上試法太多，不找了", "the pattern tries too much on some line: given up")
  static let askSearchFiles = Phrase("{0} 个文件里找 ", "{0} 個檔案裡找 ", "search {0} files ")
  static let askSearchFilesAgain = Phrase(
    "{0} 个文件里找（空着：{1}）", "{0} 個檔案裡找（空著：{1}）", "search {0} files (empty: {1}) ")
  static let searching = Phrase("正在查找…", "正在查詢…", "searching…")
  static let hits = Phrase("{0}处", "{0}處", "{0}×")

  // The view.
  static let tooNarrow = Phrase("窗口太窄，排不下两栏", "視窗太窄，排不下兩欄", "too narrow for two columns")
  static let restored = Phrase(
    "标点已复原为全角（标出的是复原之处）", "標點已復原為全形（標出的是復原之處）", "full-width marks restored (where is marked)")
  static let asPrinted = Phrase("标点照原文", "標點照原文", "marks as in the source")
  static let metadataShown = Phrase("略去的行也显示", "略去的行也顯示", "lines left out are shown")
  static let metadataHidden = Phrase("略去的行不显示", "略去的行不顯示", "lines left out are not shown")
  static let screens = Phrase("第{0}/{1}屏 {2}%", "第{0}/{1}屏 {2}%", "screen {0}/{1} {2}%")
  static let articleOf = Phrase("第{0}/{1}篇", "第{0}/{1}篇", "article {0}/{1}")
  static let fileOf = Phrase("文件 {0}/{1}", "檔案 {0}/{1}", "file {0}/{1}")

  static let measureNow = Phrase("每行{0}字", "每行{0}字", "lines of {0} hanzi")
  static let vertical = Phrase("竖排：← 往下读，V 横排", "豎排：← 往下讀，V 橫排", "lines from top to bottom: ← reads on, V turns back")
  static let horizontal = Phrase("横排", "橫排", "lines from left to right")
  static let gapNow = Phrase("行距{0}格", "行距{0}格", "{0} cells between the lines")
  static let gapIsVertical = Phrase("竖排（{0}）才有行距", "豎排（{0}）才有行距", "only vertical lines ({0}) have a gap")
  static let withSpacing = Phrase("段落之间空一行", "段落之間空一行", "a blank row between paragraphs")
  static let noSpacing = Phrase("段落之间不空行", "段落之間不空行", "no blank row between paragraphs")
  static let justified = Phrase("两端对齐", "兩端對齊", "flush lines")
  static let ragged = Phrase("右边不齐", "右邊不齊", "a ragged right edge")
  static let themeNow = Phrase("配色 {0}", "配色 {0}", "theme {0}")
  static let noTheme = Phrase("没有配色“{0}”（有：{1}）", "沒有配色“{0}”（有：{1}）", "there is no theme {0} (there are: {1})")

  static let folded = Phrase("……略去 {0} 段……", "……略去 {0} 段……", "… {0} paragraphs left out …")
  static let foldsOthers = Phrase("别人的话收起", "別人的話收起", "what others say is folded")
  static let dimsOthers = Phrase("别人的话变淡", "別人的話變淡", "what others say is dimmed")

  // Marks and notes.
  static let selecting = Phrase(
    "选中一句：jk 按句、hl 按字，y 复制 a 笔记 C 谁说的 Esc", "選中一句：jk 按句、hl 按字，y 複製 a 筆記 C 誰說的 Esc",
    "a sentence: jk by sentence, hl by character, y copy, a note, C who says it, Esc")
  static let copiedPassage = Phrase("已复制选中的{0}字", "已複製選中的{0}字", "copied the selection, {0} characters")
  static let askMark = Phrase("记号（字母）：", "記號（字母）：", "mark (a letter): ")
  static let askGoToMark = Phrase("去哪个记号（字母；' 回去）：", "去哪個記號（字母；' 回去）：", "go to mark (a letter; ' goes back): ")
  static let markSet = Phrase("记号 {0} 在此", "記號 {0} 在此", "mark {0} is here")
  static let noMark = Phrase("没有记号 {0}", "沒有記號 {0}", "there is no mark {0}")
  static let askNote = Phrase("笔记（^X 用编辑器）：", "筆記（^X 用編輯器）：", "note (^X: editor): ")
  static let noteSet = Phrase("笔记记下了", "筆記記下了", "noted")
  static let noteRemoved = Phrase("删去了", "刪去了", "removed")
  static let noNotes = Phrase(
    "这个文件还没有记号和笔记：m 做记号，a 写笔记", "這個檔案還沒有記號和筆記：m 做記號，a 寫筆記", "no marks or notes in this file: m marks, a notes")
  static let noNotesInAny = Phrase(
    "这些文件还没有记号和笔记：m 做记号，a 写笔记", "這些檔案還沒有記號和筆記：m 做記號，a 寫筆記", "no marks or notes in these files: m marks, a notes")
  static let noteOfOtherFile = Phrase(
    "在另一个文件里：Enter 前往，再改再删", "在另一個檔案裡：Enter 前往，再改再刪", "in another file: go there with Enter first")
  static let askPipe = Phrase("把这段送给命令：", "把這段送給命令：", "give this to the command: ")
  static let askPipeArticle = Phrase("把全文送给命令：", "把全文送給命令：", "give the article to the command: ")
  static let askPost = Phrase("{0}的职务：", "{0}的職務：", "the post of {0}: ")
  static let postNow = Phrase("{0}的职务：{1}；U 撤销", "{0}的職務：{1}；U 撤銷", "the post of {0}: {1}; U undoes")
  package static let pressEnter = Phrase("按 Enter 回到看报", "按 Enter 回到看報", "Enter goes back to kanbao")

  // Copying.
  static let copiedRemark = Phrase("已复制{0}的发言，{1}字", "已複製{0}的發言，{1}字", "copied the remark of {0}, {1} characters")
  static let copiedWords = Phrase(
    "已复制{0}的全部发言，{1}段{2}字", "已複製{0}的全部發言，{1}段{2}字", "copied all {1} remarks of {0}, {2} characters")
  static let copiedParagraph = Phrase("已复制这一段，{0}字", "已複製這一段，{0}字", "copied this paragraph, {0} characters")
  static let copiedText = Phrase("已复制“{0}”", "已複製“{0}”", "copied “{0}”")
  static let savedTo = Phrase("存入了 {0}", "存入了 {0}", "saved to {0}")
  static let askFile = Phrase("存入文件：", "存入檔案：", "save to: ")
  static let nothingToUndo = Phrase("没有可撤销的更正", "沒有可撤銷的更正", "no correction to undo")
  static let undone = Phrase("撤销了对“{0}”的更正", "撤銷了對“{0}”的更正", "the correction of {0} is undone")
  static let noClipboard = Phrase(
    "这个终端没有剪贴板，没有复制成；D 存入文件", "這個終端沒有剪貼簿，沒有複製成；D 存入檔案", "this terminal has no clipboard; D saves to a file")

  // Commands by name.
  static let noCommand = Phrase("没有命令 {0}", "沒有命令 {0}", "there is no command {0}")
  static let ambiguousCommand = Phrase("{0}：{1}", "{0}：{1}", "{0}: {1}")
  static let noArgument = Phrase(":{0} 不带“{1}”", ":{0} 不帶“{1}”", ":{0} takes no {1}")
  static let wantsNumber = Phrase(":{0} 后面要一个数，不是“{1}”", ":{0} 後面要一個數，不是“{1}”", ":{0} takes a number, not {1}")
}
