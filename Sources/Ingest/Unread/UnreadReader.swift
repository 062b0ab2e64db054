import Policy

/// Looks for sentences of the future that became nothing.
struct UnreadReader {
  private let plan: PlanText
  private let outlines: Outlines
  private let items: [Span]
  private let measures: [Span]

  /// More than so many are a text of another kind; the first ones show what kind.
  private static let most = 200
  private static let longest = 400
  private static let shortest = 6
  private static let longestName = 40

  init?(_ source: SourceText, items: [Span], measures: [Span]) {
    plan = PlanText(source)
    guard let outlines = try? Outlines(plan) else { return nil }
    self.outlines = outlines
    self.items = items.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    self.measures = measures.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  func read() -> [UnreadSentence] {
    var found: [UnreadSentence] = []
    for segment in outlines.segments {
      var document = UnreadDocument(
        plan: plan, outline: outlines.outline(of: segment), items: Cover(items), measures: Cover(measures))
      document.read(into: &found, most: Self.most)
      if found.count >= Self.most { break }
    }
    return found
  }

  /// Spans in their order, asked from the text's start to its end.
  fileprivate struct Cover {
    private let spans: [Span]
    private var next = 0

    init(_ spans: [Span]) { self.spans = spans }

    /// Whether one of the spans reaches into a stretch; stretches are asked for in reading order.
    mutating func touches(_ span: Span) -> Bool {
      while next < spans.count, spans[next].end <= span.start { next += 1 }
      var index = next
      // Later spans may begin before the end of a long one.
      while index < spans.count, spans[index].start < span.end {
        if spans[index].end > span.start { return true }
        index += 1
      }
      return false
    }
  }

  /// One document's sentences.
  fileprivate struct UnreadDocument {
    private let plan: PlanText
    private let outline: DocumentOutline
    private var items: Cover
    private var measures: Cover
    private var scanner: SentenceScanner
    private var contexts: PassageContextReader
    private let duties: DutyReader

    init(plan: PlanText, outline: DocumentOutline, items: Cover, measures: Cover) {
      self.plan = plan
      self.outline = outline
      self.items = items
      self.measures = measures
      scanner = SentenceScanner(
        text: plan.scalars, planStart: outline.head.period?.from ?? outline.head.issuedOn?.year,
        paperYear: outline.head.paperYear, taskYear: outline.head.taskYear)
      contexts = PassageContextReader(outline: outline, plan: plan)
      duties = DutyReader(plan: plan)
    }

    mutating func read(into found: inout [UnreadSentence], most: Int) {
      for passage in outline.passages {
        switch passage.kind {
        case .prose, .item: break
        case .cell(_, let row, _) where row >= 0: break
        default: continue
        }
        guard !contexts.context(of: passage).tellsOfToday || passage.section == nil else { continue }
        var start = passage.body
        while start < passage.range.upperBound {
          var end = start
          while end < passage.range.upperBound, !Scalar.endsSentence(plan.scalars[end]) { end += 1 }
          if let sentence = sentence(start..<end, passage) { found.append(sentence) }
          if found.count >= most { return }
          start = end + 1
        }
      }
    }

    private mutating func sentence(_ range: Range<Int>, _ passage: Passage) -> UnreadSentence? {
      guard (UnreadReader.shortest...UnreadReader.longest).contains(range.count) else { return nil }
      let span = plan.sourceSpan(range)
      guard !items.touches(span) else { return nil }
      scanner.scan(range)
      guard isOfFuture else { return nil }
      let parts = scanner.parts(of: range)
      let bodies = parts.first.flatMap {
        duties.subject(of: $0, from: ClauseHead.skipNumbering(plan.scalars, $0.range))
      }
      let target = target(range, parts, passage, span)
      guard target != nil || bodies != nil && !measures.touches(span) else { return nil }
      let quote = plan.quote(range)
      return UnreadSentence(
        span: span, quote: quote, section: passage.path, target: target,
        measure: Measure(
          textStart: plan.opening(range), quote: quote, lead: [], responsible: bodies?.names ?? [],
          deadline: scanner.planDates.last { $0.role == .due }?.deadline, section: passage.path, span: span,
          provenance: Provenance(rule: UnreadSentence.rule)))
    }

    private static let future: Set<WordClass> = [
      .build, .push, .growth, .atLeast, .atMost, .upTo, .orMore, .orLess, .within, .strive, .annual, .semiannual,
      .quarterly, .monthly, .perCase, .yearly, .completion, .goal,
    ]

    /// A verb of intent or a day to come, and nothing that tells of today.
    private var isOfFuture: Bool {
      let kinds = Set(scanner.tokens.map(\.kind))
      guard kinds.isDisjoint(with: [.past, .existing, .forecast]) else { return false }
      if scanner.planDates.contains(where: { $0.role == .past }) { return false }
      return !kinds.isDisjoint(with: Self.future) || scanner.planDates.contains { $0.role == .due }
    }

    /// The first figure with a unit as a target, named by the words before it.
    private func target(_ range: Range<Int>, _ parts: [SentencePart], _ passage: Passage, _ span: Span) -> Target? {
      for part in parts {
        for index in part.tokens where scanner.tokens[index].kind == .figure {
          let bounded = scanner.bounded(index, in: part)
          let figure = bounded.figure
          guard figure.kind != .years, figure.kind != .bare else { continue }
          let before = part.range.lowerBound..<max(bounded.range.lowerBound, part.range.lowerBound)
          let after = bounded.range.upperBound..<max(part.range.upperBound, bounded.range.upperBound)
          let name = before.count > 1 ? before : after
          return Target(
            quote: plan.quote(range), indicator: plan.string(name.suffix(UnreadReader.longestName)),
            comparison: bounded.comparison, value: figure.value, valueMax: figure.upper,
            unit: figure.unitName(in: plan), deadline: scanner.planDates.last { $0.role == .due }?.deadline,
            section: passage.path, span: span, sentence: span, provenance: Provenance(rule: UnreadSentence.rule))
        }
      }
      return nil
    }
  }
}
