package import ReaderCore

extension Role {
  /// The roles as a theme names them, in the order of their raw values. Written down, since asking the compiler for the
  /// names of the cases takes a tenth of the time to the first screen.
  package static let themeNames = [
    "masthead", "kicker", "headline", "subtitle", "byline", "sectionHeading", "body", "directSpeech", "speakerName",
    "attribution", "term0", "term1", "term2", "term3", "term4", "term5", "term6", "term7", "hit", "currentHit",
    "dimmed", "finding", "link", "caption", "editors", "status", "statusStrong", "message", "error", "prompt",
    "paneTitle",
    "paneText", "selection", "paneQuiet", "bar", "shade0", "shade1", "shade2", "shade3", "shade4", "overview",
    "overviewScreen", "overviewRemark", "overviewHit", "key",
  ]
}
