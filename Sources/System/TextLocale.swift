#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The locale of this process, for C libraries that ask it how text is encoded.
package enum TextLocale {
  /// Takes the person's locale or, where that is not one of UTF-8, the encoding of `C.UTF-8`.
  /// - Returns: whether C libraries now write UTF-8.
  package static func useUTF8() -> Bool {
    setlocale(LC_ALL, "")
    return isUTF8 || setlocale(LC_CTYPE, "C.UTF-8") != nil && isUTF8
  }

  private static var isUTF8: Bool { nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8" }
}
