/// What the rules that find remarks are called on the screen; a rule without a name here keeps its own.
enum RuleNames {
  private static let names: [String: String] = [
    "answer-continued": "答话接着上一段",
    "answer-label": "问答体，标明答话人",
    "author-named": "前有引语，后点明是谁的话",
    "cited-words": "引用书信或讲话里的话",
    "group-cue": "众人加说词",
    "in-the-eyes-of": "“在某某看来”",
    "joint-attribution": "几人共一句交代",
    "name-adjunct-cue": "姓名，隔着状语，加说词",
    "name-colon-quote": "姓名、冒号、引语",
    "name-cue": "姓名加说词",
    "own-phrase": "“某某所说的……”",
    "post-name-cue": "职务、姓名加说词",
    "pronoun-follow-up": "代词承上（他说、她还表示）",
    "quote-continued": "引号未完，接着上一段",
    "quote-then-name": "先引语，后姓名",
    "subject-carried-on": "主语承上省略，只有说词",
    "summed-up": "“某某用……概括”",
    "unnamed-cue": "无名之人加说词",
  ]

  static func chinese(_ rule: String) -> String { names[rule] ?? rule }
}
