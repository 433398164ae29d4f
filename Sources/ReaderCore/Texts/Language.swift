/// The language that the interface speaks.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case simplified = "zh-Hans"
  case traditional = "zh-Hant"
  case english = "en"

  private static let traditionalMarks = ["hant", "tw", "hk", "mo"]

  /// Of a locale (`zh_TW.UTF-8`, `en_GB`). One that names no language (`C`, `POSIX`) has that of the articles.
  package init(locale: String) {
    let parts = locale.lowercased().prefix { $0 != "." && $0 != "@" }.split { "_-".contains($0) }.map(String.init)
    guard let language = parts.first, !["c", "posix"].contains(language) else {
      self = .simplified
      return
    }
    guard language == "zh" else {
      self = .english
      return
    }
    self = parts.dropFirst().contains { Self.traditionalMarks.contains($0) } ? .traditional : .simplified
  }
}
