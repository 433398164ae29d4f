/// The files named on the command line. Enter opens one.
struct FilesPane: Pane {
  private var list = ListState()
  let wantedRows: Int

  init(_ reader: inout Reader) {
    wantedRows = max(1, reader.settings.files.count) + 1
    list.selected = reader.settings.files.firstIndex { $0 == reader.document?.name } ?? 0
  }

  private func rows(_ reader: Reader) -> [String] {
    let files = reader.settings.files.isEmpty ? [reader.document?.name].compactMap(\.self) : reader.settings.files
    return list.filterText.isEmpty ? files : files.filter { $0.contains(list.filterText) }
  }

  mutating func take(_ key: Key, in reader: inout Reader) -> PaneOutcome {
    let files = rows(reader)
    let region = region(on: reader.size)
    if let press = list.press(key, in: region, count: files.count) {
      return press == .again ? open(files, &reader) : .stay([])
    }
    if list.take(key, count: files.count, page: region.rows - 1) { return .stay([]) }
    switch key.halfWidth {
    case .enter: return open(files, &reader)
    case .escape: return list.clearFilter() ? .stay([]) : .close([])
    case .character("q"), .character("F"): return .close([])
    default: return .pass
    }
  }

  private func open(_ files: [String], _ reader: inout Reader) -> PaneOutcome {
    guard files.indices.contains(list.selected) else { return .close([]) }
    let file = files[list.selected]
    guard reader.settings.files.contains(file) else { return .close(reader.reload()) }
    reader.location.file = reader.settings.files.firstIndex(of: file)
    return .close([.open(path: file)])
  }

  /// Characters of the path of the folder that all files lie in, its / included.
  private static func commonFolder(_ files: [String]) -> Int {
    guard var common = files.first.map({ $0.split(separator: "/", omittingEmptySubsequences: false).dropLast() }) else {
      return 0
    }
    for file in files.dropFirst() {
      let folders = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      common = common.prefix(zip(common, folders).prefix { $0 == $1 }.count)
    }
    return common.reduce(0) { $0 + $1.count + 1 }
  }

  /// The end of a name tells files apart: what does not fit is cut from the left.
  private static func shortened(_ name: Substring, cells: Int, _ labels: LabelSetter) -> String {
    guard labels.width(of: String(name)) > cells else { return String(name) }
    var rest = name
    while !rest.isEmpty, labels.width(of: "…" + rest) > cells { rest = rest.dropFirst() }
    return "…" + rest
  }

  mutating func draw(on frame: inout Frame, in region: Region, reader: inout Reader) {
    let files = rows(reader)
    let current = reader.document?.name
    let folder = Self.commonFolder(files)
    let labels = reader.labels
    reader.drawList(
      on: &frame, in: region, title: "文件 \(files.count)", hint: "Enter 打开 · / 筛选 · Esc", list: &list,
      count: files.count
    ) { row in
      [
        ListPart(
          text: Self.shortened(files[row].dropFirst(folder), cells: region.columns - 2, labels), column: 0,
          width: region.columns - 2,
          style: Style(files[row] == current ? .speakerName : .paneText))
      ]
    }
  }
}
