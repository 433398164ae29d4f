/// The archive of many articles.
extension Phrase {
  package static let archiveAbstract = Phrase(
    "资料库：把许多文件收进一个数据库，供查找和看走势。", "資料庫：把許多檔案收進一個資料庫，供查找和看走勢。",
    "an archive: many files in one database, to be searched and counted.")
  package static let archiveDiscussion = Phrase(
    "资料库是看报从文件得来的，可以删掉重建；不写 --archive 时在 ~/.local/share/kanbao/archive.db。",
    "資料庫是看報從檔案得來的，可以刪掉重建；不寫 --archive 時在 ~/.local/share/kanbao/archive.db。",
    "An archive holds what kanbao makes of files and can be built anew; without --archive it is ~/.local/share/kanbao/archive.db."
  )
  package static let archiveFileHelp = Phrase("资料库的文件。", "資料庫的檔案。", "The archive's file.")
  package static let archiveAddAbstract = Phrase(
    "收入文件和文件夹：新的和改动过的。", "收入檔案和資料夾：新的和改動過的。", "add files and folders: new ones and what has changed.")
  package static let archiveAddDiscussion = Phrase(
    "没有改动的文件不再读；改动过的，换成它现在的文章。同一天的同一篇文章在几个文件里只算一篇。中断之后再来一次，接着收。",
    "沒有改動的檔案不再讀；改動過的，換成它現在的文章。同一天的同一篇文章在幾個檔案裡只算一篇。中斷之後再來一次，接著收。",
    "A file that has not changed is not read again; one that has changed replaces its articles. The same words of the same day in several files are one article. After an interruption the same command goes on."
  )
  package static let archiveFilesHelp = Phrase("文件或文件夹。", "檔案或資料夾。", "Files or folders.")
  package static let archiveWantsFiles = Phrase(
    "资料库只收文件和文件夹，不收标准输入。", "資料庫只收檔案和資料夾，不收標準輸入。", "An archive takes files and folders, not standard input.")
  package static let archiveProgress = Phrase(
    "{0}/{1} 个文件，{2} MB/秒", "{0}/{1} 個檔案，{2} MB/秒", "{0}/{1} files, {2} MB/s")
  package static let archiveAdded = Phrase(
    "收入 {0} 个文件，新增 {1} 篇；{2} 个文件没有改动；{3} MB/秒", "收入 {0} 個檔案，新增 {1} 篇；{2} 個檔案沒有改動；{3} MB/秒",
    "{0} files added, {1} new articles; {2} files unchanged; {3} MB/s")
  package static let archivePruneAbstract = Phrase(
    "去掉文件已经不在的文章。", "去掉檔案已經不在的文章。", "drop the articles of files that are gone.")
  package static let archivePruned = Phrase("去掉 {0} 个文件", "去掉 {0} 個檔案", "{0} files dropped")
  package static let archiveStatusAbstract = Phrase(
    "资料库里有什么：篇数、报纸、起止日期、大小。", "資料庫裡有什麼：篇數、報紙、起訖日期、大小。",
    "what is in the archive: articles, papers, span of dates, size.")
  package static let fileColumn = Phrase("文件", "檔案", "files")
  package static let sizeColumn = Phrase("大小", "大小", "size")

