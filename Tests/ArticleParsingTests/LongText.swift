import Testing

/// A text too long to be printed among a test's arguments: a piece, many times over.
struct LongText: Sendable, CustomTestStringConvertible {
  var before: String
  var piece: [UInt8]
  var count: Int

  init(_ piece: String, times count: Int) { self.init("", piece, times: count) }

  init(_ before: String, _ piece: String, times count: Int) {
    self.before = before
    self.piece = Array(piece.utf8)
    self.count = count
  }

  init(bytes: [UInt8]) {
    before = ""
    piece = bytes
    count = 1
  }

  var bytes: [UInt8] { Array(before.utf8) + repeatElement(piece, count: count).joined() }
  var testDescription: String {
    "\(before)\(String(decoding: piece.prefix(30), as: UTF8.self).debugDescription) × \(count)"
  }
}
