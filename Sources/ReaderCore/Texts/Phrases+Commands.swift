/// What the commands print, apart from data, and what their help says.
extension Phrase {
  // Lists.
  package static let remarkCount = Phrase("{0} 段", "{0} 段", "{0} remarks")
  package static let lineList = Phrase("行 {0}", "行 {0}", "lines {0}")
  package static let groupMark = Phrase("(群体)", "(群體)", "(a group)")
  package static let nobodySpeaks = Phrase("(无人发言)", "(無人發言)", "(nobody speaks)")
  package static let noTermsListed = Phrase("(没有提法)", "(沒有提法)", "(no terms)")
  package static let nestedTimes = Phrase("其中 {0} 次在 {1}", "其中 {0} 次在 {1}", "{0} of them in {1}")
  package static let articleTotal = Phrase("共 {0} 篇", "共 {0} 篇", "{0} articles")
  package static let termColumn = Phrase("提法", "提法", "term")
  package static let articleColumn = Phrase("篇数", "篇數", "articles")
  package static let shareColumn = Phrase("占比", "佔比", "share")
  package static let countColumn = Phrase("次数", "次數", "count")
  package static let firstColumn = Phrase("最早", "最早", "first")
  package static let lastColumn = Phrase("最晚", "最晚", "last")
  package static let personColumn = Phrase("姓名", "姓名", "name")
  package static let postColumn = Phrase("职务", "職務", "post")
  package static let remarkColumn = Phrase("段数", "段數", "remarks")
  package static let characterColumn = Phrase("字数", "字數", "characters")

  // What went wrong.
  package static let noPlainFile = Phrase(
    "{0} 是管道或设备，只能在打开看报时读一次", "{0} 是管道或裝置，只能在開啟看報時讀一次",
    "{0} is a pipe or a device, which only kanbao's start reads")
  package static let stateNotWritten = Phrase("没有存下 {0}：{1}", "沒有存下 {0}：{1}", "{0} is not saved: {1}")
  package static let stateNowhere = Phrase(
    "没有家目录（HOME），什么也没有存下", "沒有家目錄（HOME），什麼也沒有存下", "nothing is saved: there is no HOME")
  package static let stateUnwritable = Phrase("“{0}”不能写进词表", "“{0}”不能寫進詞表", "{0} cannot stand in the list of terms")
  package static let stateDamaged = Phrase(
    "{0} 有损坏，原样留作 {1}", "{0} 有損壞，原樣留作 {1}", "{0} was damaged; it is kept as {1}")
  package static let notInSecureMode = Phrase(
    "安全模式（KANBAO_SECURE=1）里不写文件、不开别的程序", "安全模式（KANBAO_SECURE=1）裡不寫檔案、不開別的程式",
    "secure mode (KANBAO_SECURE=1): no file is written, no program started")
  package static let programMissing = Phrase(
    "“{0}”启动不了", "“{0}”啟動不了", "{0} could not be started")
  package static let fileNotWritten = Phrase("{0}：{1}", "{0}：{1}", "{0}: {1}")

