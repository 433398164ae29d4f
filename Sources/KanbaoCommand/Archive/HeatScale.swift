package import Archive
import ReaderCore

/// How widely a term is used in a year, in words: by the share of the year's articles that have it.
///
/// The defaults are those of a published scale for the party press (沸 from 5.18 %, 烫 from 1.29 %); the configuration has
/// others where the papers are others.
package struct HeatScale: Hashable, Sendable {
  package enum Heat: String, Sendable { case boiling, hot }

  private let boiling: Double
  private let hot: Double

  package init(_ configuration: Configuration) {
    (boiling, hot) = (configuration.heatBoiling, configuration.heatHot)
  }

  package func heat(_ count: Trend.Count) -> Heat? {
    let percent = count.share * 100
    guard count.articles > 0 else { return nil }
    return percent >= boiling ? .boiling : percent >= hot ? .hot : nil
  }
}

extension HeatScale.Heat {
  var phrase: Phrase {
    switch self {
    case .boiling: .heatBoiling
    case .hot: .heatHot
    }
  }
}
