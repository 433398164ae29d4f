/// The files named on the command line. Enter opens one.
struct FilesPane: Pane {
  private var list = ListState()

  init(_ context: PaneContext) {
    list.selected = context.settings.files.firstIndex { $0 == context.document.name } ?? 0
  }

  func region(in context: PaneContext) -> Region {
    .beside(on: context.size, rows: max(1, context.settings.files.count) + 1)
  }

  private func rows(_ context: PaneContext) -> [String] {
    let files = context.settings.files.isEmpty ? [context.document.name] : context.settings.files
    return list.filterText.isEmpty ? files : files.filter { $0.contains(list.filterText) }
  }

  mutating func take(_ key: Key, in context: PaneContext) -> [PaneCommand]? {
    let files = rows(context)
    let region = region(in: context)
    if let press = list.press(key, in: region, count: files.count) {
      return press == .again ? open(files, context) : []
    }
    if list.take(key, count: files.count, page: region.rows - 1) { return [] }
    switch key.halfWidth {
    case .enter: return open(files, context)
    case .escape: return list.clearFilter() ? [] : [.close]
    case .character("q"), .character("F"): return [.close]
    default: return nil
    }
  }

  private func open(_ files: [String], _ context: PaneContext) -> [PaneCommand] {
    guard files.indices.contains(list.selected) else { return [.close] }
    let file = files[list.selected]
    return [.close, context.settings.files.contains(file) ? .openFile(file) : .reload]
  }

  mutating func settle(in context: PaneContext) {
    list.reveal(rows: region(in: context).rows - 1, count: rows(context).count)
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

  func draw(on frame: inout Frame, in region: Region, _ context: PaneContext) {
    let files = rows(context)
    let current = context.document.name
    let folder = Self.commonFolder(files)
    let labels = context.labels
    frame.put(
      list, in: region, title: "文件 \(files.count)", hint: "Enter 打开 · / 筛选 · Esc", count: files.count, labels: labels
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
