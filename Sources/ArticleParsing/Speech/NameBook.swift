/// The people of an article, gathered from all places that name them.
struct NameBook {
  struct Person {
    /// The name in the recogniser's scalars.
    var key: [UInt16]
    /// A place that prints the full name.
    var printed: Range<Int>
    /// The best post seen so far.
    var post: Range<Int>?
    /// That post stands in running text.
    var hasBodyPost = false
    /// A title after the name, used where no post is given.
    var title: Range<Int>?
    var mentions = 0
    var isJournalist = false
  }

  private(set) var people: [Person] = []
  private var index = KnownNames()

  /// The person of this name, newly entered if need be.
  mutating func enter(_ key: [UInt16], printed: Range<Int>) -> Int {
    if let known = index[key] { return known }
    index[key] = people.count
    people.append(Person(key: key, printed: printed))
    return people.count - 1
  }

  func person(_ key: [UInt16]) -> Int? { index[key] }

  /// A misreading of a person's name.
  mutating func alias(_ key: [UInt16], to person: Int) { index[key] = person }

  /// A second way to write a person, unless somebody has that name.
  mutating func alias(_ key: [UInt16], of person: Int) {
    if index[key] == nil { index[key] = person }
  }

  /// All names and their short forms, those who write the article apart.
  var known: KnownNames {
    var known = KnownNames()
    for entry in index.entries where !people[entry.person].isJournalist || people[entry.person].post != nil {
      known[entry.name] = entry.person
    }
    return known
  }

  /// The one person of this surname, if there is just one.
  func only(surname: UInt16) -> Int? {
    var found: Int?
    for (i, person) in people.enumerated() where person.key.first == surname && !person.isJournalist {
      if found != nil { return nil }
      found = i
    }
    return found
  }

  mutating func note(title: Range<Int>, for person: Int) {
    if people[person].title == nil { people[person].title = title }
  }

  /// - Parameter isBody: whether the mention stands in running text, whose posts are better than a head's.
  mutating func note(
    _ mention: Mention, for person: Int, isBody: Bool, isFuller: (Range<Int>, Range<Int>) -> Bool
  ) {
    people[person].mentions += 1
    if mention.isJournalist { people[person].isJournalist = true }
    if let post = mention.post, !mention.isJournalist {
      if let known = people[person].post, people[person].hasBodyPost || !isBody {
        if people[person].hasBodyPost == isBody, isFuller(post, known) { people[person].post = post }
      } else {
        people[person].post = post
        people[person].hasBodyPost = isBody
      }
    }
    if people[person].title == nil { people[person].title = mention.title }
  }
}
