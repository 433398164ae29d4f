/// A place where the text names a person.
struct Mention: Sendable {
  var name: Range<Int>
  /// The post before the name, as printed.
  var post: Range<Int>?
  /// The post that stands once before a list of names: 教师某某、某某.
  var sharedPost: Range<Int>?
  /// The title after it (委员, 同志).
  var title: Range<Int>?
  /// The institution before the name whose office the title is: 某市教育局某某局长.
  var institution: Range<Int>?
  /// After the title and a parenthesis that belongs to the name.
  var end: Int
  /// Index into `SpeechText.parts`.
  var part: Int
  /// Index into `People.all`; `nil` until the names of the article are settled.
  var person: Int?
  /// Something else than the name's form vouches for it: a post, a verb of speaking, another place.
  var isVouched = false
  /// How sure the form alone makes us: see `NameReader`.
  var score: Int
  var isJournalist = false
  /// A post stands right before, or a word for what somebody is (小伙子), or somebody who is so introduced.
  var isIntroduced = false
  /// Named only as somebody's husband, father and so on: it is the other one who speaks.
  var isPossessor = false

  init(name: Range<Int>, post: Range<Int>? = nil, end: Int? = nil, part: Int, score: Int) {
    self.name = name
    self.post = post
    self.end = end ?? name.upperBound
    self.part = part
    self.score = score
  }

  /// Where the mention begins, post included.
  var start: Int { min(post?.lowerBound ?? name.lowerBound, name.lowerBound) }
}
