/// What is wrong with a file: read behind its name, `kanbao: FILE: what is wrong`.
extension Phrase {
  /// - Parameter code: of a problem with a file, or of what the system would not do. Tests hold that each has its words.
  package static func problem(_ code: String) -> Phrase { problems[code] ?? Phrase(code, code, code) }

  package static let problems: [String: Phrase] = systemProblems.merging(kindProblems) { $1 }
    .merging(contentProblems) { $1 }

  /// What the system does not give or take.
  private static let systemProblems = [
    "missing": Phrase("没有这个文件或文件夹", "沒有這個檔案或資料夾", "No such file or directory"),
    "forbidden": Phrase("没有权限", "沒有權限", "Permission denied"),
    "isFolder": Phrase("是文件夹", "是資料夾", "is a folder"),
    "throughFile": Phrase("路径中间有一段不是文件夹", "路徑中間有一段不是資料夾", "Not a directory"),
    "linksInCircle": Phrase("符号链接绕成了圈", "符號連結繞成了圈", "Too many levels of symbolic links"),
    "longName": Phrase("文件名太长", "檔名太長", "File name too long"),
    "diskFull": Phrase("磁盘已满", "磁碟已滿", "No space left on device"),
    "readOnly": Phrase("文件系统只读", "檔案系統唯讀", "Read-only file system"),
    "idlePipe": Phrase("是管道，没有人往里写", "是管道，沒有人往裡寫", "is a pipe that nobody writes into"),
    "isPipe": Phrase("是管道", "是管道", "is a pipe"),
    "noPlainFile": Phrase("不是普通文件", "不是普通檔案", "is no plain file"),
    "busy": Phrase("别的程序正在写", "別的程式正在寫", "another program is writing it"),
    "manyDamaged": Phrase("旁边留着的损坏文件太多", "旁邊留著的損壞檔案太多", "too many damaged ones are kept beside it"),
    "other": Phrase("{0}", "{0}", "{0}"),
    "emptyFolder": Phrase(
      "文件夹里没有文章（{0}）", "資料夾裡沒有文章（{0}）", "no articles in this folder ({0})"),
  ]

  /// Of a kind that is not read, and what to do.
  private static let kindProblems = [
    "isBinary": Phrase("不是文本文件", "不是文字檔", "is not a text file"),
    "isEUCTW": Phrase(
      "编码是 EUC-TW，看报不读；可以先转换：iconv -f EUC-TW -t UTF-8", "編碼是 EUC-TW，看報不讀；可以先轉換：iconv -f EUC-TW -t UTF-8",
      "is in EUC-TW, which kanbao does not read; iconv -f EUC-TW -t UTF-8 converts it"),
    "notConvertible": Phrase("不能从 {0} 转换过来", "不能從 {0} 轉換過來", "cannot be converted from {0}"),
    "isPDF": Phrase(
      "是 PDF；先取出文字：pdftotext FILE - | kanbao", "是 PDF；先取出文字：pdftotext FILE - | kanbao",
      "is a PDF; take its text out first: pdftotext FILE - | kanbao"),
    "isRTF": Phrase(
      "是 RTF 文件；先转换：soffice --headless --convert-to txt FILE", "是 RTF 檔案；先轉換：soffice --headless --convert-to txt FILE",
      "is an RTF file; convert it first: soffice --headless --convert-to txt FILE"),
    "isPicture": Phrase(
      "是图片；先认出文字：tesseract FILE - -l chi_sim | kanbao", "是圖片；先認出文字：tesseract FILE - -l chi_tra | kanbao",
      "is a picture; read its text first: tesseract FILE - -l chi_sim | kanbao"),
    "isOldOffice": Phrase(
      "是 Office 文件；先转换：soffice --headless --convert-to txt FILE",
      "是 Office 檔案；先轉換：soffice --headless --convert-to txt FILE",
      "is an Office file; convert it first: soffice --headless --convert-to txt FILE"),
    "isOffice": Phrase(
      "是 Office 文件；先转换：pandoc -t markdown FILE | kanbao", "是 Office 檔案；先轉換：pandoc -t markdown FILE | kanbao",
      "is an Office file; convert it first: pandoc -t markdown FILE | kanbao"),
    "isOtherArchive": Phrase(
      "是看报不解的压缩包；先解开：7z x FILE", "是看報不解的壓縮檔；先解開：7z x FILE",
      "is an archive of a kind that is not unpacked; unpack it first: 7z x FILE"),
    "isKindleBook": Phrase(
      "是 Kindle 电子书；先转换：ebook-convert FILE book.epub", "是 Kindle 電子書；先轉換：ebook-convert FILE book.epub",
      "is a Kindle book; convert it first: ebook-convert FILE book.epub"),
    "isDatabase": Phrase(
      "是数据库；先导出其中的表：sqlite3 -json FILE 'SELECT * FROM …' | kanbao",
      "是資料庫；先匯出其中的表：sqlite3 -json FILE 'SELECT * FROM …' | kanbao",
      "is a database; export its table first: sqlite3 -json FILE 'SELECT * FROM …' | kanbao"),
    "isSQL": Phrase(
      "是 SQL 转储；先装进数据库，再把表导出成 CSV 或 JSON（sqlite3 -json，mysql --batch）",
      "是 SQL 轉儲；先裝進資料庫，再把表匯出成 CSV 或 JSON（sqlite3 -json，mysql --batch）",
      "is an SQL dump; load it into its database and export the table as CSV or JSON (sqlite3 -json, mysql --batch)"),
  ]

