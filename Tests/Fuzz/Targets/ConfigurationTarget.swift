import KanbaoCommand
import ReaderCore

/// The person's own files.
enum ConfigurationTarget {
  static func run(_ bytes: [UInt8]) throws {
    let configuration = Configuration.read(toml: bytes)
    for language in Language.allCases {
      for problem in configuration.problems {
        try check(!problem.text(in: language).isEmpty, "a problem without words")
      }
    }
    for setting in Setting.all { _ = setting.get(configuration) }
    _ = ThemeShelf.own(toml: bytes)
    var own = OwnTerms()
    _ = own.add(toml: bytes)
    own.add(list: bytes)
    try check(Set(own.terms).count == own.terms.count, "a term twice")
  }
}
