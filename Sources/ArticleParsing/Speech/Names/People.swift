import Characters

/// The people of an article, gathered from all places that name them.
struct People: Sendable {
  struct Person: Sendable {
    /// A place that prints the full name.
    let name: Range<Int>
    /// The best post seen so far.
    var post: Range<Int>?
    /// That post stands in running text.
    var hasBodyPost = false
    /// A title after the name, used where no post is given.
    var title: Range<Int>?
    /// What the title is an office of.
    var institution: Range<Int>?
    var mentions = 0
    var isJournalist = false
    /// Somebody of that name is sure to be in the article: see `Mention.isVouched`.
    var isKnown: Bool
  }

  private let text: SpeechText
  private(set) var all: [Person] = []
  /// All names of known people and their short forms.
  private(set) var names = NameIndex()

  init(of text: SpeechText) { self.text = text }

  /// The known person of this name, newly entered if need be.
  mutating func enter(_ name: Range<Int>) -> Int {
    if let known = names[text[name]] { return known }
    names[text[name]] = all.count
    all.append(Person(name: name, isKnown: true))
    return all.count - 1
  }

  /// Somebody whom nothing vouches for yet.
  mutating func add(unknown name: Range<Int>) -> Int {
    all.append(Person(name: name, isKnown: false))
    return all.count - 1
  }

  /// Whoever speaks is known from then on.
  mutating func makeKnown(_ person: Int) { all[person].isKnown = true }

  /// A name as it stands in the text.
  func characters(of name: Range<Int>) -> ArraySlice<Char> { text[name] }

  func person(_ name: Range<Int>) -> Int? { names[text[name]] }

  /// A misreading of a person's name.
  mutating func alias(_ name: Range<Int>, to person: Int) { names[text[name]] = person }

  /// A second way to write a person, unless somebody has that name.
  mutating func alias(_ name: Range<Int>, of person: Int) {
    if names[text[name]] == nil { names[text[name]] = person }
  }

  /// Those who only write the article are nobody that it tells about.
  func isSubject(_ person: Int) -> Bool { !all[person].isJournalist || all[person].post != nil }

  /// The one known person of this surname, if there is just one.
  func only(surname: Char) -> Int? {
    var found: Int?
    for index in all.indices where all[index].isKnown && !all[index].isJournalist {
      guard text[all[index].name.lowerBound] == surname else { continue }
      if found != nil { return nil }
      found = index
    }
    return found
  }

  mutating func note(title: Range<Int>, for person: Int) {
    if all[person].title == nil { all[person].title = title }
  }

  /// What a mention tells of a person. A post in running text is better than one in a head.
  mutating func note(_ mention: Mention, for person: Int) {
    let isBody = text.parts[mention.part].isBody
    all[person].mentions += 1
    if mention.isJournalist { all[person].isJournalist = true }
    if let post = mention.post ?? mention.sharedPost, !mention.isJournalist {
      if let known = all[person].post, all[person].hasBodyPost || !isBody {
        // The fuller of two equally good ones.
        if all[person].hasBodyPost == isBody, post.count > known.count { all[person].post = post }
      } else {
        all[person].post = post
        all[person].hasBodyPost = isBody
      }
    }
    if all[person].title == nil || all[person].institution == nil && mention.institution != nil {
      (all[person].title, all[person].institution) = (mention.title, mention.institution)
    }
  }

  /// The post of a person as printed: before the name, or behind it.
  func post(of person: Int) -> String? {
    if let post = all[person].post { return text.article.printedString(post) }
    guard let title = all[person].title, text.isPost(title) else { return nil }
    return (all[person].institution.map(text.article.printedString) ?? "") + text.article.printedString(title)
  }
}