  /// What is in it.
  private static let contentProblems = [
    "packedTooDeep": Phrase("一层套一层，套得太多", "一層套一層，套得太多", "is packed in itself"),
    "notUnpackable": Phrase("解不开", "解不開", "cannot be unpacked"),
    "damagedArchive": Phrase("已损坏，什么也解不出来", "已損壞，什麼也解不出來", "is damaged: nothing of it can be unpacked"),
    "emptyArchive": Phrase("里面没有文章", "裡面沒有文章", "has no articles in it"),
    "emptyBook": Phrase("是书，但没有章节", "是書，但沒有章節", "is a book without chapters"),
    "emptyMessage": Phrase("是邮件格式，但没有正文", "是郵件格式，但沒有正文", "is a message without a text"),
    "bigPage": Phrase("网页太大", "網頁太大", "is too big a page"),
    "noArticlesInXML": Phrase(
      "是 XML，但没有文章：不是 RSS 也不是 Atom，没有标题或正文", "是 XML，但沒有文章：不是 RSS 也不是 Atom，沒有標題或正文",
      "is XML without articles: neither RSS nor Atom, and no title or content"),
    "noArticleFields": Phrase(
      "没有叫 title、content、标题或正文的字段；请说明哪些是：--fields title=NAME,body=NAME",
      "沒有叫 title、content、標題或正文的欄位；請說明哪些是：--fields title=NAME,body=NAME",
      "has no field called title or content; say which fields have them: --fields title=NAME,body=NAME"),
    "noArticleColumns": Phrase(
      "没有叫 title、content、标题或正文的列；请说明哪些是：--fields title=NAME,body=NAME（现有：{0}）",
      "沒有叫 title、content、標題或正文的欄；請說明哪些是：--fields title=NAME,body=NAME（現有：{0}）",
      "has no column called title or content; say which have them: --fields title=NAME,body=NAME ({0})"),
    "notJSON": Phrase("不是 JSON", "不是 JSON", "is no JSON"),
    "emptyRecord": Phrase(
      "没有叫 title、content、标题或正文的字段", "沒有叫 title、content、標題或正文的欄位", "has no field called title or content"),
    "longLine": Phrase("超过 {0} MB", "超過 {0} MB", "is longer than {0} MB"),
  ]

  // What becomes of a file or a line that is read.
  package static let fileNotRead = Phrase("{0}：{1}", "{0}：{1}", "{0}: {1}")
  package static let readInPart = Phrase(
    "有中断或错误的地方；读得出的都读了", "有中斷或錯誤的地方；讀得出的都讀了", "breaks off or is wrong somewhere; what can be read of it was read")
  package static let lineProblem = Phrase("第 {0} 行：{1}", "第 {0} 行：{1}", "line {0} {1}")
  package static let crashesProgram = Phrase("使看报崩溃（{0}）", "使看報當掉（{0}）", "crashes kanbao ({0})")
  package static let costsTime = Phrase(
    "用的处理器时间超过 file-seconds", "用的處理器時間超過 file-seconds", "takes more processor time than file-seconds allows")
  package static let costsMemory = Phrase(
    "用的内存超过 file-memory", "用的記憶體超過 file-memory", "needs more memory than file-memory allows")
  package static let leftOut = Phrase("{0}，略过", "{0}，略過", "{0}, left out")
  package static let endsProgram = Phrase("使看报退出", "使看報結束", "ends kanbao")
  package static let standardOutput = Phrase("标准输出", "標準輸出", "standard output")

  // There is no terminal to read in.
  package static let noKeyboard = Phrase(
    "没有终端可读键；请用 kanbao show FILE", "沒有終端機可讀按鍵；請用 kanbao show FILE",
    "no terminal to read keys from; use kanbao show FILE")
  package static let noLocale = Phrase(
    "系统没有 UTF-8 的区域设置，连 C.UTF-8 也没有；请用 kanbao show FILE", "系統沒有 UTF-8 的地區設定，連 C.UTF-8 也沒有；請用 kanbao show FILE",
    "this system has no locale in UTF-8, not even C.UTF-8; use kanbao show FILE")
  package static let unknownTerminal = Phrase(
    "不认识终端类型“{0}”；请设 TERM，如 TERM=xterm-256color", "不認識終端機類型“{0}”；請設 TERM，如 TERM=xterm-256color",
    "unknown terminal type '{0}'; set TERM, for example TERM=xterm-256color")
  package static let noPlacing = Phrase(
    "这个终端不能在页面上定位；请用 kanbao show FILE", "這個終端機不能在頁面上定位；請用 kanbao show FILE",
    "this terminal cannot place text on a page; use kanbao show FILE")
}
