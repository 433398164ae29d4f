import Characters

/// 老汉摇摇头：“…”; 小伙子想了想，“…。”: a noun for the one person of whom the text has just told.
struct RoleNounBeforeQuotation: AttributionRule {
  let name = RuleName.pronoun
  let example = "[p 技术员][n 马福安][c 说]，先要通路。有人不信。[n 小伙子=马福安]挠挠头：“光有路还不够。”"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .quotation(let site) = site else { return nil }
    let text = scene.text
    let floor = scene.floor(of: site.part)
    let mark = site.range.lowerBound - 1
    guard mark > floor, text[mark] == "：" || text[mark] == "，" && site.isWhole else { return nil }
    let start = text.sentenceStart(before: mark, floor: floor)
    let noun = start..<start + Self.length(ofNounAt: start, limit: mark, in: text)
    guard !noun.isEmpty, mark - start <= Self.longest, text[noun.upperBound].isHanzi,
      !Self.others.contains(text[noun.upperBound]),
      !(noun.upperBound..<mark).contains(where: {
        Self.strangers.contains(text[$0]) || scene.mentions.starting(at: $0) != nil
      }), let person = scene.onlyPerson(before: start, part: site.part, ignoringDoubtful: false),
      // Who may be visiting somebody else.
      !scene.isOfficial(person),
      !bringsInStranger(noun, part: site.part, in: scene)
    else { return nil }
    return [
      Attribution(source: .person(person), part: site.part, range: start..<mark, name: noun, rule: name)
    ]
  }

  /// 一位戴草帽的老汉: he may be another one.
  private func bringsInStranger(_ noun: Range<Int>, part: Int, in scene: Scene) -> Bool {
    let text = scene.text
    return (scene.floor(of: max(0, part - 1))..<noun.lowerBound).contains { i in
      text.has(Self.articles, at: i)
        && (i + 2..<i + 2 + Self.longestDescription).contains {
          $0 < noun.lowerBound && Self.length(ofNounAt: $0, limit: noun.lowerBound, in: text) > 0
        }
    }
  }

  /// 0 where none begins.
  private static func length(ofNounAt start: Int, limit: Int, in text: SpeechText) -> Int {
    max(
      RoleNounSubject.elders.length(at: start, in: text.characters, limit: limit),
      younger.length(at: start, in: text.characters, limit: limit))
  }

  private static let younger: WordList = "小伙子 小伙 小姑娘 姑娘 汉子"
  private static let articles: WordList = "一位 一名 一个 几位 几个 有位 有个 两位 两个 那个 另一"
  /// Behind the noun: 老人们, 老人家里, 姑娘的母亲.
  private static let others: CharSet = "们的家和与跟被"
  /// Whose words they may be as well: 老人听见孩子喊.
  private static let strangers: CharSet = "他她有听闻见问"
  /// Characters before the quotation.
  private static let longest = 30
  private static let longestDescription = 12
}
