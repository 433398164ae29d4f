/// 图片说明: 图为…, 某某 摄, （资料图片）, 新华社记者 某某 摄.
enum Caption {
  private static let endings: Endings = [
    "资料图片）", "资料图片)", "資料圖片）", "资料照片）", "資料照片）", "资料图）", "视频截图）", "视频截图", "网络截图）", "网络截图", "供图）", "供图", "供圖）",
    "摄）", "摄)", "攝）", "摄影报道", "摄影报道）", "提供图片）", "图片由本报记者提供", "新华社发", "新华社发）", "新华社发)", "新華社發", "图片来源：网络", "／攝", "/摄",
    "／摄", "提供）", "資料照）", "资料照）", "截圖）", "示意圖）", "示意图）",
  ]

  private static let photographed: Endings = ["摄", "攝", "摄影", "攝影"]

  /// The words of a picture, up to three lines of a page long.
  static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ line: SourceLine) -> Bool {
    guard line.width <= 280 else { return false }
    var cursor = TextCursor(bytes, line.start, line.end)
    cursor.skip { Scalars.isBlank($0) || Scalars.isOrnament($0) || Scalars.isBracketOpener($0) }
    if cursor.looks(at: .captionOpening) { return line.width <= 200 }
    if endings.first(in: bytes, endingAt: line.end, start: line.start) != nil { return true }
    return endsWithPhotographer(bytes, line)
  }

  /// …录制视频 某某 摄: the credit stands behind a blank.
  private static func endsWithPhotographer(_ bytes: UnsafeBufferPointer<UInt8>, _ line: SourceLine) -> Bool {
    guard let mark = photographed.first(in: bytes, endingAt: line.end, start: line.start) else { return false }
    var i = line.end - mark.utf8CodeUnitCount
    var hanzi = 0
    var blanks = 0
    while i > line.start, hanzi <= 4 {
      let (scalar, length) = bytes.scalar(before: i, start: line.start)
      if Scalars.isBlank(scalar) {
        if hanzi > 0 { return true }
        blanks += 1
      } else if Scalars.isHanzi(scalar) {
        hanzi += 1
      } else {
        return hanzi >= 2 && [0x29, 0xFF09, 0x3002, 0x2F, 0xFF0F].contains(scalar)
      }
      i -= length
    }
    return blanks > 0 && bytes.find("记者", from: max(line.start, i - 12), to: line.end) != nil
  }
}
