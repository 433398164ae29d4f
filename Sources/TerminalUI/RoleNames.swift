package import ReaderCore

extension Role {
  /// The roles as a theme names them, in the order of `themeIndex`.
  package static let themeNames: [StaticString] = [
    "masthead", "kicker", "headline", "subtitle", "byline", "sectionHeading", "body", "directSpeech", "speakerName",
    "attribution", "term0", "term1", "term2", "term3", "term4", "term5", "term6", "term7", "hit", "currentHit",
    "dimmed",
    "finding", "caption", "editors", "status", "statusStrong", "message", "error", "prompt", "paneTitle", "paneText",
    "selection", "paneQuiet", "bar", "shade0", "shade1", "shade2", "shade3", "shade4", "overview", "overviewScreen",
    "overviewRemark", "overviewHit", "key",
  ]

  /// Index into `themeNames`.
  package var themeIndex: Int {
    switch self {
    case .masthead: 0
    case .kicker: 1
    case .headline: 2
    case .subtitle: 3
    case .byline: 4
    case .sectionHeading: 5
    case .body: 6
    case .directSpeech: 7
    case .speakerName: 8
    case .attribution: 9
    case .term(let hue): 10 + Int(hue % Role.termColours)
    case .hit: 18
    case .currentHit: 19
    case .dimmed: 20
    case .finding: 21
    case .caption: 22
    case .editors: 23
    case .status: 24
    case .statusStrong: 25
    case .message: 26
    case .error: 27
    case .prompt: 28
    case .paneTitle: 29
    case .paneText: 30
    case .selection: 31
    case .paneQuiet: 32
    case .bar: 33
    case .shade(let level): 34 + Int(min(level, 4))
    case .overview: 39
    case .overviewScreen: 40
    case .overviewRemark: 41
    case .overviewHit: 42
    case .key: 43
    }
  }
}