  // Commands.
  package static let programAbstract = Phrase(
    "看报：在终端里读中文报纸的文章，一位发言人接一位发言人，一个提法接一个提法。", "看報：在終端裡讀中文報紙的文章，一位發言人接一位發言人，一個提法接一個提法。",
    "reads Chinese newspaper articles in the terminal, speaker by speaker, term by term.")
  package static let programDiscussion = Phrase(
    "kanbao FILE 打开阅读器；不带文件打开内置的样报。阅读器里 F1 列出各键。标准输出不是终端时，照 kanbao show 排印。--lang zh-Hans|zh-Hant|en 选界面的语言。",
    "kanbao FILE 開啟閱讀器；不帶檔案開啟內建的樣報。閱讀器裡 F1 列出各鍵。標準輸出不是終端時，照 kanbao show 排印。--lang zh-Hans|zh-Hant|en 選介面的語言。",
    "kanbao FILE opens the reader; kanbao alone opens the built-in sample page. F1 in the reader lists its keys. With standard output not a terminal, the page is printed as kanbao show does. --lang zh-Hans|zh-Hant|en chooses the language of the interface."
  )
  package static let readAbstract = Phrase("阅读：打开阅读器（不写命令就是它）。", "閱讀：開啟閱讀器（不寫命令就是它）。", "open the reader (the default).")
  package static let readDiscussion = Phrase(
    "不写文件时读管道送来的标准输入，没有管道就打开内置的样报。", "不寫檔案時讀管道送來的標準輸入，沒有管道就開啟內建的樣報。",
    "With nothing named, reads standard input when it is piped, else the built-in sample page.")
  package static let showAbstract = Phrase(
    "排印：把文章排好，印到标准输出。", "排印：把文章排好，印到標準輸出。", "typeset articles to standard output.")
  package static let speakersAbstract = Phrase(
    "谁在说话：每篇文章里谁发言，什么职务，在哪几行，占多少篇幅。", "誰在說話：每篇文章裡誰發言，什麼職務，在哪幾行，佔多少篇幅。",
    "who speaks in each article, with post, lines and share of the words.")
  package static let speakersDiscussion = Phrase(
    "文件夹里的文章按人合计：几篇、几段、多少字、最早和最晚。--json 两样都有。", "資料夾裡的文章按人合計：幾篇、幾段、多少字、最早和最晚。--json 兩樣都有。",
    "Over a folder persons are added up: articles, remarks, characters, first and last date. --json prints both.")
  package static let termsAbstract = Phrase(
    "提法：次数、依据、在哪几行。", "提法：次數、依據、在哪幾行。", "policy terms with counts, evidence and where they stand.")
  package static let termsDiscussion = Phrase(
    "一篇文章逐个列出。几篇文章则合计每个提法的篇数、次数、占比、最早和最晚；没有日期的文章取文件或文件夹的日期（2031-05-12）。--json 两样都有。",
    "一篇文章逐個列出。幾篇文章則合計每個提法的篇數、次數、佔比、最早和最晚；沒有日期的文章取檔案或資料夾的日期（2031-05-12）。--json 兩樣都有。",
    "One article is listed term by term. Of several, each term's articles, occurrences, share of the articles and first and last date are counted; an article without a date of its own has that of its file or folder (2031-05-12). --json prints both."
  )
  package static let exportAbstract = Phrase(
    "导出：结构、发言人、发言、提法和异常，作为数据。", "匯出：結構、發言人、發言、提法和異常，作為資料。", "structure, speakers, remarks, terms and findings as data.")
  package static let configAbstract = Phrase(
    "设置：现行的每项设置，取自哪里，可取哪些值；也是一份可以起步的 config.toml。", "設定：現行的每項設定，取自哪裡，可取哪些值；也是一份可以起步的 config.toml。",
    "every setting as it stands, where it comes from and what it may be; a config.toml to start from.")

  package static let dateColumn = Phrase("日期", "日期", "date")
  package static let paperColumn = Phrase("报纸", "報紙", "paper")
  package static let quotesAbstract = Phrase(
    "摘录：谁说了什么，附职务、报纸、日期和版面。", "摘錄：誰說了什麼，附職務、報紙、日期和版面。", "quotations, each with speaker, post, paper, date and page.")
  package static let quotesDiscussion = Phrase(
    "只列引号里的原话；--all 把转述也列出。", "只列引號裡的原話；--all 把轉述也列出。", "Words in quotation marks; --all has reported speech too.")
  package static let quotesSpeakerHelp = Phrase(
    "只要这位发言人的（姓名或其中一部分）。", "只要這位發言人的（姓名或其中一部分）。", "Of this speaker only (the name or a part of it).")
  package static let quotesFormatHelp = Phrase(
    "输出什么；csv 可用表格软件打开。", "輸出什麼；csv 可用表格軟體開啟。", "What to print; csv opens in spreadsheets.")
  package static let quotesAllHelp = Phrase("转述的话也列出。", "轉述的話也列出。", "Reported speech too.")
  package static let termsByHelp = Phrase("按日期、发言人或报纸分列次数。", "按日期、發言人或報紙分列次數。", "Count by date, speaker or paper.")
  package static let termsOwnHelp = Phrase(
    "只数自己词表里的提法（与 --by 同用）。", "只數自己詞表裡的提法（與 --by 同用）。", "Your own terms only (with --by).")
  package static let termsTopHelp = Phrase(
    "数最通行的几个提法（与 --by 同用，默认 10）。", "數最通行的幾個提法（與 --by 同用，預設 10）。",
    "So many of the most widely used terms (with --by; 10).")
  package static let termsTopRange = Phrase("--top 可取 1 到 1000。", "--top 可取 1 到 1000。", "--top takes 1 to 1000.")
  package static let csvHelp = Phrase("输出 CSV（与 --by 同用）。", "輸出 CSV（與 --by 同用）。", "Print CSV (with --by).")

