import System

/// What every page has around its content: one file that loads nothing, runs nothing and sends nothing.
package enum HTMLPage {
  /// The page up to its content.
  /// - Parameters:
  ///   - title: of any origin.
  ///   - language: BCP 47.
  ///   - body: the class of the page, by which the style sheet knows it.
  package static func beginning(title: String, language: String, body: String) -> String {
    """
    <!doctype html>
    <html lang="\(HTML.text(language))">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="generator" content="kanbao">
    <title>\(HTML.text(title))</title>
    <style>\(style)</style>
    </head>
    <body class="\(body)">

    """
  }

  package static let end = "</body>\n</html>\n"

  /// Nothing is loaded or run. Of styles only those below are let in, by their hash: one that a text brought would not be.
  private static var policy: String {
    "default-src 'none'; style-src 'sha256-\(styleHash)'; base-uri 'none'; form-action 'none'"
  }

  /// How all pages look: the style sheets in `Resources/html`.
  private static let style = chartStyle + sheet("page")

  /// What a chart needs in a file of its own.
  package static let chartStyle = sheet("palette") + sheet("chart")

  private static func sheet(_ name: String) -> String {
    String(decoding: EmbeddedFile.bytes("html/\(name).css"), as: UTF8.self)
  }

  /// SHA-256 of them one after the other in Base64. A test says what it must be once one of them has changed.
  private static let styleHash = "245pJ0zubTYaT6l2Qn/gixqsLmEnCj7JvQOfDbPVlxA="
}
