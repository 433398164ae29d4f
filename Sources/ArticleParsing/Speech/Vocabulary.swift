import Characters

/// Small sets of characters and words that several stages of speech ask for: one name for one idea. What only one rule
/// needs stands in its file; words with a class stand in `Resources/lexicons`.
enum Vocabulary {
  /// What joins two names: 某某和某某.
  static let nameConjunctions: CharSet = "和与及跟同、"
  /// The same where 同 and 跟 would rather open a phrase of their own: those who speak together.
  static let jointConjunctions: CharSet = "、和与及"
  /// What figures of a date are followed by.
  static let dateUnits: CharSet = "年月日时分号"
  /// The same before a post, where an age may stand too: 45岁的.
  static let postDateUnits: CharSet = "年月日时分点岁"
  /// 电, 讯: a dateline ends with them before a blank.
  static let datelineEnds: CharSet = "电讯"
  static let numerals: CharSet = "一二三四五六七八九十"
  /// What a counted thing begins with: 两手抓, 三张清单.
  static let counts = numerals.union("两")
  /// What names of places end with: 江州市, 云岭县.
  static let divisions: CharSet = "省市县区乡镇村"
  static let pronouns: CharSet = "他她"
  /// Verbs of speaking that report wherever they stand.
  static let coreVerbs: WordList = "说 表示 指出 强调 认为 称"
  /// What a clause says that goes with words just quoted: 说这话时，….
  static let meanwhile: WordList = "说这话 说这些 说到这 说完 说着 说着说着 说起 说罢 谈起 谈到 谈及 提起 提到 话音 言语间 话语间 一席话"
}