  package static let notesAbstract = Phrase(
    "笔记：阅读时写下的，附报纸、日期、版面和发言人，Markdown。", "筆記：閱讀時寫下的，附報紙、日期、版面和發言人，Markdown。",
    "the notes that you made while reading, as Markdown with paper, date, page and speaker.")
  package static let notesDiscussion = Phrase("不写文件时是所有文件的笔记。", "不寫檔案時是所有檔案的筆記。", "Without a file, those of all files.")
  package static let notesFilesHelp = Phrase(
    "文件或文件夹；不写就是全部。", "檔案或資料夾；不寫就是全部。", "Files or folders; all where none is named.")

  // Comparing.
  package static let compareAbstract = Phrase(
    "比较：两篇文章或两组文章，哪些提法是新的、不再提、说得更多或更少、改了说法，各附原句；并逐段对照。",
    "比較：兩篇文章或兩組文章，哪些提法是新的、不再提、說得更多或更少、改了說法，各附原句；並逐段對照。",
    "what became of the formulations of one text in another: new, gone, more, less, reworded, each with its sentence; and paragraph by paragraph."
  )
  package static let compareDiscussion = Phrase(
    "BEFORE 和 AFTER 是两个文件或文件夹，如去年和今年的工作报告；或资料库的两个时期，如 2030-05 和 2031-05。终端里左右对照；--format html 是给浏览器的一页。",
    "BEFORE 和 AFTER 是兩個檔案或資料夾，如去年和今年的工作報告；或資料庫的兩個時期，如 2030-05 和 2031-05。終端機裡左右對照；--format html 是給瀏覽器的一頁。",
    "BEFORE and AFTER are files or folders, as last year's report and this year's; or two periods of the archive, as 2030-05 and 2031-05. Side by side in the terminal; --format html is one page for a browser."
  )
  package static let compareFormatHelp = Phrase(
    "输出什么；html 是给浏览器的一页。", "輸出什麼；html 是給瀏覽器的一頁。", "What to print; html is one page for a browser.")
  package static let compareBeforeHelp = Phrase(
    "先前的文件或文件夹，或资料库的时期。", "先前的檔案或資料夾，或資料庫的時期。", "The earlier file or folder, or period of the archive.")
  package static let compareAfterHelp = Phrase(
    "后来的文件或文件夹，或资料库的时期。", "後來的檔案或資料夾，或資料庫的時期。", "The later file or folder, or period of the archive.")
  package static let compareTopHelp = Phrase(
    "每一类最多列几个（文字格式；默认 20）。", "每一類最多列幾個（文字格式；預設 20）。", "So many of each kind at most (as text; 20).")
  package static let newTitle = Phrase("新增", "新增", "new")
  package static let goneTitle = Phrase("不再提", "不再提", "gone")
  package static let moreTitle = Phrase("说得更多", "說得更多", "more")
  package static let lessTitle = Phrase("说得更少", "說得更少", "less")
  package static let rewordedTitle = Phrase("改了说法", "改了說法", "reworded")
  package static let paragraphsTitle = Phrase("逐段对照", "逐段對照", "paragraph by paragraph")
  package static let samePairs = Phrase("相同", "相同", "the same:")
  package static let movedPair = Phrase("移动", "移動", "moved")
  package static let nothingOfIt = Phrase("没有", "沒有", "none")

