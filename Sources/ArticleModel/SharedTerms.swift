import Algorithms

extension Paragraph.Role {
  /// Terms are looked for and counted in the article as an editor would print it: headings, body and captions.
  package var holdsTerms: Bool {
    switch self {
    case .kicker, .headline, .subtitle, .sectionHeading, .body, .caption, .verse: true
    case .masthead, .dateline, .byline, .editors, .metadata: false
    }
  }
}

extension Term {
  /// The rule of a term that this article says, and another one of the same document lists.
  package static let listedElsewhere = "listed-elsewhere"

  package var isListedElsewhere: Bool { evidence.rule == Self.listedElsewhere }
}

extension [Article] {
  /// A document has one list of terms: what one of its articles lists, every other one that says it has too, behind its own.
  /// So a term's occurrences in the document are those of its articles together, and as many as a search would find.
  package mutating func shareTerms(in source: SourceText) {
    guard count > 1 else { return }
    var texts: [String] = []
    var kinds: [String: Term.Kind] = [:]
    for term in flatMap(\.terms) where kinds[term.text] == nil {
      kinds[term.text] = term.kind
      texts.append(term.text)
    }
    let finder = TermFinder(texts)
    for i in indices { self[i].add(texts, kinds, finder, in: source) }
  }
}

extension Article {
  fileprivate mutating func add(
    _ texts: [String], _ kinds: [String: Term.Kind], _ finder: TermFinder, in source: SourceText
  ) {
    var found: [Int: [TextRange]] = [:]
    for paragraph in paragraphs where paragraph.role.holdsTerms {
      finder.find(in: paragraph.range, omissions: paragraph.omissions, of: source) { found[$0, default: []].append($1) }
    }
    let own = Set(terms.map(\.text))
    let listed = terms.count
    for index in found.keys.sorted() where !own.contains(texts[index]) {
      terms.append(
        Term(
          text: texts[index], kind: kinds[texts[index]] ?? .repeated, occurrences: found[index] ?? [], score: 0,
          evidence: Evidence(rule: Term.listedElsewhere, clues: [.occurrences(found[index]?.count ?? 0)])))
    }
    for i in listed..<terms.count { terms[i].nestedIn = nestings(of: terms[i]) }
  }

  private func nestings(of term: Term) -> [Term.Nesting] {
    terms.compactMap { outer in
      guard outer.text.utf8.count > term.text.utf8.count else { return nil }
      let inside = term.occurrences.count { place in
        // No occurrence of a term lies over another: only the last one that begins no later can hold the place.
        let next = outer.occurrences.partitioningIndex { $0.lowerBound > place.lowerBound }
        return next > 0 && outer.occurrences[next - 1].contains(place)
      }
      return inside > 0 ? Term.Nesting(term: outer.text, count: inside) : nil
    }
  }
}
