import Characters
import Lexicon

/// Firms, schools, offices: whose posts are given as 某科技的市场总监 or 某市教育局某某局长.
struct Institutions {
  let text: SpeechText

  /// Whether a stretch is the name of an institution and nothing else: 就读某大学 is a clause.
  func isOne(_ range: Range<Int>) -> Bool {
    range.count >= Self.shortest && endsName(range) && range.allSatisfy { isPartOfName(text[$0]) } && !hasVerb(range)
  }

  private func hasVerb(_ range: Range<Int>) -> Bool {
    (range.lowerBound..<range.upperBound - 1).contains { i in
      let word = OrdinaryWords(text: text).word(i..<i + 2)
      return word.map { $0.kind.contains(.verb) && $0.commonness >= OrdinaryWords.common } ?? false
        && !Self.inside.contains(i..<i + 2, of: text.characters)
    }
  }

  /// Whether a stretch ends as institutions do.
  func endsName(_ range: Range<Int>) -> Bool {
    Self.ends.length(before: range.upperBound, in: text.characters, floor: range.lowerBound + 2) > 0
  }

  /// 某市教育局, 某中学: the title behind the name is an office of it.
  func headsOffice(_ range: Range<Int>) -> Bool {
    range.count >= Self.shortest && !hasVerb(range.upperBound - 2..<range.upperBound)
      && (endsName(range) || Self.offices.contains(text[range.upperBound - 1]))
  }

  private static let offices: CharSet = "局厅部委院所署站馆社团处府"

  private func isPartOfName(_ character: Char) -> Bool {
    character.isHanzi ? character != "的" : character.isLetter || character.isDigit
  }

  /// Characters.
  private static let shortest = 4

  private static let ends: WordList = """
    科技 集团 公司 大学 学院 医院 银行 基金 证券 汽车 电子 能源 传媒 协会 学会 商会 中心 研究所 研究院 实验室 俱乐部 酒店 \
    出版社 中学 小学 法院 检察院 剧院 剧团 乐团 报社 电视台 图书馆 博物馆 事务所 资本 网络 软件 生物 医药 制药 航空 重工 地产 \
    物流 保险 信托 投资 咨询 股份 基金会 联合会 委员会 工会 研究会 促进会 幼儿园 合作社
    """

  /// Verbs that names of institutions have in them.
  private static let inside: WordList = """
    发展 研究 管理 服务 教育 投资 建设 设计 开发 联合 控股 防治 预防 控制 组织 执行 支援 促进 保护 救援 传播 检测 出版 培训 \
    交流 合作 体验 创业 创新 学习 互助 急救 急诊 监测 评估 咨询 孵化 托育 养老
    """
}
