import Characters
import Lexicon

/// Names that are ordinary words: 副市长高明…高明指出. Neither place would do alone: the word behind a post may be an
/// adverb, the one before a verb of speaking whatever speaks. Both together are a person.
struct WordNames {
  struct Place {
    var start: Int
    /// Where the last word of the post begins; `start` where there is none.
    var head: Int
    var part: Int
  }

  /// Characters.
  static let length = 2

  var behindPosts: [Place] = []
  var beforeVerbs: [Place] = []

  /// Places of the one kind and of the other that hold the same word.
  func pairs(in text: SpeechText) -> [(Place, Place)] {
    guard !behindPosts.isEmpty, !beforeVerbs.isEmpty else { return [] }
    return behindPosts.flatMap { post in
      beforeVerbs.filter { text[$0.start] == text[post.start] && text[$0.start + 1] == text[post.start + 1] }.map {
        (post, $0)
      }
    }
  }
}
