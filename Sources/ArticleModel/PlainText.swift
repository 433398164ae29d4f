/// Text that leaves kanbao: to a clipboard, a file, another program. It carries no control sequence along.
package enum PlainText {
  /// Without control characters (line ends and tabs stay, other line ends become one), marks of writing direction, and
  /// characters that nobody sees.
  package static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t": result.append(scalar)
      case "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}": result.append("\n")
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}",
        "\u{2060}"..."\u{206F}", "\u{FEFF}", "\u{FFF9}"..."\u{FFFB}", "\u{E0000}"..."\u{E007F}":
        continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
