import ArticleModel

/// The line at the bottom: who speaks under the eye, what is active, how far the text has been read; or a prompt, or
/// a message.
extension Reader {
  mutating func drawStatus(on frame: inout Frame, _ composition: Composition, eye: RemarkStop?) {
    guard let row = flow?.geometry.statusLine else { return }
    frame.fill(columns: 0..<size.columns, row: row, style: Style(.status))
    if let prompt = overlay.prompt { return draw(prompt, on: &frame, row: row) }
    let left = size.columns >= 30 ? 1 : 0
    let right = put(progress(composition), rightmost: size.columns - left, row: row, on: &frame)
    var free = right - 2 - left
    guard free > 0 else { return }
    if let count = overlay.count { free = put("\(count)", rightmost: right - 2, row: row, on: &frame) - 2 - left }
    if let active = activeLabel(composition) {
      // What is looked for gives way to a message, or the speaker's name, where there is room for one only; not the number.
      let wanted = overlay.notice.map { labels.width(of: $0.text) + 2 } ?? (eye == nil ? 0 : 10)
      let whole = active.text + " " + active.number
      let shown = labels.width(of: whole) + wanted <= free ? whole : active.number
      if labels.width(of: shown) + min(wanted, 12) <= free {
        free = put(shown, rightmost: left + free, row: row, on: &frame, style: Style(.statusStrong)) - 2 - left
      }
    }
    if let notice = overlay.notice {
      draw(notice, on: &frame, row: row, column: left, width: free)
    } else if let eye {
      drawSpeaker(eye, on: &frame, row: row, column: left, width: free)
    }
  }

  /// Draws a message. An error that does not fit on the line has rows above it: why something went wrong must not be cut off.
  private func draw(_ notice: Notice, on frame: inout Frame, row: Int, column: Int, width: Int) {
    let style = Style(notice.isError ? .error : .message)
    guard notice.isError, labels.width(of: notice.text) > width, row > 1 else {
      frame.put(label: notice.text, column: column, row: row, width: width, style: style, setter: labels)
      return
    }
    let lines = labels.wrapped(notice.text, to: size.columns - 2 * column).prefix(row - 1)
    for (y, line) in lines.enumerated() {
      let at = row - lines.count + y
      frame.fill(columns: 0..<size.columns, row: at, style: Style(.paneText))
      frame.put(label: line, column: column, row: at, width: size.columns - column, style: style, setter: labels)
    }
  }

  /// Draws a label that ends at a column.
  /// - Returns: where it begins.
  func put(
    _ text: String, rightmost: Int, row: Int, on frame: inout Frame, style: Style = Style(.status)
  ) -> Int {
    let width = min(labels.width(of: text), rightmost)
    guard width > 0 else { return rightmost }
    frame.put(label: text, column: rightmost - width, row: row, width: width, style: style, setter: labels)
    return rightmost - width
  }

  /// 言立诚 市委副书记、市长 3/12
  private mutating func drawSpeaker(_ eye: RemarkStop, on frame: inout Frame, row: Int, column: Int, width: Int) {
    guard let view = flow?[eye.section] else { return }
    let speaker = view.articles[eye.article].speakers.first { $0.name == eye.speaker }
    var tail = ordinal(of: eye, among: view.stops).map { " \($0)" } ?? ""
    if selection.onlySpeaker != nil { tail += " " + text(.only) }
    let tailWidth = labels.width(of: tail)
    let nameRoom = max(width - tailWidth, min(width, 6))
    let end = frame.put(
      label: eye.speaker, column: column, row: row, width: nameRoom, style: Style(.statusStrong), setter: labels)
    var at = end
    if let post = speaker?.post {
      let room = column + width - tailWidth - end - 1
      if room >= 8 || room >= labels.width(of: post) {
        at = frame.put(label: post, column: end + 1, row: row, width: room, style: Style(.status), setter: labels)
      }
    }
    if at + tailWidth <= column + width {
      frame.put(label: tail, column: at, row: row, width: tailWidth, style: Style(.status), setter: labels)
    }
  }

  /// 3/12: the third of the article's twelve remarks or, where one speaker is read, of that one's own.
  private func ordinal(of eye: RemarkStop, among stops: [RemarkStop]) -> String? {
    let counted = stops.filter {
      $0.article == eye.article && (selection.onlySpeaker == nil || $0.speaker == selection.onlySpeaker)
    }
    // A remark that carries on another is part of that one's stretch.
    guard let at = counted.lastIndex(where: { $0.remark <= eye.remark }), counted[at].speaker == eye.speaker else {
      return nil
    }
    return "\(at + 1)/\(counted.count)"
  }

  /// 数字乡村 4/9: which one was gone to last, or how many stand up to the end of the screen.
  private mutating func activeLabel(_ composition: Composition) -> (text: String, number: String)? {
    guard let hits = selection.hits, let document else { return nil }
    let total = hits.total(in: document)
    let text = hits.source.text.count > 12 ? hits.source.text.prefix(11) + "…" : hits.source.text[...]
    if hits.ranges.isEmpty { return (String(text), self.text(.hits, total)) }
    let number = hits.ordinal ?? hits.count(before: visibleRange(composition).upperBound)
    return (String(text), "\(number)/\(total)")
  }

  /// 第2/5屏 38%
  private func progress(_ composition: Composition) -> String {
    guard let document, let top = location.top else { return "" }
    guard let totals = work.totals, let last = composition.rows.last else {
      let percent = position * 100 / max(1, document.source.count)
      return composition.next == nil ? "100%" : "\(percent)%"
    }
    let above = totals.row(of: top)
    let (begun, screens) = totals.screen(at: above, size: screenRows)
    let isEnd = composition.next == nil
    let number = isEnd ? screens : min(begun, screens)
    let percent = isEnd ? 100 : min(99, (totals.row(of: last.place) + 1) * 100 / max(1, totals.rows))
    if size.columns < 30 { return "\(percent)%" }
    return text(.screens, "\(number)", "\(screens)", "\(percent)")
  }
}
