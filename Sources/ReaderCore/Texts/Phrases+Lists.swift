/// What stands in lists.
extension Phrase {
  static let counting = Phrase("正在清点", "正在清點", "counting")
  static let readSoFar = Phrase("已读{0}%", "已讀{0}%", "{0}% read")

  // Speakers.
  static let speakersTitle = Phrase("发言人 {0}", "發言人 {0}", "speakers {0}")
  static let groupsTitle = Phrase("发言人 {0} · 群体 {1}", "發言人 {0} · 群體 {1}", "speakers {0} · groups {1}")
  static let speakersHint = Phrase(
    "Enter 前往 · o 只看 · y 复制 · / 筛选", "Enter 前往 · o 只看 · y 複製 · / 篩選", "Enter go · o only · y copy · / filter")
  static let noSpeakers = Phrase("没有发言人", "沒有發言人", "nobody speaks")

  // Terms.
  static let termsTitle = Phrase("提法 {0}", "提法 {0}", "terms {0}")
  static let termsHint = Phrase(
    "空格 着色 · Enter 选用 · s 排序 · Esc", "空格 著色 · Enter 選用 · s 排序 · Esc", "Space light · Enter use · s sort · Esc")
  static let noTerms = Phrase("没有提法", "沒有提法", "no terms")
  static let byImportance = Phrase("按分量", "按分量", "by weight")
  static let byCount = Phrase("按次数", "按次數", "by count")
  static let byPlace = Phrase("按先后", "按先後", "by place")
  static let repeatedTerm = Phrase("反复", "反覆", "repeated")
  static let quotedTerm = Phrase("引号", "引號", "quoted")
  static let knownTerm = Phrase("通行", "通行", "standing")
  static let ownTerm = Phrase("自有", "自有", "own")

  // The concordance and the matrix.
  static let concordanceTitle = Phrase("{0}  {1} 处", "{0}  {1} 處", "{0}  {1}×")
  static let goHint = Phrase("Enter 前往 · Esc", "Enter 前往 · Esc", "Enter go · Esc")
  static let personPlace = Phrase("人 {0}/{1}", "人 {0}/{1}", "person {0}/{1}")
  static let termPlace = Phrase("提法 {0}/{1}", "提法 {0}/{1}", "term {0}/{1}")
  static let matrixCell = Phrase("{0} × {1}：{2} 次", "{0} × {1}：{2} 次", "{0} × {1}: {2}×")
  static let matrixEmpty = Phrase("发言人与提法  没有", "發言人與提法  沒有", "speakers by terms: none")

  // Hits of all files.
  static let fileHitsTitle = Phrase("{0}  {1} 处 · {2} 个文件", "{0}  {1} 處 · {2} 個檔案", "{0}  {1}×, files: {2}")
  static let filesSearched = Phrase("已找 {0}/{1}", "已找 {0}/{1}", "{0}/{1} searched")
  static let filesUnread = Phrase("{0} 个读不了", "{0} 個讀不了", "{0} unreadable")
  static let filesGivenUp = Phrase("{0} 个没有找完", "{0} 個沒有找完", "{0} given up")
  static let fileHitsHint = Phrase("Enter 前往 · / 筛选 · Esc", "Enter 前往 · / 篩選 · Esc", "Enter go · / filter · Esc")
  static let moreHits = Phrase("另有 {0} 处没有列出", "另有 {0} 處沒有列出", "{0} more are not listed")

