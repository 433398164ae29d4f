import ArticleModel

/// How the reader gets the articles that it shows, without ever calling anybody.
extension Reader {
  /// Takes one action and draws the screen.
  ///
  /// An action may come upon a section of the document that has not been analysed. Then it is taken back: the reader is again
  /// as it was before, shows the same screen, and returns `Effect.require` alone. With the answer, `Action.supplied`, the action
  /// is done again from its beginning; it finds what it lacked, and comes further, to its end or to another section that it
  /// requires. Actions that come meanwhile wait their turn. So an action is done as a whole or not yet, and it never sees
  /// half a document.
  ///
  /// An action that is taken back has done its work for nothing. That is cheap: few need more than one section, and what costs
  /// time, the analysis itself, is kept in the queue from one attempt to the next.
  /// - Returns: what the world should do, in order.
  package mutating func update(_ action: Action) -> [Effect] {
    var effects: [Effect] = []
    switch action {
    case .supplied(let request, let articles):
      guard request == queue.required else { return [] }
      queue.supplies[request] = articles
      queue.required = nil
    case .analysed(let section, let articles):
      // Lacks nothing, so it need not be taken back; to be able to, the index would be copied, which can be big.
      effects = takeAnalysed(section, articles)
      queue.waiting.append(nil)
    default:
      queue.waiting.append(action)
    }
    guard queue.required == nil else { return effects }
    while let next = queue.waiting.first {
      switch attempt(next) {
      case .done(let more): effects += more
      case .lacks(let request): return effects + [.require(request)]
      }
    }
    if hasIdleWork, !effects.contains(.quit) { effects.append(.idle) }
    return effects
  }

  private enum Outcome {
    case done([Effect])
    case lacks(SectionRequest)
  }

  /// - Parameter action: the first of those that wait.
  private mutating func attempt(_ action: Action?) -> Outcome {
    let before = self
    flow?.supplies = queue.supplies
    let effects = action.map { take($0) } ?? []
    settlePane()
    screen = drawn()
    if let missing = flow?.missing {
      self = before
      queue.required = missing
      return .lacks(missing)
    }
    flow?.tidy(around: location.top?.section ?? 0)
    queue.supplies = [:]
    queue.waiting.removeFirst()
    return .done(effects)
  }

  /// The action that is under way lacks a section: it will be taken back, so nothing is worth its time any more.
  var isHeldUp: Bool { flow?.missing != nil }

  /// The screen as it stands.
  package func frame() -> Frame { screen }
}
