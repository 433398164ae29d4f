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

  /// Nothing is loaded or run. Of styles only the one sheet below is let in, by its hash: one that a text brought would not be.
  private static var policy: String {
    "default-src 'none'; style-src 'sha256-\(styleHash)'; base-uri 'none'; form-action 'none'"
  }

  /// How all pages look: `Resources/html/page.css`.
  private static let style = String(decoding: EmbeddedFile.bytes("html/page.css"), as: UTF8.self)

  /// SHA-256 of that file in Base64. A test says what it must be once the file has changed.
  private static let styleHash = "BUCsWzWjFNSBnZjeqx5TUBfn8nh+BMmtBdWsqDi4YSU="
}
