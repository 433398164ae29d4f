#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The locale of this process, for C libraries that ask it how text is encoded.
package enum TextLocale {
  /// Takes the encoding of the person's locale or, where that is not UTF-8, that of `C.UTF-8`. The other categories stay as
  /// they are: reading their files takes as long as drawing a screen, and messages and numbers are the same for all.
  /// - Returns: whether C libraries now write UTF-8.
  package static func useUTF8() -> Bool {
    setlocale(LC_CTYPE, "")
    return isUTF8 || setlocale(LC_CTYPE, "C.UTF-8") != nil && isUTF8
  }

  private static var isUTF8: Bool { nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8" }
}
