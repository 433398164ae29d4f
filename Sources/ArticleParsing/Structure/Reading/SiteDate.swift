internal import ArticleModel
import Characters

/// Days as sites write them and papers do not.
extension TextCursor {
  /// Goes over a day as only sites write it: 31-05-12 09:58 of this century, 12/05/2031 in Hong Kong, May 12, 2031.
  mutating func takeSiteDate() -> Article.Date? { takeShortDate() ?? takeDayFirst() ?? takeEnglishDate() }

  private mutating func takeDayFirst() -> Article.Date? {
    attempt { cursor in
      guard let day = cursor.takeTwoDigits(), cursor.take("/"), let month = cursor.takeTwoDigits(), cursor.take("/"),
        let year = cursor.takeDigits(most: 4), year > 1900
      else { return nil }
      return Self.date(year, month, day)
    }
  }

  /// Without the time it may be anything.
  private mutating func takeShortDate() -> Article.Date? {
    attempt { cursor in
      guard let year = cursor.takeTwoDigits(), cursor.take("-"), let month = cursor.takeTwoDigits(), cursor.take("-"),
        let day = cursor.takeTwoDigits(), cursor.skipBlanks() > 0
      else { return nil }
      var behind = cursor
      return behind.takeTime() ? Self.date(2000 + year, month, day) : nil
    }
  }

  /// May 12, 2031; 12 May 2031; Mon, 12 May 2031; 12th of May 2031.
  private mutating func takeEnglishDate() -> Article.Date? {
    attempt { cursor in
      if cursor.character.isLetter, let month = cursor.takeMonth() {
        guard let day = cursor.takeEnglishDay(), let year = cursor.takeDigits(most: 4) else { return nil }
        return Self.date(year, month, day)
      }
      guard let day = cursor.takeEnglishDay(), let month = cursor.takeMonth(), let year = cursor.takeDigits(most: 4)
      else { return nil }
      return Self.date(year, month, day)
    }
  }

  /// The day of a month with what stands behind it: 12, 12th of
  private mutating func takeEnglishDay() -> Int? {
    guard let day = takeDigits(most: 2) else { return nil }
    for ending in ["st", "nd", "rd", "th"] where takeLatin(ending) { break }
    skipEnglishMarks()
    if takeLatin("of") { skipEnglishMarks() }
    return day
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  /// Letters of the shortest abbreviation.
  private static let shortestMonth = 3

  /// A month's name or its beginning, and the marks behind it.
  private mutating func takeMonth() -> Int? {
    attempt { cursor in
      let start = cursor.position
      guard cursor.skip(while: \.isLetter) >= Self.shortestMonth else { return nil }
      let word = String(cursor.text[start..<cursor.position]).lowercased()
      cursor.skipEnglishMarks()
      return Self.months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }
  }

  private mutating func takeLatin(_ word: String) -> Bool {
    takeAll { cursor in
      let start = cursor.position
      cursor.skip(while: \.isLetter)
      return String(cursor.text[start..<cursor.position]).lowercased() == word
    }
  }

  private mutating func skipEnglishMarks() { skip { $0.isBlank || $0 == "." || $0 == "," } }
}
