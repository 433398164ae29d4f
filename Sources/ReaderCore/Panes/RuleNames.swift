/// What the rules that find remarks and list terms are called on the screen; a rule without a name here keeps its own.
package enum RuleNames {
  private static let names: [String: Phrase] = [
    "answer-continued": Phrase("答话接着上一段", "答話接著上一段", "the answer goes on from the paragraph before"),
    "answer-label": Phrase("问答体，标明答话人", "問答體，標明答話人", "an interview: who answers is marked"),
    "author-named": Phrase("前有引语，后点明是谁的话", "前有引語，後點明是誰的話", "a quotation whose author is named behind it"),
    "cited-words": Phrase("引用书信或讲话里的话", "引用書信或講話裡的話", "words of a letter or a speech"),
    "group-cue": Phrase("众人加说词", "眾人加說詞", "a group and a verb of speech"),
    "in-the-eyes-of": Phrase("“在某某看来”", "“在某某看來”", "“in the eyes of …”"),
    "joint-attribution": Phrase("几人共一句交代", "幾人共一句交代", "several named together"),
    "name-adjunct-cue": Phrase("姓名，隔着状语，加说词", "姓名，隔著狀語，加說詞", "name, adjunct, verb of speech"),
    "name-colon-quote": Phrase("姓名、冒号、引语", "姓名、冒號、引語", "name, colon, quotation"),
    "name-cue": Phrase("姓名加说词", "姓名加說詞", "name and verb of speech"),
    "own-phrase": Phrase("“某某所说的……”", "“某某所說的……”", "“what … calls …”"),
    "post-name-cue": Phrase("职务、姓名加说词", "職務、姓名加說詞", "post, name and verb of speech"),
    "pronoun-follow-up": Phrase("代词承上（他说、她还表示）", "代詞承上（他說、她還表示）", "a pronoun for who spoke before"),
    "quote-continued": Phrase("引号未完，接着上一段", "引號未完，接著上一段", "a quotation that goes on from the paragraph before"),
    "quote-then-name": Phrase("先引语，后姓名", "先引語，後姓名", "first the quotation, then the name"),
    "subject-carried-on": Phrase("主语承上省略，只有说词", "主語承上省略，只有說詞", "a verb of speech alone: the subject is carried on"),
    "summed-up": Phrase("“某某用……概括”", "“某某用……概括”", "“… sums it up as …”"),
    "unnamed-cue": Phrase("无名之人加说词", "無名之人加說詞", "somebody without a name, and a verb of speech"),
    "own": Phrase("在自己的词表里", "在自己的詞表裡", "on your own list"),
    "quoted": Phrase("引号里的口号或说法", "引號裡的口號或說法", "a slogan in quotation marks"),
    "known": Phrase("通行的提法", "通行的提法", "a standing formulation"),
    "repeated": Phrase("文中反复出现的短语", "文中反覆出現的短語", "a phrase that the article repeats"),
    "listed-elsewhere": Phrase("同一文件里别的文章列出", "同一檔案裡別的文章列出", "listed by another article of the file"),
    "added-by-hand": Phrase("自己加上的", "自己加上的", "added by hand"),
  ]

  package static func name(of rule: String, in language: Language) -> String { names[rule]?[language] ?? rule }
}
