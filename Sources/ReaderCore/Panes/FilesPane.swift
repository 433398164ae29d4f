import ArticleModel
import Characters

/// The files named on the command line, with their headlines and dates. Enter opens one.
struct FilesPane: Pane {
  enum Order: Hashable { case name, date }

  private var list = ListState()
  private var order = Order.name
  /// Files as they are shown: those that pass the filter, in order.
  private var rows: [String] = []

  var isTyping: Bool { list.isFiltering }

  init(_ context: PaneContext) {
    rows = files(context)
    list.selected = rows.firstIndex { $0 == context.document.name } ?? 0
  }

  func region(in context: PaneContext) -> Region {
    .below(on: context.size, rows: max(1, context.settings.files.count) + 1)
  }

  private func files(_ context: PaneContext) -> [String] {
    let all = context.settings.files.isEmpty ? [context.document.name] : context.settings.files
    let filter = list.filterText
    let shown = filter.isEmpty ? all : all.filter { Self.matches($0, filter, context.heads[$0]) }
    guard order == .date else { return shown }
    // The latest first; what has no date last.
    return shown.enumerated().sorted { a, b in
      let (first, second) = (date(a.element, context), date(b.element, context))
      return first == second ? a.offset < b.offset : second < first
    }.map(\.element)
  }

  private func date(_ file: String, _ context: PaneContext) -> String { context.heads[file]?.date?.description ?? "" }

  private static func matches(_ file: String, _ filter: String, _ head: FileHead?) -> Bool {
    file.contains(filter) || head?.headline.contains(filter) == true || head?.date?.description.contains(filter) == true
  }

  mutating func take(_ key: Key, in context: PaneContext) -> [PaneCommand]? {
    let region = region(in: context)
    if let press = list.press(key, in: region, count: rows.count) { return press == .again ? open(context) : [] }
    if list.take(key, count: rows.count, page: region.rows - 1) {
      rows = files(context)
      return []
    }
    switch key.halfWidth {
    case .enter: return open(context)
    case .escape: return list.clearFilter() ? [] : [.close]
    case .character("q"), .character("F"): return [.close]
    case .character("s"): changeOrder(context)
    case .character("y"), .character("Y"):
      return rows.indices.contains(list.selected) ? [.copy(rows[list.selected])] : []
    default: return nil
    }
    return []
  }

  /// The chosen file stays chosen.
  private mutating func changeOrder(_ context: PaneContext) {
    let chosen = rows.indices.contains(list.selected) ? rows[list.selected] : nil
    order = order == .name ? .date : .name
    rows = files(context)
    list.selected = rows.firstIndex { $0 == chosen } ?? 0
  }

  private func open(_ context: PaneContext) -> [PaneCommand] {
    guard rows.indices.contains(list.selected) else { return [.close] }
    let file = rows[list.selected]
    return [.close, context.settings.files.contains(file) ? .openFile(file) : .reload]
  }

  mutating func settle(in context: PaneContext) {
    rows = files(context)
    list.reveal(rows: region(in: context).rows - 1, count: rows.count)
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
    let name = PlainText.line(String(name), for: .screen)
    let glyphs = labels.glyphs(of: name)
    let width = glyphs.last.map { ($0.column + $0.width).count } ?? 0
    guard width > cells else { return name }
    let room = cells - labels.width(of: "…")
    guard let first = glyphs.first(where: { width - $0.column.count <= room }) else { return "…" }
    return "…" + String(decoding: name.utf8.dropFirst(first.source.lowerBound), as: UTF8.self)
  }

  func draw(on frame: inout Frame, in region: Region, _ context: PaneContext) {
    let all = context.settings.files.isEmpty ? rows : context.settings.files
    let count = list.filterText.isEmpty ? "\(all.count)" : "\(rows.count)/\(all.count)"
    // What the filter looks for stays in sight: the folder is that of all files.
    let folder = Self.commonFolder(all)
    let labels = context.labels
    let width = region.columns - 2
    let names = rows.prefix(200).map { labels.width(of: String($0.dropFirst(folder))) }
    let nameWidth = context.heads.isEmpty ? width - 2 : min(max(8, names.max() ?? 8), max(16, width / 3))
    frame.put(
      list, in: region, title: context.text(.filesTitle, count, context.text(order == .name ? .byName : .byDate)),
      hint: context.text(.filesHint), count: rows.count, labels: labels
    ) { row in
      let file = rows[row]
      let head = context.heads[file]
      let isOpen = file == context.document.name
      let left = 2 + nameWidth + 2
      return [
        ListPart(
          text: head?.isRead == true ? context.symbols.lit : " ", column: 0, width: 1, style: Style(.paneQuiet),
          isSymbols: true),
        ListPart(
          text: Self.shortened(file.dropFirst(folder), cells: nameWidth, labels), column: 2, width: nameWidth,
          style: Style(isOpen ? .speakerName : .paneText)),
        ListPart(text: head?.date?.description ?? "", column: left, width: 10, style: Style(.paneQuiet)),
        ListPart(text: head?.headline ?? "", column: left + 12, width: width - left - 12, style: Style(.paneText)),
      ]
    }
  }
}