  // Arguments and options.
  package static let filesHelp = Phrase("文件或文件夹；- 是标准输入。", "檔案或資料夾；- 是標準輸入。", "Files or folders; - is standard input.")
  package static let jsonHelp = Phrase("输出 JSON。", "輸出 JSON。", "Print JSON.")
  package static let explainRemarksHelp = Phrase(
    "说明每段发言由哪条规则、凭什么认出。", "說明每段發言由哪條規則、憑什麼認出。", "Say which rule and what evidence found each remark.")
  package static let explainTermsHelp = Phrase(
    "说明每个提法的分量从何而来。", "說明每個提法的分量從何而來。", "Say what each term's rank rests on.")
  package static let formatHelp = Phrase(
    "输出什么（json；标准输入是 JSON 行时，jsonl）；html 是给浏览器的一页。", "輸出什麼（json；標準輸入是 JSON 行時，jsonl）；html 是給瀏覽器的一頁。",
    "What to print (json; of JSON lines on standard input, jsonl); html is one page for a browser.")
  package static let fieldsHelp = Phrase(
    "JSON 和表格的哪些字段是什么：title=标题,body=正文。", "JSON 和表格的哪些欄位是什麼：title=標題,body=正文。",
    "Which fields of JSON and tables hold what: title=subject,body=content.")
  package static let encodingHelp = Phrase(
    "文件的编码（自动判断）：utf-8、utf-16、gb18030、gbk、big5。", "檔案的編碼（自動判斷）：utf-8、utf-16、gb18030、gbk、big5。",
    "What the files are in (found out): utf-8, utf-16, gb18030, gbk, big5.")
  package static let exportDiscussion = Phrase(
    "不写文件时是过滤器：标准输入每行一个 JSON，是一篇文章的各个字段；标准输出每行一个结果，带着输入的 id。",
    "不寫檔案時是過濾器：標準輸入每行一個 JSON，是一篇文章的各個欄位；標準輸出每行一個結果，帶著輸入的 id。",
    "Without a file it is a filter: JSON lines on standard input, an article's fields on each, become JSON lines on standard output, a result on each, with the id of its input."
  )
  // What a page says in words of its own.
  package static let contentsTitle = Phrase("目录", "目錄", "Contents")
  package static let remarksTitle = Phrase("发言", "發言", "Who speaks")
  package static let termsPartTitle = Phrase("提法", "提法", "Terms")
  package static let moreListed = Phrase("另有", "另有", "more:")
  package static let exportWantsInput = Phrase(
    "请写文件名，或用管道送来 JSON 行。", "請寫檔名，或用管道送來 JSON 行。", "Name a file, or pipe JSON lines in.")
  package static let widthHelp = Phrase(
    "每行（竖排时每页）最多几格（默认终端的宽度，或 80）。", "每行（豎排時每頁）最多幾格（預設終端的寬度，或 80）。",
    "Cells of a line, or of a vertical page, at most (default: the terminal's width, or 80).")
  package static let colorHelp = Phrase("颜色与字形。", "顏色與字形。", "Colours and attributes.")
  package static let levelHelp = Phrase("禁则级别（CLREQ）。", "禁則級別（CLREQ）。", "Line-breaking rules of CLREQ.")
  package static let hangingHelp = Phrase(
    "标点悬挂：一个、，。可以悬在行末（auto：简体文章）。", "標點懸掛：一個、，。可以懸在行末（auto：簡體文章）。",
    "Let one 、，。 hang at the line end (auto: in Simplified text).")
  package static let restoreHelp = Phrase(
    "标点还原：来源把全角标点改成半角的地方，显示全角。", "標點還原：來源把全形標點改成半形的地方，顯示全形。",
    "Show full-width punctuation where the source folded it away.")
  package static let ambiguousHelp = Phrase(
    "你的终端里“ ” · ① 占几格。", "你的終端裡“ ” · ① 佔幾格。", "Cells of “ ” · ① in your terminal.")
  package static let measureHelp = Phrase("版心：每行最多多少汉字。", "版心：每行最多多少漢字。", "Hanzi in a line at most.")
  package static let backgroundHelp = Phrase(
    "深色还是浅色背景的配色。", "深色還是淺色背景的配色。", "Colours for a dark or a light background.")
  package static let verticalHelp = Phrase("竖排。", "豎排。", "Set lines from top to bottom.")
  package static let gapHelp = Phrase("竖排的行距，几格。", "豎排的行距，幾格。", "Cells between vertical lines.")
  package static let verticalQuotesHelp = Phrase(
    "竖排时“ ”变成什么：﹁ ﹂（corner）或 〝 〟（prime）。", "豎排時“ ”變成什麼：﹁ ﹂（corner）或 〝 〟（prime）。",
    "What “ ” become in vertical lines: ﹁ ﹂ (corner) or 〝 〟 (prime).")
  package static let heightHelp = Phrase(
    "竖排时一页几行（默认终端的高度，或 24）。", "豎排時一頁幾行（預設終端的高度，或 24）。",
    "Rows of a vertical page (default: the terminal's height, or 24).")
  package static let typesettingTitle = Phrase("排版", "排版", "Typesetting")
}
