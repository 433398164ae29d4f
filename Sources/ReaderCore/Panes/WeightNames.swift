/// What speaks for or against a term, in words. The names are those of `--explain`'s JSON; one without words here keeps its own.
enum WeightNames {
  private static let names: [String: Phrase] = [
    "count": Phrase("出现的次数", "出現的次數", "how often it occurs"),
    "in a heading": Phrase("标题里有", "標題裡有", "stands in a heading"),
    "only twice": Phrase("只有两次", "只有兩次", "only twice"),
    "seldom alone": Phrase("多半在更长的话里", "多半在更長的話裡", "seldom stands alone"),
    "title of a work": Phrase("多半是书名篇名", "多半是書名篇名", "mostly the title of a work"),
    "inside longer terms": Phrase("包在更长的提法里", "包在更長的提法裡", "inside longer terms"),
    "slogan": Phrase("像口号", "像口號", "reads as a slogan"),
    "standing formulation": Phrase("通行的提法", "通行的提法", "a standing formulation"),
    "parallel members": Phrase("几项并列", "幾項並列", "parallel members"),
    "repeat": Phrase("只是反复", "只是反覆", "merely repeated"),
    "length": Phrase("长短", "長短", "its length"),
    "rare words": Phrase("用词的生熟", "用詞的生熟", "how rare its words are"),
    "pair of verbs": Phrase("两个动词并列", "兩個動詞並列", "a pair of verbs"),
    "opens with a verb": Phrase("动词开头", "動詞開頭", "opens with a verb"),
    "opens with an adjective": Phrase("形容词开头", "形容詞開頭", "opens with an adjective"),
    "everyday modifier": Phrase("寻常的修饰语开头", "尋常的修飾語開頭", "opens with an everyday modifier"),
    "opens with a place": Phrase("地名开头", "地名開頭", "opens with a place"),
    "ends in a verb": Phrase("动词结尾", "動詞結尾", "ends in a verb"),
    "ends in a set phrase": Phrase("成语结尾", "成語結尾", "ends in a set phrase"),
    "generic noun": Phrase("空泛的名词结尾", "空泛的名詞結尾", "ends in a generic noun"),
    "policy noun": Phrase("政策用语结尾", "政策用語結尾", "ends in a noun of policy"),
  ]

  static func name(of weight: String, in language: Language) -> String { names[weight]?[language] ?? weight }
}
