import ArticleModel

/// A jump that goes on through a big document when there is time, until the next key.
enum PendingJump: Hashable, Sendable {
  /// - Parameters:
  ///   - beyond: the offset that was started from.
  ///   - section: to look on in.
  case remark(beyond: Int, section: Int, forward: Bool)
  /// - Parameters:
  ///   - from: where to look on.
  ///   - left: bytes not looked through yet.
  case hit(from: Int, forward: Bool, left: Int)
}

/// Searching, and going through what was found.
extension Reader {
  /// Bytes that are looked through before a key's screen is drawn.
  static let searchBudget = 4 << 20

  mutating func beginSearch(isBackward: Bool) -> [Effect] {
    guard flow != nil else { return [] }
    overlay.open(Prompt(.search(isBackward: isBackward), from: self))
    return []
  }

  /// Looks for a text at once.
  mutating func search(_ text: String, isBackward: Bool) -> [Effect] {
    finish(Prompt(.search(isBackward: isBackward), text: text, from: self))
  }

  /// Looks for what is typed so far; the screen goes there, and back where nothing is found.
  mutating func searchIncrementally(_ query: SearchQuery, isBackward: Bool, from origin: Prompt.Origin) {
    restore(origin)
    selection.hits = nil
    guard !query.text.isEmpty else {
      selection.hits = origin.hits
      return
    }
    activate(.search(query), isBackward: isBackward)
    let visible = visibleRange()
    goToHit(from: isBackward ? visible.lowerBound + 1 : visible.lowerBound, forward: !isBackward)
  }

  /// Puts the screen back where it was when the prompt was opened.
  mutating func restore(_ origin: Prompt.Origin) {
    location.top = origin.top
    location.offset = origin.offset
    selection.focus = origin.focus
    work.pending = nil
  }

  mutating func goToHit(_ count: Int, reversed: Bool) -> [Effect] {
    guard let hits = selection.hits else {
      say(.nothingToFind)
      return []
    }
    let forward = hits.isBackward == reversed
    for _ in 0..<longestJump(count) where !isHeldUp {
      let visible = visibleRange()
      let from: Int
      if let current = selection.hits?.current, isVisible(current.lowerBound) {
        from = forward ? current.lowerBound + 1 : current.lowerBound
      } else {
        from = forward ? visible.lowerBound : visible.upperBound
      }
      goToHit(from: from, forward: forward)
    }
    return []
  }

  /// Goes to the nearest hit; past the text's end it goes on at the other one.
  mutating func goToHit(from offset: Int, forward: Bool) {
    guard let document, let hits = selection.hits else { return }
    guard hits.isComplete(document), hits.ranges.count < Hits.limit else {
      work.pending = .hit(from: offset, forward: forward, left: document.source.count)
      searchOn(budget: Self.searchBudget * 2)
      return
    }
    let found = forward ? hits.first(from: offset) : hits.last(before: offset)
    if let found { return goTo(hit: found) }
    guard let wrapped = forward ? hits.ranges.first : hits.ranges.last else {
      if overlay.prompt == nil { sayNotFound(hits) }
      return
    }
    goTo(hit: wrapped)
    if overlay.prompt == nil, hits.ranges.count > 1 { say(forward ? .fromTheStart : .fromTheEnd) }
  }

  /// What stands only in lines that are left out can be found all the same.
  mutating func sayNotFound(_ hits: Hits) {
    guard !sayWhatIsWrong(with: hits) else { return }
    // In a document of several sections what is left out was counted as well.
    let isHidden =
      document?.sectionCount == 1
      && document?.source.withSpan { try? hits.matcher.first(in: $0, from: 0, to: $0.count) } != nil
    let text = hits.source.text
    if isHidden {
      say(.onlyInHiddenLines, text, keymap.keys(of: .toggleMetadata).first?.label ?? "")
    } else {
      let isLast = fileIndex.map { $0 + 1 >= settings.files.count } ?? true
      say(isLast ? .notFound : .notFoundInFile, text)
    }
  }

  /// A pattern that is no pattern, or takes too long.
  /// - Returns: whether something is wrong.
  mutating func sayWhatIsWrong(with hits: Hits) -> Bool {
    if let problem = hits.matcher.problem {
      overlay.say(Notice(text: text(of: problem), isError: true))
    } else if hits.isGivenUp {
      overlay.say(Notice(text: text(.patternTooCostly), isError: true))
    } else {
      return false
    }
    return true
  }

