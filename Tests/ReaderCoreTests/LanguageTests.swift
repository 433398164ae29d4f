import ArticleModel
import ReaderCore
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    ("C", Language.simplified), ("C.UTF-8", .simplified), ("POSIX", .simplified), ("zh_CN.UTF-8", .simplified),
    ("zh_TW.UTF-8", .traditional), ("zh_Hant_MO", .traditional), ("zh-HK", .traditional), ("zh", .simplified),
    ("en_GB.UTF-8", .english), ("de_DE@euro", .english),
  ])
  func ofALocale(locale: String, language: Language) { #expect(Language(locale: locale) == language) }

  @Test(arguments: [
    ("{0}和{1}", ["甲", "乙"], "甲和乙"), ("{1}{0}{1}", ["a", "b"], "bab"), ("无", ["x"], "无"), ("{0}；} 完", ["甲"], "甲；} 完"),
  ])
  func placesAreFilled(template: String, arguments: [String], text: String) {
    #expect(Phrase(template, template, template).text(in: .english, arguments) == text)
  }

  /// Whatever is done, the reader itself speaks one language: an article in Latin letters shows no hanzi.
  @Test(arguments: [
    "", "s", "t", "x", "F", "H", "HG", "]", "C", "U", "y", "Z", ":<tab>", "/q<enter>", "n", ":sp 3<enter>", "wmMc",
    "G ", "W", "D", "B", "=", "T", "<ctrl-c>",
  ])
  func english(keys: String) {
    var settings = ReaderSettings()
    settings.language = .english
    let text = "One line of text.\n"
    let article = ArticleBuilder(text).build()
    var session = Session(KnownDocument(name: "a.txt", source: .init(text), articles: [article]), settings: settings)
    session.type(keys)
    let hanzi = session.rows.joined().unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
    #expect(hanzi.isEmpty, "\(session.rows)")
  }

  @Test func traditional() {
    var settings = ReaderSettings()
    settings.language = .traditional
    #expect(screen(keys: "s", settings: settings).description.contains("發言人 5"))
  }
}
