/// The archive and comparisons in the reader.
extension Phrase {
  static let askArchive = Phrase("资料库里找：", "資料庫裡找：", "search the archive: ")
  static let askArchiveAgain = Phrase(
    "资料库里找（空着：上次的一览）：", "資料庫裡找（空著：上次的一覽）：", "search the archive (empty: the last list): ")
  static let askComparison = Phrase("与哪个文件比较：", "與哪個檔案比較：", "compare with the file: ")
  static let askComparisonNext = Phrase(
    "与哪个文件比较（空着：{0}）：", "與哪個檔案比較（空著：{0}）：", "compare with the file (empty: {0}): ")
  static let askingArchive = Phrase("正在查…", "正在查…", "looking it up…")
  static let nothingInArchive = Phrase("没有", "沒有", "nothing there")
  static let reportHint = Phrase(
    "Enter 前往 · n N 上下 · / 筛选 · y 复制 · Esc", "Enter 前往 · n N 上下 · / 篩選 · y 複製 · Esc",
    "Enter goes there · n N next, previous · / filter · y copy · Esc")
  package static let sayersTitle = Phrase("谁说“{0}”  {1} 人", "誰說“{0}”  {1} 人", "who says “{0}”  {1}")
  package static let recordTitle = Phrase(
    "{0}的话  {1} 段 · {2} 篇", "{0}的話  {1} 段 · {2} 篇", "what {0} says  {1} remarks · {2} articles")
  package static let trendTitle = Phrase(
    "{0}  {1} 处 · {2} 篇  {3}", "{0}  {1} 處 · {2} 篇  {3}", "{0}  {1}× in {2} articles  {3}")
  package static let trendRow = Phrase(
    "{0} 处 · {2} 篇中 {1} 篇 · {3}",
    "{0} 處 · {2} 篇中 {1} 篇 · {3}",
    "{0}× · {1} of {2} articles · {3}")
  package static let archivePage = Phrase(
    "{0}\n\n\u{3000}\u{3000}{1} 篇文章，{2} 个文件，{3}。\n\u{3000}\u{3000}{4}\n\u{3000}\u{3000}按 B 查找；Enter 打开那篇文章，B Enter 回到一览。\n",
    "{0}\n\n\u{3000}\u{3000}{1} 篇文章，{2} 個檔案，{3}。\n\u{3000}\u{3000}{4}\n\u{3000}\u{3000}按 B 查詢；Enter 開啟那篇文章，B Enter 回到一覽。\n",
    "{0}\n\n{1} articles in {2} files, {3}.\n{4}\nB searches; Enter opens an article, B Enter brings the list back.\n")
}
