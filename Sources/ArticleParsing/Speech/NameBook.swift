/// The people of an article, gathered from all places that name them.
struct NameBook {
  struct Person {
    /// A place that prints the full name.
    let name: Range<Int>
    /// The best post seen so far.
    var post: Range<Int>?
    /// That post stands in running text.
    var hasBodyPost = false
    /// A title after the name, used where no post is given.
    var title: Range<Int>?
    var mentions = 0
    var isJournalist = false
  }

  private let text: UnsafeBufferPointer<UInt16>
  private(set) var people: [Person] = []
  /// All names and their short forms.
  private(set) var names: KnownNames

  init(of text: UnsafeBufferPointer<UInt16>) {
    self.text = text
    names = KnownNames(in: text)
  }

  /// The person of this name, newly entered if need be.
  mutating func enter(_ name: Range<Int>) -> Int {
    if let known = names[name] { return known }
    names[name] = people.count
    people.append(Person(name: name))
    return people.count - 1
  }

  func person(_ name: Range<Int>) -> Int? { names[name] }

  /// A misreading of a person's name.
  mutating func alias(_ name: Range<Int>, to person: Int) { names[name] = person }

  /// A second way to write a person, unless somebody has that name.
  mutating func alias(_ name: Range<Int>, of person: Int) {
    if names[name] == nil { names[name] = person }
  }

  /// Those who only write the article are nobody that it tells about.
  func isSubject(_ person: Int) -> Bool { !people[person].isJournalist || people[person].post != nil }

  /// The one person of this surname, if there is just one.
  func only(surname: UInt16) -> Int? {
    var found: Int?
    for person in people.indices where text[people[person].name.lowerBound] == surname && !people[person].isJournalist {
      if found != nil { return nil }
      found = person
    }
    return found
  }

  mutating func note(title: Range<Int>, for person: Int) {
    if people[person].title == nil { people[person].title = title }
  }

  /// - Parameter isBody: whether the mention stands in running text, whose posts are better than a head's.
  mutating func note(_ mention: Mention, for person: Int, isBody: Bool) {
    people[person].mentions += 1
    if mention.isJournalist { people[person].isJournalist = true }
    if let post = mention.post, !mention.isJournalist {
      if let known = people[person].post, people[person].hasBodyPost || !isBody {
        // The fuller of two equally good ones.
        if people[person].hasBodyPost == isBody, post.count > known.count { people[person].post = post }
      } else {
        people[person].post = post
        people[person].hasBodyPost = isBody
      }
    }
    if people[person].title == nil { people[person].title = mention.title }
  }
}