  // Searching.
  package static let archiveSearchAbstract = Phrase(
    "查找：每一处连同前后文，附日期、报纸、版面和说话的人，新的在前。", "查找：每一處連同前後文，附日期、報紙、版面和說話的人，新的在前。",
    "every place with what is around it, date, paper, page and who says it; the latest first.")
  package static let archiveSearchDiscussion = Phrase(
    "几个词用空格分开，一篇文章里都要有；还可以写 OR、NOT、圆括号和 A NEAR/10 B（中间最多隔 10 个字）；引号里的算一个词。一个字也能查。简体繁体、全角半角不分；词里有大写字母才分大小写。",
    "幾個詞用空格分開，一篇文章裡都要有；還可以寫 OR、NOT、圓括號和 A NEAR/10 B（中間最多隔 10 個字）；引號裡的算一個詞。一個字也能查。簡體繁體、全形半形不分；詞裡有大寫字母才分大小寫。",
    "Several words have all to stand in an article; OR, NOT, parentheses and A NEAR/10 B (at most 10 characters between) say otherwise; what stands in quotation marks is one word. A single character will do. Simplified and Traditional hanzi, full and half width are one; case counts where a word has a capital."
  )
  package static let queryHelp = Phrase("查什么。", "查什麼。", "What to look for.")
  package static let limitHelp = Phrase("最多列出几处（默认 50）。", "最多列出幾處（預設 50）。", "So many places at most (50).")
  package static let limitRange = Phrase("--limit 可取 0 到 {0}。", "--limit 可取 0 到 {0}。", "--limit takes 0 to {0}.")
  package static let archiveHits = Phrase("{0} 处，{1} 篇", "{0} 處，{1} 篇", "{0}×, in {1} articles")
  package static let sinceHelp = Phrase(
    "从哪天起：2031、2031-05 或 2031-05-12。", "從哪天起：2031、2031-05 或 2031-05-12。", "From: 2031, 2031-05 or 2031-05-12.")
  package static let untilHelp = Phrase("到哪天为止。", "到哪天為止。", "Up to, that day or period included.")
  package static let paperHelp = Phrase(
    "只要这份报纸（名称或其中一部分）。", "只要這份報紙（名稱或其中一部分）。", "Of this paper only (the name or a part of it).")
  package static let archiveSpeakerHelp = Phrase(
    "只要这个人说的（姓名或其中一部分）。", "只要這個人說的（姓名或其中一部分）。", "In this speaker's words only (the name or a part of it).")
  package static let kindHelp = Phrase(
    "只要哪里的：quote 引号里的话，remark 谁说的话，text 其余的文字。", "只要哪裡的：quote 引號裡的話，remark 誰說的話，text 其餘的文字。",
    "Only there: quote (words in quotation marks), remark (what somebody says), text (all else).")
  package static let queryMissingWord = Phrase("少了要查的词。", "少了要查的詞。", "A word to look for is missing.")
  package static let queryOnlyNot = Phrase("NOT 之外还要有一个词。", "NOT 之外還要有一個詞。", "There has to be a word besides NOT.")
  package static let queryOpenParenthesis = Phrase("圆括号不成对。", "圓括號不成對。", "A parenthesis has no partner.")
  package static let queryOpenQuotation = Phrase("引号不成对。", "引號不成對。", "A quotation mark has no partner.")
  package static let queryBadNear = Phrase(
    "{0}：请写 NEAR/ 和字数，比如 NEAR/10。", "{0}：請寫 NEAR/ 和字數，比如 NEAR/10。",
    "{0}: write NEAR/ and a number of characters, as NEAR/10.")

