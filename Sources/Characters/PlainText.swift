/// Text on its way out of kanbao, as `Visibility` lets it go.
public enum PlainText {
  public enum Destination: Sendable {
    /// A terminal.
    case screen
    /// A clipboard, a file, another program.
    case copy
  }

  /// Any number of lines. Line ends of all kinds become LF; tabs stay.
  public static func cleaned(_ text: String, for destination: Destination = .copy) -> String {
    rewritten(text, for: destination, lineEnd: "\n", tab: "\t")
  }

  /// A text that has to stay on its line: each line end and tab becomes a blank.
  public static func line(_ text: String, for destination: Destination = .copy) -> String {
    rewritten(text, for: destination, lineEnd: " ", tab: " ")
  }

  private static func rewritten(
    _ text: String, for destination: Destination, lineEnd: Unicode.Scalar, tab: Unicode.Scalar
  ) -> String {
    // Nearly all text passes as it is.
    guard text.unicodeScalars.contains(where: { form(of: $0, for: destination) != .itself || $0 == "\t" }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch form(of: scalar, for: destination) {
      case .itself: result.append(scalar == "\t" ? tab : scalar)
      case .nothing: break
      case .lineEnd: if previous != "\r" || scalar != "\n" { result.append(lineEnd) }
      case .picture: result.append(Visibility.picture(of: scalar))
      case .mark(let mark): result.append(mark)
      }
      previous = scalar
    }
    return String(result)
  }

  @inline(__always)
  private static func form(of scalar: Unicode.Scalar, for destination: Destination) -> Visibility.Form {
    if Visibility.isOrdinary(scalar) { return .itself }
    let visibility = Visibility(scalar)
    return destination == .screen ? visibility.onScreen : visibility.inCopy
  }
}
