package import ArticleParsing
package import ReaderCore
import System

/// The language that this run speaks: `--lang`, else the setting `language`, else the person's locale.
enum Interface {
  static let option = "--lang"

  static let language: Language = {
    if let asked = CommandLine.arguments.language { return asked }
    if case .some(let language) = Configuration.load().language.language { return language }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Environment.nonEmpty).first
    return Language(locale: locale ?? "C")
  }()

  static func text(_ phrase: Phrase, _ arguments: String...) -> String { phrase.text(in: language, arguments) }

  /// Why a file cannot be read.
  static func text(_ problem: FileProblem) -> String { problem.text(in: language) }

  /// Why the system did not do what it was asked for.
  static func text(_ error: SystemError) -> String {
    text(Phrase.problem(error.reason.rawValue), error.systemWords)
  }
}

extension FileProblem {
  package func text(in language: Language) -> String {
    Phrase.problem(code.rawValue).text(in: language, parameters)
  }
}

extension [String] {
  /// What `--lang X` or `--lang=X` among command-line arguments asks for; `nil` where it stands not there or names no language.
  fileprivate var language: Language? {
    for (i, argument) in enumerated() {
      if argument == "--" { return nil }
      if argument == Interface.option, i + 1 < count { return Language(rawValue: self[i + 1]) }
      if argument.hasPrefix(Interface.option + "=") {
        return Language(rawValue: String(argument.dropFirst(Interface.option.count + 1)))
      }
    }
    return nil
  }

  /// Without it; the parser of each command need not know it.
  func withoutLanguage() -> [String] {
    var rest: [String] = []
    var i = 0
    while i < count {
      if self[i] == "--" { return rest + self[i...] }
      if self[i] == Interface.option, i + 1 < count, Language(rawValue: self[i + 1]) != nil {
        i += 2
      } else if self[i].hasPrefix(Interface.option + "="),
        Language(rawValue: String(self[i].dropFirst(Interface.option.count + 1))) != nil
      {
        i += 1
      } else {
        rest.append(self[i])
        i += 1
      }
    }
    return rest
  }
}