  // Trends.
  package static let trendAbstract = Phrase(
    "走势：提法在各个时期用了多少次、在多少篇里，从何时到何时。", "走勢：提法在各個時期用了多少次、在多少篇裡，從何時到何時。",
    "how often terms are used over time: counts, articles, shares, first and last use.")
  package static let trendDiscussion = Phrase(
    "数的是资料库里的文章；简体繁体算一个词。按年时注明热度：占当年文章的多少算沸、算烫，由设置 heat-boiling 和 heat-hot 定。",
    "數的是資料庫裡的文章；簡體繁體算一個詞。按年時註明熱度：佔當年文章的多少算沸、算燙，由設定 heat-boiling 和 heat-hot 定。",
    "Counts the archive's articles; Simplified and Traditional forms are one term. By year the heat is told: from which share of the year's articles a term is boiling or hot is set by heat-boiling and heat-hot."
  )
  package static let trendTermsHelp = Phrase("提法。", "提法。", "Terms.")
  package static let trendByHelp = Phrase("按什么时期（默认年）。", "按什麼時期（預設年）。", "By which periods (year).")
  package static let trendShareHelp = Phrase(
    "列出占该时期文章的百分比。", "列出佔該時期文章的百分比。", "Show shares of each period's articles.")
  package static let trendPerHelp = Phrase(
    "再按报纸、发言人或版面分列。", "再按報紙、發言人或版面分列。", "Count by paper, speaker or page as well.")
  package static let trendOwnHelp = Phrase("自己词表里的每个提法。", "自己詞表裡的每個提法。", "Each of your own terms.")
  package static let trendGroupHelp = Phrase(
    "自己词表里的一组，合在一起数。", "自己詞表裡的一組，合在一起數。", "A group of your own terms, counted together.")
  package static let chartHelp = Phrase(
    "表下画图（输出到终端时默认画）。", "表下畫圖（輸出到終端機時預設畫）。", "A chart below the table (by itself where a terminal is written to).")
  package static let svgHelp = Phrase(
    "把图写入这个 SVG 文件。", "把圖寫入這個 SVG 檔案。", "Write the chart to this file, as SVG.")
  package static let htmlHelp = Phrase(
    "把图和表写入这个文件，是给浏览器的一页。", "把圖和表寫入這個檔案，是給瀏覽器的一頁。", "Write chart and tables to this file, as one page for a browser.")
  package static let onePicture = Phrase(
    "--chart、--svg、--html 画的是提法，不能和 --movers 同用。", "--chart、--svg、--html 畫的是提法，不能和 --movers 同用。",
    "--chart, --svg and --html draw terms; they do not go with --movers.")
  package static let trendFormatHelp = Phrase("输出什么。", "輸出什麼。", "What to print.")
  package static let trendWantsTerms = Phrase(
    "请写一个提法，或用 --own、--group。", "請寫一個提法，或用 --own、--group。", "Name a term, or use --own or --group.")
  package static let trendNoGroup = Phrase(
    "自己的词表里没有“{0}”这一组。", "自己的詞表裡沒有「{0}」這一組。", "There is no group {0} among your own terms.")
  package static let trendNoOwn = Phrase("自己的词表是空的。", "自己的詞表是空的。", "There are no terms of your own.")
  package static let moversHelp = Phrase(
    "从 --since 到 --until，比起之前同样长的时期（或 --against），哪些提法多得最多、少得最多。",
    "從 --since 到 --until，比起之前同樣長的時期（或 --against），哪些提法多得最多、少得最多。",
    "Which terms rose and fell most from --since to --until, against the period before (or --against).")
  package static let againstHelp = Phrase(
    "和什么时期比：2030、2030-05 或 2030-05..2030-08。", "和什麼時期比：2030、2030-05 或 2030-05..2030-08。",
    "Against which period: 2030, 2030-05 or 2030-05..2030-08.")
  package static let moversTopHelp = Phrase(
    "列出几个（与 --movers 同用，默认 20）。", "列出幾個（與 --movers 同用，預設 20）。", "So many of each (with --movers; 20).")
  package static let moversWantSince = Phrase(
    "--movers 要有 --since，不写提法。", "--movers 要有 --since，不寫提法。", "--movers takes --since, and no terms.")
  package static let moversRising = Phrase("多了", "多了", "more")
  package static let moversFalling = Phrase("少了", "少了", "less")
  package static let moversSpan = Phrase(
    "{0} 至 {1}（{2} 篇），比 {3} 至 {4}（{5} 篇）", "{0} 至 {1}（{2} 篇），比 {3} 至 {4}（{5} 篇）",
    "{0} to {1} ({2} articles) against {3} to {4} ({5} articles)")
  package static let beforeColumn = Phrase("此前次数", "此前次數", "count before")
  package static let periodColumn = Phrase("时期", "時期", "period")
  package static let groupColumn = Phrase("分列", "分列", "group")
  package static let heatBoiling = Phrase("沸", "沸", "boiling")
  package static let heatHot = Phrase("烫", "燙", "hot")
  package static let heatBoilingHelp = Phrase(
    "占一年文章的百分之几起算“沸”（kanbao trend）。", "佔一年文章的百分之幾起算「沸」（kanbao trend）。",
    "Per cent of a year's articles from which a term is boiling (kanbao trend).")
  package static let heatHotHelp = Phrase(
    "占一年文章的百分之几起算“烫”。", "佔一年文章的百分之幾起算「燙」。", "Per cent of a year's articles from which a term is hot.")

  // What is wrong with an archive.
  package static let archiveNowhere = Phrase(
    "没有家目录（HOME）；请用 --archive 写明资料库的文件", "沒有家目錄（HOME）；請用 --archive 寫明資料庫的檔案",
    "there is no HOME; name the archive with --archive")
  package static let archiveMissing = Phrase(
    "还没有这个资料库；kanbao archive add 建立它", "還沒有這個資料庫；kanbao archive add 建立它",
    "there is no such archive yet; kanbao archive add makes it")
  package static let archiveForeign = Phrase("不是看报的资料库", "不是看報的資料庫", "is no archive of kanbao's")
  package static let archiveVersion = Phrase(
    "是另一个版本（{0}）的资料库；请删掉重建", "是另一個版本（{0}）的資料庫；請刪掉重建",
    "is an archive of another version ({0}); remove it and build it anew")
  package static let archiveDamaged = Phrase("有损坏；请删掉重建", "有損壞；請刪掉重建", "is damaged; remove it and build it anew")
}
