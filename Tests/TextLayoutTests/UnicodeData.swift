import Glibc
import Testing

/// Files of the Unicode Character Database (Debian package unicode-data), where installed.
enum UnicodeData {
  static let folder = "/usr/share/unicode/"
  static let isInstalled = Skipping.unless(
    access(folder + "EastAsianWidth.txt", R_OK) == 0, "tests of the Unicode Character Database", "\(reason)")
  static let reason: Comment = "Debian's package unicode-data is not installed"

  /// Lines without comments, with their numbers (1-based); empty ones left out.
  static func lines(of file: String) -> [(number: Int, text: Substring)] {
    let text = readFile(folder + file)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      let content = line.prefix { $0 != "#" }
      let isBlank = content.allSatisfy { $0 == " " || $0 == "\t" }
      return isBlank ? nil : (index + 1, content)
    }
  }

  /// A break test: scalars, and for each whether `÷` stands before it; the last entry is for the end.
  static func breakTests(_ file: String) -> [(number: Int, scalars: [UInt32], breaks: [Bool])] {
    lines(of: file).map { number, text in
      var scalars: [UInt32] = []
      var breaks: [Bool] = []
      for field in text.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
        switch field {
        case "÷": breaks.append(true)
        case "×": breaks.append(false)
        default: scalars.append(UInt32(field, radix: 16) ?? 0)
        }
      }
      return (number, scalars, breaks)
    }
  }
}

/// The whole text of a file; empty when it cannot be read.
func readFile(_ path: String) -> String { String(decoding: readBytes(path), as: UTF8.self) }

func readBytes(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { return [] }
  defer { fclose(file) }
  return readBytes(from: file)
}

func readBytes(from file: UnsafeMutablePointer<FILE>) -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  return bytes
}