  /// 正则第3字：缺 ]
  func text(of problem: RegularExpression.Problem) -> String {
    text(.wrongPattern, "\(problem.place + 1)", problem.phrase[settings.language])
  }

  mutating func goTo(hit: TextRange) {
    selection.hits?.current = hit
    work.pending = nil
    // What is copied, noted or read alone from here is the hit's.
    selection.focus = nil
    if !isVisible(hit.lowerBound) { land(on: hit.lowerBound) }
  }

  /// Looks through more of a big document for the pending hit.
  mutating func searchOn(budget: Int) {
    guard case .hit(let start, let forward, let unread)? = work.pending, let document, let hits = selection.hits else {
      return
    }
    let source = document.source
    var from = min(max(0, start), source.count)
    var left = unread
    var budget = min(hits.matcher.budget(budget), left)
    while budget > 0, !isHeldUp {
      let chunk = min(budget, forward ? budget : 1 << 18)
      let lower = forward ? from : max(0, from - chunk)
      let upper = forward ? min(source.count, from + chunk) : from
      let found = source.withSpan { bytes in
        try? forward
          ? hits.matcher.first(in: bytes, from: lower, to: upper)
          : hits.matcher.last(in: bytes, from: lower, to: upper)
      }
      if let found {
        from = forward ? found.upperBound : found.lowerBound
        if isShown(found.lowerBound) { return goTo(hit: found) }
      } else {
        from = forward ? upper : lower
      }
      let read = max(1, forward ? from - lower : upper - from)
      budget -= read
      left -= read
      if forward, from >= source.count { from = 0 } else if !forward, from <= 0 { from = source.count }
    }
    if left > 0 {
      work.pending = .hit(from: from, forward: forward, left: left)
      say(.searching)
    } else {
      work.pending = nil
      sayNotFound(hits)
    }
  }

  /// Does the byte at an offset stand on the page?
  mutating func isShown(_ offset: Int) -> Bool {
    guard let document else { return false }
    return flow?[document.section(at: offset)]?.shows(offset) ?? false
  }

  /// Counts on, a slice at a time.
  mutating func countHits(budget: Int) {
    guard let document, var counted = selection.hits else { return }
    // In a big document hidden lines are counted too: to leave them out all of it would have to be analysed.
    let view = document.sectionCount == 1 ? flow?[0] : nil
    counted.count(in: document, budget: budget) { view?.shows($0) ?? true }
    selection.hits = counted
  }

  /// Other paragraphs stand on the page now.
  mutating func countHitsAnew() {
    guard let hits = selection.hits, case .search = hits.source, !hits.isGivenUp, hits.matcher.problem == nil else {
      return
    }
    let hidden = selection.hidesHits
    activate(hits.source, isBackward: hits.isBackward)
    selection.hits?.current = hits.current
    selection.hidesHits = hidden
  }

  // MARK: Work that can wait

  var hasIdleWork: Bool {
    guard let document else { return false }
    if work.pending != nil { return true }
    if let hits = selection.hits, !hits.isComplete(document) { return true }
    if hasTermsToCount { return true }
    if document.sectionCount > 1 { return sectionAhead != nil || work.preparedFor != location.top }
    return work.totals.map { !$0.isExact } ?? (location.top != nil)
  }

  /// The section after the one on the screen, while it is not in memory: paging into it should not wait.
  private var sectionAhead: Int? {
    guard let document, let next = location.top.map({ $0.section + 1 }), next < document.sectionCount,
      flow?.isLoaded(next) == false
    else { return nil }
    return next
  }

  mutating func workIdly() {
    switch work.pending {
    case .remark(let beyond, let section, let forward)?:
      work.pending = nil
      overlay.clearNotice()
      if !goToStop(beyond: beyond, from: section, forward: forward, sections: 1), work.pending == nil {
        say(.noOtherRemark)
      }
      return
    case .hit?:
      overlay.clearNotice()
      searchOn(budget: Self.searchBudget)
      return
    case nil: break
    }
    if let document, let hits = selection.hits, !hits.isComplete(document) {
      countHits(budget: Self.searchBudget)
    } else if hasTermsToCount {
      countTerms(budget: Self.searchBudget)
    } else if let sectionAhead {
      _ = flow?.load(sectionAhead)
    } else if let document, document.sectionCount > 1 {
      // The next screen is set in lines before it is asked for.
      work.preparedFor = location.top
      if let next = composition().next { _ = flow?.compose(from: next) }
    } else {
      work.totals = flow?.totals(isExact: true)
    }
  }
}
