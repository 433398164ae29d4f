import Archive
import Testing

@Suite struct Numbers {
  @Test func areReadAsTheyWereWritten() {
    let numbers = [0, 1, 127, 128, 16_383, 16_384, 1 << 40, .max]
    var writer = NumberWriter()
    for number in numbers { writer.write(number) }
    writer.write("云岭")
    writer.write(whole: UInt64.max - 1)
    var reader = NumberReader(writer.bytes)
    for number in numbers { #expect(reader.number() == number) }
    #expect(reader.text() == "云岭")
    #expect(reader.whole() == UInt64.max - 1)
    #expect(reader.isAtEnd && !reader.isBroken)
  }

  @Test func whatBreaksOffReadsAsZeros() {
    var writer = NumberWriter()
    writer.write([1, 2, 3])
    for count in 0..<writer.bytes.count {
      var reader = NumberReader(Array(writer.bytes.prefix(count)))
      #expect(reader.list().isEmpty && reader.isBroken)
    }
    var endless = NumberReader([UInt8](repeating: 0xFF, count: 30))
    #expect(endless.number() == 0 && endless.isBroken)
  }
}
