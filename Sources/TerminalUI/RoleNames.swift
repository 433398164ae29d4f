package import ReaderCore

extension Role {
  /// The roles as a theme names them, in the order of their raw values.
  package static let themeNames: [StaticString] = [
    "masthead", "kicker", "headline", "subtitle", "byline", "sectionHeading", "body", "directSpeech", "speakerName",
    "attribution", "term0", "term1", "term2", "term3", "term4", "term5", "term6", "term7", "hit", "currentHit",
    "dimmed",
    "finding", "caption", "editors", "status", "statusStrong", "message", "error", "prompt", "paneTitle", "paneText",
    "selection", "paneQuiet", "bar", "shade0", "shade1", "shade2", "shade3", "shade4", "overview", "overviewScreen",
    "overviewRemark", "overviewHit", "key",
  ]
}