  // Why a remark was taken for one.
  static let explainTitle = Phrase("为什么认作发言", "為什麼認作發言", "why this is a remark")
  static let explainHint = Phrase("C 更正 · ] [ 换一段 · Esc", "C 更正 · ] [ 換一段 · Esc", "C correct · ] [ another · Esc")
  static let explainTermTitle = Phrase("为什么列为提法", "為什麼列為提法", "why this is a term")
  static let explainTermHint = Phrase("Esc 回到一览", "Esc 回到一覽", "Esc goes back")
  static let speaksFor = Phrase("有利：{0}", "有利：{0}", "for it: {0}")
  static let speaksAgainst = Phrase("不利：{0}", "不利：{0}", "against it: {0}")
  static let occursTimes = Phrase("{0} 次", "{0} 次", "{0}×")
  static let quotedTimes = Phrase("引号里 {0} 次", "引號裡 {0} 次", "in quotation marks {0}×")
  static let inUseSince = Phrase("{0} 年起通行", "{0} 年起通行", "in use since {0}")
  static let explainSpeaker = Phrase("发言人：{0}", "發言人：{0}", "speaker: {0}")
  static let explainKind = Phrase("种类：{0}", "種類：{0}", "kind: {0}")
  static let explainAttribution = Phrase("交代：{0}", "交代：{0}", "attribution: {0}")
  static let explainCue = Phrase("说词：{0}", "說詞：{0}", "cue: {0}")
  static let explainRule = Phrase("依据：{0}", "依據：{0}", "rule: {0}")
  static let carriedOn = Phrase("承接上文", "承接上文", "carried on from above")
  static let collective = Phrase("（集体）", "（集體）", " (a group)")
  static let directKind = Phrase("直接引语", "直接引語", "direct speech")
  static let indirectKind = Phrase("转述", "轉述", "reported")
  static let mixedKind = Phrase("转述并有引语", "轉述並有引語", "reported, with quotations")
  static let citedKind = Phrase("引自信件或先前的讲话", "引自信件或先前的講話", "from a letter or an earlier speech")

  // Files.
  static let filesTitle = Phrase("文件 {0}  {1}", "檔案 {0}  {1}", "files {0}  {1}")
  static let filesHint = Phrase(
    "Enter 打开 · s 排序 · / 筛选 · Esc", "Enter 開啟 · s 排序 · / 篩選 · Esc", "Enter open · s sort · / filter · Esc")
  static let byName = Phrase("按名称", "按名稱", "by name")
  static let byDate = Phrase("按日期", "按日期", "by date")

  // The outline.
  static let outlineTitle = Phrase("提纲 {0}篇", "提綱 {0}篇", "outline, {0} articles")
  static let outlineAll = Phrase("文章、小标题、发言", "文章、小標題、發言", "articles, headings, remarks")
  static let outlineHeadings = Phrase("文章、小标题", "文章、小標題", "articles, headings")
  static let outlineArticles = Phrase("文章", "文章", "articles")
  static let outlineHint = Phrase(
    "Enter 前往 · s 详略 · / 筛选 · Esc", "Enter 前往 · s 詳略 · / 篩選 · Esc", "Enter go · s detail · / filter · Esc")

  // Marks and notes.
  static let notesTitle = Phrase("记号与笔记 {0}", "記號與筆記 {0}", "marks and notes {0}")
  static let notesHint = Phrase(
    "Enter 前往 · a 改 · d 删 · / 筛选 · Esc", "Enter 前往 · a 改 · d 刪 · / 篩選 · Esc",
    "Enter go · a change · d delete · / filter · Esc")

  // Corrections.
  static let correctionsTitle = Phrase("更正 {0}", "更正 {0}", "corrections {0}")
  static let correctionsHint = Phrase(
    "Enter 前往 · a 改 · d 删 · / 筛选 · Esc", "Enter 前往 · a 改 · d 刪 · / 篩選 · Esc",
    "Enter go · a change · d delete · / filter · Esc")
  static let noCorrections = Phrase(
    "还没有更正：C 更正发言人，v 选中话再按 C 加上发言人", "還沒有更正：C 更正發言人，v 選中話再按 C 加上發言人",
    "no corrections: C corrects a speaker, or adds who says what is selected")
  static let correctionElsewhere = Phrase("不在这个文件里：{0}", "不在這個檔案裡：{0}", "not in this file: {0}")
  static let isNoSpeaker = Phrase("不是发言人", "不是發言人", "no speaker")
  static let isCalled = Phrase("改作“{0}”", "改作“{0}”", "is {0}")
  static let hasPost = Phrase("职务：{0}", "職務：{0}", "post: {0}")
  static let saysWords = Phrase("说：{0}", "說：{0}", "says: {0}")

  // The help.
  static let helpTitle = Phrase(
    "看报的键{0}  数字在前为次数：5j、50%  命令名用 : 输入", "看報的鍵{0}  數字在前為次數：5j、50%  命令名用 : 輸入",
    "kanbao's keys{0}  a count comes first: 5j, 50%  : takes names")
  static let helpPart = Phrase("  {0}–{1}/{2} 行", "  {0}–{1}/{2} 行", "  lines {0}–{1}/{2}")
}
