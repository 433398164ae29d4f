/// Settings and what may be wrong with them.
extension Phrase {
  package static let languageSetting = Phrase(
    "界面的语言（auto：按系统的语言环境）。", "介面的語言（auto：按系統的語言環境）。", "The language of the interface (auto: by the locale).")
  package static let ambiguousSetting = Phrase(
    "你的终端里“ ” · ① 占几格（auto：问终端）。", "你的終端裡“ ” · ① 佔幾格（auto：問終端）。", "Cells of “ ” · ① in your terminal (auto: ask it).")
  package static let backgroundSetting = Phrase(
    "深色还是浅色背景的配色（auto：问终端）。", "深色還是淺色背景的配色（auto：問終端）。", "Colours for a dark or a light terminal (auto: ask it).")
  package static let columnsSetting = Phrase(
    "分栏：终端够宽时排几栏。", "分欄：終端夠寬時排幾欄。", "Newspaper columns when the terminal is wide enough.")
  package static let highlightSetting = Phrase("一打开就点亮提法。", "一開啟就點亮提法。", "Light the policy terms from the start.")
  package static let keysSetting = Phrase(
    "命令的键；写在这里的命令不再有原来的键。", "命令的鍵；寫在這裡的命令不再有原來的鍵。",
    "The keys of commands; a command named here loses those it has by itself.")
  package static let themeSetting = Phrase(
    "配色；自己的放在 themes/名称.toml。", "配色；自己的放在 themes/名稱.toml。", "The theme; your own lie in themes/NAME.toml.")
  package static let justifySetting = Phrase("正文两端对齐。", "正文兩端對齊。", "Body lines end flush.")
  package static let onlySetting = Phrase(
    "只看一位发言人时，别人的话变淡还是收起。", "只看一位發言人時，別人的話變淡還是收起。", "Others' words while only one speaker is read: dimmed, or folded.")
  package static let variantsSetting = Phrase(
    "查找时全角半角、简体繁体不分。", "查詢時全形半形、簡體繁體不分。", "A search finds full- and half-width, Simplified and Traditional forms alike."
  )
  package static let fileSecondsHelp = Phrase(
    "show、export 等命令读一个文件最多用几秒处理器时间，超过就略过这个文件，照读其余的；每 16 MB 加一份（0：不限）。",
    "show、export 等命令讀一個檔案最多用幾秒處理器時間，超過就略過這個檔案，照讀其餘的；每 16 MB 加一份（0：不限）。",
    "Processor time, seconds, that show, export and the like take for one file; one that takes more is left out. A longer file has so much for each 16 MB (0: no limit)."
  )
  package static let fileMemoryHelp = Phrase(
    "同上，最多用几 MB 内存。", "同上，最多用幾 MB 記憶體。", "The same of memory, MB.")
  package static let spacingSetting = Phrase("段落之间空几行。", "段落之間空幾行。", "Blank rows between paragraphs.")
  package static let badLook = Phrase(
    "{0}：“{1}”不是 bold 117 on #202020 这样的写法", "{0}：“{1}”不是 bold 117 on #202020 這樣的寫法",
    "{0}: “{1}” is not written like bold 117 on #202020")
  package static let fromLine = Phrase("{0} 第{1}行", "{0} 第{1}行", "{0} line {1}")
  package static let byDefault = Phrase("默认", "預設", "default")
  package static let defaultIs = Phrase("默认 {0}", "預設 {0}", "default {0}")

  package static let onLine = Phrase("第{0}行：{1}", "第{0}行：{1}", "line {0}: {1}")
  package static let notToml = Phrase("不是 TOML：{0}", "不是 TOML：{0}", "not TOML: {0}")
  package static let unknownSetting = Phrase("没有“{0}”这项设置（有：{1}）", "沒有“{0}”這項設定（有：{1}）", "unknown key {0} (known: {1})")
  package static let badSetting = Phrase("{0} 可取 {1}", "{0} 可取 {1}", "{0} takes {1}")
  package static let unknownCommandInKeys = Phrase(
    "[keys] 里没有命令 {0}", "[keys] 裡沒有命令 {0}", "[keys]: there is no command {0}")
  package static let unknownKeyName = Phrase("{0}：没有叫“{1}”的键", "{0}：沒有叫“{1}”的鍵", "{0}: no key is called “{1}”")
  package static let keyTwice = Phrase(
    "{0} 给了两个命令：{1} 和 {2}", "{0} 給了兩個命令：{1} 和 {2}", "{0} is given to two commands: {1} and {2}")
  package static let keyTaken = Phrase(
    "{0} 现在是 {1}，不再是 {2}", "{0} 現在是 {1}，不再是 {2}", "{0} is {1} now, and no longer {2}")
}
