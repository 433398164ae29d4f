package import SystemPackage

/// Names of files as strings, whatever their bytes: names of a GBK system are no UTF-8.
///
/// A byte that is no UTF-8 stands in the string as a private scalar of its own, so that the bytes can be had back.
package enum PathName {
  /// Bytes from 0x80 on are the last scalars that there are.
  private static let firstScalar: UInt32 = 0x10FF80

  package static func string(of bytes: some Collection<UInt8>) -> String {
    var result = String.UnicodeScalarView()
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let valid = longestValidPrefix(of: rest)
      result += String(decoding: rest[..<valid], as: UTF8.self).unicodeScalars
      rest = rest[valid...]
      if let byte = rest.popFirst(), let scalar = Unicode.Scalar(firstScalar + UInt32(byte) - 0x80) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The bytes that a name was made of.
  package static func bytes(of name: String) -> [UInt8] {
    name.unicodeScalars.flatMap { scalar -> [UInt8] in
      scalar.value >= firstScalar ? [UInt8(scalar.value - firstScalar + 0x80)] : Array(String(scalar).utf8)
    }
  }

  /// A name for libc, with the zero behind it.
  static func platformString(_ name: String) -> [CInterop.PlatformChar] {
    bytes(of: name).map { CInterop.PlatformChar(bitPattern: $0) } + [0]
  }

  package static func filePath(_ name: String) -> FilePath { FilePath(platformString: platformString(name)) }

  /// Where the first bytes end that are UTF-8.
  private static func longestValidPrefix(of bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var end = bytes.startIndex
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { end += UTF8.width(scalar) }
    return end
  }
}
