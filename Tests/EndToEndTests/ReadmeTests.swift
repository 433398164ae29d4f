import Foundation
import ReaderCore
import Testing

/// What the README says about keys is the command table's own word.
@Suite struct Readme {
  private static let path = BuiltBinary.root.appending(path: "README.md").path

  private static func table() -> String {
    var text = "| keys | | |\n|---|---|---|\n"
    for section in Binding.Section.allCases {
      text += "| **\(section.rawValue)** | | **\(section.english)** |\n"
      for binding in CommandTable.bindings where binding.section == section {
        let keys = binding.keys.map { "`\($0.label == "|" ? "\\|" : $0.label)`" }.joined(separator: " ")
        text += "| \(keys) | \(binding.chinese) | \(binding.english) |\n"
      }
    }
    return text
  }

  @Test func theKeyTableIsTheCommandTable() throws {
    let readme = try String(contentsOfFile: Self.path, encoding: .utf8)
    let match = try #require(readme.firstMatch(of: /(?s)(<!-- keys:[^\n]*-->\n)(.*?)(<!-- \/keys -->)/))
    guard match.2 != Self.table() else { return }
    guard ProcessInfo.processInfo.environment["KANBAO_UPDATE"] != nil else {
      Issue.record("README.md's key table is not the command table; KANBAO_UPDATE=1 swift test --filter Readme")
      return
    }
    let new = readme.replacingCharacters(in: match.range, with: match.1 + Self.table() + match.3)
    try new.write(toFile: Self.path, atomically: true, encoding: .utf8)
  }
}
