import CToml

/// The values of a TOML document, flat, in the order of the text.
struct TomlDocument {
  enum Value: Hashable, Sendable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case decimal(Double)
    /// A date or time: nothing that kanbao has a use for.
    case other
  }

  struct Entry {
    /// Keys joined by dots; the elements of an array have the array's.
    var path: String
    var value: Value
    /// 1-based.
    var line: Int
  }

  private(set) var entries: [Entry] = []
  /// Where and why the text is no TOML; there are no entries then.
  private(set) var problem: (line: Int, text: String)?

  init(_ bytes: [UInt8]) {
    final class Reading { var entries: [Entry] = [] }
    let reading = Reading()
    var message = [CChar](repeating: 0, count: 200)
    let errorLine = bytes.withUnsafeBytes { raw in
      kanbao_toml_parse(
        raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count,
        { entry, context in
          guard let entry = entry?.pointee, let context else { return }
          let value: Value =
            switch entry.kind {
            case kanbao_toml_string: entry.string.map { .string(String(cString: $0)) } ?? .other
            case kanbao_toml_integer: .integer(Int(entry.integer))
            case kanbao_toml_boolean: .boolean(entry.integer != 0)
            case kanbao_toml_float: .decimal(entry.number)
            default: .other
            }
          Unmanaged<Reading>.fromOpaque(context).takeUnretainedValue().entries.append(
            Entry(path: String(cString: entry.path), value: value, line: Int(entry.line)))
        }, Unmanaged.passUnretained(reading).toOpaque(), &message, message.count)
    }
    entries = reading.entries
    guard errorLine > 0 else { return }
    let text = String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    problem = (Int(errorLine), text)
  }
}
