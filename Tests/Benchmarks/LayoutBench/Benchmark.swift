import Glibc

/// The text that benchmarks work on.
struct BenchmarkInput {
  let bytes: [UInt8]
  /// Somebody's file, not an invented one.
  var isFile = false

  /// A file's bytes, or invented news of about 4 MB.
  init(file: String?) {
    if let file, let stream = fopen(file, "rb") {
      defer { fclose(stream) }
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 { bytes += buffer[..<count] }
      self.bytes = bytes
      isFile = true
      return
    }
    let paragraph = """
      “这一趟走下来，最大的感受是差距。”市委副书记、市长言立诚表示，江州要把数字乡村建设摆在更突出的位置，以“三张清单”推动营商环\
      境再优化。2031年上半年，全市生产总值1234.5亿元，同比增长5.2%，其中第三产业（服务业）增长6.1%；新登记经营主体3.4万户，江州港集\
      装箱吞吐量突破50万TEU。下一步，江州将坚持“项目为王”，办好民生实事，让发展成果更多更公平惠及全体居民。\n
      """
    bytes = Array(String(repeating: paragraph, count: 4_000_000 / paragraph.utf8.count).utf8)
  }

  /// Byte ranges of the lines of the file, without what ends them; empty ones left out.
  var paragraphs: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == 0x0A {
      if offset > start { ranges.append(start..<offset) }
      start = offset + 1
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    return ranges
  }
}

enum Stopwatch {
  /// Seconds of the fastest of several runs.
  static func best(of runs: Int, _ body: () -> Void) -> Double {
    (0..<runs).map { _ in seconds(body) }.min() ?? 0
  }

  static func seconds(_ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    let (whole, part) = clock.measure(body).components
    return Double(whole) + Double(part) / 1e18
  }
}
