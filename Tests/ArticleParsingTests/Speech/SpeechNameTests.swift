import Testing

@Suite("Names: what makes them, where they end, what stands for them")
struct SpeechNameTests {
  @Test(arguments: [
    "[p 世界气象组织秘书长][n 穆萨·卡里姆][c 说]，变暖仍在加速。[n 卡里姆=穆萨·卡里姆][c 指出]，时间不多了。",
    "[n 热依汗·吾守尔]委员[c 发言说]，要讲好故事。",
    "[p 日本防卫大臣][n 佐藤健一]随后[c 表示]，将重新考虑。",
    "[p 苏方队长][n 沙达诺夫][c 说]，山很美。",
    "[p 县长][n 欧阳思远][c 说]，要算长远账。",
    "[p 市民][n 温馨][c 说]，今天很高兴。",
    "[n 王老师][c 说]，孩子们进步很快。",
    "[p 村民][n 何某][c 称]，当时天已经黑了。",
    "行政长官林邱月英今日到访云岭。[n 林邱月英][c 说]，一切顺利。",
    "[p 国防军司令][n 奥列济克]22日[c 称]，局势平静。",
    "“待遇要跟上，编制也要跟上。”来自云岭的[n 卢在天]委员[c 接过话头]。",
    "[p 主治医师][n 姜冠明]医师於会后[c 指出]，要多休息。",
    "[p 首席议员][n 卡定]（Ben Carding）[c 说]：“时间不多了。”",
    "[p 党团领袖][n 麦达尔]都[c 强调]，要有耐心。",
    "坐在后排的[n 卢在天][c 说]，讲得好。",
    "外籍工人[n 阿勇]（化名）无奈地[c 说]，想回家。",
    "今年50岁的罗文（化名）就住在河边。[n 她=罗文][c 说]，水涨得很快。",
    "卓志国（34岁）当时正在做饭。[n 他=卓志国][c 说]，门窗都在响。",
    "[p 村民][n 赵跃才][c 说]，房子晃得厉害。[p 妻子][n 施凤][c 说]，一夜没睡。赵跃才家里，一堵墙倒了。",
    "[p 议员][n 邱立诚][c 追问]何时动工。[n 邱=邱立诚][c 强调]，不能再拖。",
    "消防大队长鲜国辉，在江州生活多年。“水来得太快。”[n 鲜国辉][c 说]。",
    "[p 议员][n 张廖乃文]也[c 表示]，时间不够。",
    "会上，副市长温和就下一步工作作了安排。[n 温和][c 强调]，要加强值守。",
    "“当初想当老师，”[n 王师傅][c 回忆]，“后来进了厂。”",
    "[p 县长][n 经大忠][c 说]，路断了。[p 镇长][n 强国栋]边听边[c 说]，抓好落实。",
    "行政院长卓立诚今日到访。[n 卓揆=卓立诚][c 表示]，要到第一线。[n 卓=卓立诚][c 说]，时间不多。",
    "[p 立委][n 言立诚][c 想起]，前几天部长葛静怡在答询时表态不再争取。",
    "[p 院长][n 言立诚]一一看过展板，并[c 承诺]会尽力。",
    "[p 镇长][n 涂一凡][c 说]，先修路。",
    "爱笑的孔玲站在一旁没开口。[n 她=孔玲][c 说]：“日子还长。”",
    "[p 副委员长][n 雪来提·扎依尔]在参加讨论时[c 说]，报告鼓舞人心。",
  ])
  func names(marked: String) { #expect(MarkedSpeech(marked).differences() == []) }

  @Test(
    "Names from elsewhere: Japanese, Vietnamese, hyphened, of one word, Tibetan, Dai, Mongolian",
    arguments: [
      "[p 日本东海大学法学部教授][n 露崎良介][c 表示]，条约需要更新。", "[p 名古屋商会会长][n 堂岛慎太郎][c 指出]，订单减少。",
      "[p 日本外务省发言人][n 小此木裕子][c 说]，双方将继续沟通。", "[p 大阪府知事][n 铃村俊介]对记者[c 说]，会场已经准备好。",
      "[p 越南驻华大使][n 裴氏明月][c 说]，两国人民是一家。", "[p 岘港大学讲师][n 阮文德][c 强调]，要学好中文。",
      "[p 约旦战略研究所所长][n 阿卜杜勒-拉赫曼·沙迪][c 表示]，停火是第一步。", "[p 法国学者][n 让－马克·罗兰][c 指出]，要有自己的声音。",
      "[p 卡塔尔埃米尔][n 塔米姆][c 表示]，将继续斡旋。", "[p 外长][n 拉夫连科][c 明确指出]，谈判将继续。",
      "[p 秘鲁总统][n 博卢阿尔][c 说]，铁路会通到港口。", "[p 西藏那曲县长][n 才旺多吉][c 说]，草场分到了户。",
      "[p 勐海县茶农][n 岩温扁][c 说]，今年的茶好。", "[p 旗长][n 阿拉腾巴根][c 表示]，要护住草原。",
      "梅朵央金是从牧区来的插班生。[n 她=梅朵央金][c 说]：“图书室真大。”", "村长岩温罕穿着蓝衫。[n 他=岩温罕][c 说]，路通了。",
    ])
  func elsewhere(marked: String) { #expect(MarkedSpeech(marked).differences() == []) }

  @Test(
    "Where a name ends and begins",
    arguments: [
      "[p 省农科院研究员][n 石可为][c 感触很深]：“种子是根本。”", "恰如[p 园长][n 秦玉][c 所说]，游戏就是学习。",
      "正如[p 校长][n 言强][c 所言]，规矩要立在前头。", "[p 厂长][n 魏生]深感责任重大，他说，不能停工。",
      "[p 市妇联副主席][n 上官云]委员[c 提出]，要办好托育。", "[p 业主代表][n 申屠康]在会上[c 说]，电梯该修了。",
      "市民代表[n 葛军建][c 说]，摊位要集中。", "[p 外交部副部长][n 孙业礼][c 强调]，立场一贯。",
      "会上[n 言立诚]代表村委会发言，[c 希望]大家支持。", "[p 副市长][n 高峰][c 说]，楼要盖好。",
      "[p 考察团团长][n 石川一郎]说，很有收获。",
    ])
  func ends(marked: String) {
    let expected = MarkedSpeech(marked)
    #expect(Set(expected.recognised().remarks.map(\.speaker)) == Set(expected.remarks.map(\.speaker)))
  }

  @Test(
    "Nicknames and given names before a verb of speaking",
    arguments: [
      "阿强的面馆开在街角。[n 阿强][c 说]，汤要熬六个小时。", "他的女儿[n 小雨][c 说]：“爸爸最爱种树。”", "“我种树。”[n 阿木][c 说]。",
    ])
  func pets(marked: String) { #expect(MarkedSpeech(marked).differences() == []) }

  @Test(
    "Kin before the name of another: he speaks, not they",
    arguments: [
      "董事长施振文长女、[p 总经理][n 葛小柔]昨（5）日[c 指出]，公司运营正常。", "言立诚夫人、[p 画家][n 葛静怡][c 说]，山水自有性情。",
      "秦素云的女儿、[p 护士][n 葛小雨][c 说]，妈妈最爱花。", "议长卢繁生妻子今天说，他已经出院。",
    ])
  func kin(marked: String) { #expect(MarkedSpeech(marked).differences() == []) }

  @Test("Who stands behind another in a list is known, and has a post of many too")
  func lists() {
    let teachers = MarkedSpeech("教师葛静怡、言玮来了。言玮说，学生最大。").recognised()
    #expect(teachers.posts == ["言玮": "教师"])
    #expect(MarkedSpeech("市长葛静怡、言玮来了。言玮说，都好。").recognised().posts == [:])
  }

  @Test(
    "Words that look like names",
    arguments: [
      "高兴地说，这是一件好事。", "温暖的阳光表明，春天来了。", "白宫说，将研究对策。", "韩方表示，愿意合作。", "但以军称，行动仍在继续。",
      "牢记嘱托，感恩奋进。", "家住五楼的秦奶奶乐呵呵地说，住得舒心。", "总统先生说的话，大家都记得。", "孟子说：“生于忧患。”", "但男子均未回应，警方仍在调查。",
      "野村的总经理说，生意清淡。", "高盛石油等外资公司纷纷表示，看好市场。", "鲁山先生说过：“路很长。”", "对韩国来说，这是好事。",
      "福岛县等地接到报告说，有人受伤。", "要牢记总书记殷殷嘱托。", "与其说是考试，毋宁说是交流。", "每个青年都能坚持锻炼，并认为这是习惯。",
      "大会向劳模先进表示祝贺。", "要培养青年人才表示感谢。", "古语说，水能载舟。", "毛利表示为收入减去成本。", "江水说涨就涨。",
      "多国领袖的风范表示出气度。", "大家谈建议说举措。",
    ])
  func words(text: String) { #expect(MarkedSpeech(text).differences() == []) }

  @Test(
    "Pronouns",
    arguments: [
      "[p 市长][n 言立诚][c 说]，路要一步一步走。[n 他=言立诚][c 表示]，信心很足。",
      "[p 局长][n 葛静怡][c 表示]，主任龙在天肯定了这项工作。[n 她=葛静怡][c 指]，将全力以赴。",
      "[p 局长][n 葛静怡][c 认为]路还很长。报道说，[n 她=葛静怡][c 指]外地也是如此，“今年更是这样”。",
      "#总统卢克达归来\n[p 发言人][n 葛静怡][c 透露]，谈了一个小时。声明后不久，卢克达发推作答。[n 他=卢克达][c 写道]：“谈得很好。”",
      "剧院演员秦素云多年坚持下乡演出。[n 她=秦素云][c 说]：“舞台就在田间。”",
    ])
  func pronouns(marked: String) {
    let expected = MarkedSpeech(marked)
    #expect(Set(expected.recognised().remarks) == Set(expected.remarks))
  }
}
