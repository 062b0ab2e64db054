import Policy

/// Reads the commitments of one document, passage by passage, sentence by sentence, figure by figure.
///
/// It only leads: what a passage, a part's dates, a figure or a name says is read by the values below, each of which
/// knows its own words. What a sentence has said so far is carried along in `carried`.
struct TargetReader {
  let plan: PlanText
  let text: [UInt32]
  let outline: DocumentOutline
  var scanner: SentenceScanner
  var passages: PassageContextReader
  private let times: TimeReader
  private let stages: StageDate
  private let duties: DutyReader
  private let places: PlaceReader
  private let contexts: SentenceContextReader
  private let judge: FigureJudge
  private let maker: TargetMaker
  private let goals: GoalReader
  private let incentives: IncentiveReader
  private let sizeLists: SizeListReader
  private let limits: LimitRemarkReader
  let cells: TaskCellReader
  var figureTables: FigureTableReader
  private var baselines: BaselineBook

  var carried = CarriedContext()
  var passage = PassageContext()
  /// The row whose cell was read last.
  var cellAt: (table: Int, row: Int)?

  /// The date of a sentence that leads into numbered items.
  var leadIn: LeadIn?
  /// The same where no heading stands: lines that end with ； go on with it.
  var listDeadline: Deadline?
  /// The first of items that are no sections: where and how they are numbered, and the date that led into them.
  var siblings: (item: Int, style: NumberMark.Style, deadline: Deadline?)?
  /// A sentence that said that goals follow.
  var goalLead: GoalLead?
  var out = Extraction()
  /// Brackets of the stretch at hand that tell of a figure's parts.
  var remarks: [Remark] = []

  /// A run-in heading is a short sentence: 打造钢材精深加工产业集群。
  private static let maxHeadline = 32

  init(outline: DocumentOutline, plan: PlanText) {
    self.outline = outline
    self.plan = plan
    text = plan.scalars
    scanner = SentenceScanner(
      text: plan.scalars, planStart: outline.head.period?.from ?? outline.head.issuedOn?.year,
      paperYear: outline.head.paperYear, taskYear: outline.head.taskYear)
    passages = PassageContextReader(outline: outline, plan: plan)
    times = TimeReader(text: plan.scalars, head: outline.head)
    stages = StageDate(plan: plan, head: outline.head)
    duties = DutyReader(plan: plan)
    places = PlaceReader(plan: plan)
    contexts = SentenceContextReader(text: plan.scalars)
    judge = FigureJudge(plan: plan)
    maker = TargetMaker(plan: plan, outline: outline, places: places)
    goals = GoalReader(plan: plan)
    incentives = IncentiveReader(plan: plan)
    sizeLists = SizeListReader(plan: plan, outline: outline)
    limits = LimitRemarkReader(plan: plan, outline: outline)
    cells = TaskCellReader(plan: plan, outline: outline)
    figureTables = FigureTableReader(plan: plan, outline: outline, firstYear: times.firstYear, scanner: scanner)
    baselines = BaselineBook(plan: plan)
  }

  /// What the whole document commits to.
  mutating func read() -> Extraction {
    var item: Int?
    for passage in outline.passages {
      if passage.item != item { begin(passage) }
      item = passage.item
      read(passage)
    }
    HeadingRepeats(outline: outline).drop(from: &out.targets)
    let tables = figureTables.read()
    out.targets += tables.targets
    baselines.add(tables.baselines)
    baselines.attach(to: &out.targets)
    DistinctNames(outline: outline, plan: plan).apply(to: &out.targets)
    out.baselines = baselines.baselines
    return out
  }

  private mutating func read(_ found: Passage) {
    switch found.kind {
    case .notice: break
    case .heading:
      leadIn(heading: found)
      if let end = stages.deadline(in: found.range) { carried.meet(end) }
      passage = passages.context(of: found)
      followGoals(found)
      if Self.isSentence(found.range, text, isGoal: passage.isGoal || passages.isUnderGoal) {
        readProse(found)
      } else if !passage.isReview, let inner = Self.contents(of: found.range, text) {
        passage.isTask = true
        readStretch(inner)
      }
    case .prose where Telling.reports(text, found.range): break
    case .prose, .item:
      if found.kind == .item { beginSibling(found) }
      passage = passages.context(of: found)
      followGoals(found)
      readProse(found)
      leadIn(after: found)
    case .cell(let table, let row, let column):
      readCell(found, table: table, row: row, column: column)
    }
  }

  // MARK: stretches of text

  /// A bracket of bodies ends the clause before it: no deadline reaches across.
  private mutating func readProse(_ found: Passage) {
    let areas = places.names.leading(found.range)
    carried.areas = areas
    var start = found.range.lowerBound
    while start < found.range.upperBound {
      var end = found.range.upperBound
      var next = end
      if let bracket = outline.bracket(after: start), bracket.lowerBound < end {
        end = bracket.lowerBound
        next = min(max(bracket.upperBound, end + 1), found.range.upperBound)
      }
      if start < end { readStretch(start..<end) }
      if next < found.range.upperBound {
        carried = CarriedContext()
        carried.areas = areas
      }
      start = next
    }
  }

  /// Reads text that no bracket of bodies interrupts.
  mutating func readStretch(_ range: Range<Int>) {
    let found = (isGoal: passage.isGoal, isReview: passage.isReview, isPreamble: passage.isPreamble)
    let first = out.targets.count
    scanner.scan(range)
    let parts = scanner.parts(of: range)
    for k in parts.indices {
      if k == 0 || parts[k - 1].end == .stop {
        let last = parts[k...].first { $0.end == .stop }
        let start = parts[k].range.lowerBound
        passage.sentence = start..<max(last?.range.upperBound ?? range.upperBound, start)
        if k == 0 {
          carried.beginParagraph()
          if let end = stages.deadline(in: range) { carried.meet(end) }
        }
        countItem(passage.sentence)
        passage.isGoal = found.isGoal || !found.isReview && Self.statesGoals(plan, passage.sentence)
        passage.isPreamble = found.isPreamble && !passage.isGoal
        tell(opening: k == 0)
      }
      passage.isHeadline =
        k == 0 && parts.count > 2 && parts[0].end == .stop && parts[0].range.count <= Self.maxHeadline
      if k == 0 { passage.headline = passage.isHeadline ? parts[0].range : nil }
      read(parts[k])
      if parts[k].end == .stop {
        if carried.past && (outline.head.isTold || Telling.opens(text, passage.sentence))
          || Telling.reviews(text, passage.sentence)
        {
          carried.tells = true
        }
        carried.endSentence()
      }
    }
    readBrackets(since: first)
  }

  /// In a paragraph that tells of years that are over, so does a sentence that says nothing of what is to come.
  private mutating func tell(opening: Bool) {
    if Telling.reports(text, passage.sentence) {
      carried.reports = true
    } else if carried.reports, Telling.endsReport(text, passage.sentence) {
      carried.reports = false
    }
    if carried.reports {
      carried.past = true
      carried.deadline = nil
      return
    }
    guard carried.tells else { return }
    carried.tells = !opening && !Telling.ends(text, passage.sentence)
    if carried.tells {
      carried.past = true
      carried.deadline = nil
    }
  }

  // MARK: parts of sentences

  /// Follows the sentence through one part: time words first, then its figures, then goals and incentives.
  private mutating func read(_ part: SentencePart) {
    var time = PartTime(start: ClauseHead.skipNumbering(text, part.range))
    let clues = plan.clues(in: part.range)
    let opening = clues.contains(.bodies) ? readSubject(part, time.start) : time.start
    time.start = opening
    if clues.contains(.telling) { time.start = ClauseHead.skipTelling(plan, opening, part.range.upperBound) }
    let rest = time.start..<max(time.start, passage.sentence.upperBound)
    if time.start > opening, text[time.start - 1] == Scalar.openQuote, Self.quotesFigure(text, rest) {
      carried.isTold = true
    }
    let holds = TokenKinds(scanner.tokens, part.tokens)
    if part.tokens.isEmpty {
      time.start = ClauseHead.skipJoins(text, time.start, part.range.upperBound)
    } else {
      times.read(part, scanner.tokens, scanner.planDates, scanner.figures, in: passage, &time, &carried)
    }
    if let list = places.list(in: part, from: time.start, clues) {
      carried.places = list
    } else if carried.places.isMost, part.tokens.lowerBound > 0,
      scanner.tokens[part.tokens.lowerBound - 1].kind == .semicolon
    {
      carried.places = NamedPlaces()
    }
    followParts(part)
    let items = holds.figures ? scanner.items(of: part) : []
    var part = part
    (part.firstBenefit, part.holdsCap) = (holds.firstBenefit, holds.caps)
    if carried.granted >= 0, incentives.isCap(part, items, carried) { part.benefitAhead = true }
    if !passage.isReview, part.benefitAhead || items.contains(where: { $0.figures[0].figure.isDiscount(in: text) }) {
      let granted = incentives.incentives(in: part, items, scanner, carried, passage)
      let grants = part.benefitAhead && part.holdsBenefit
      if !granted.isEmpty || grants { carried.granted = part.range.upperBound }
      out.incentives += granted
    }
    var gaveTarget = false
    let before = out.targets.count
    for item in items where read(item, part, time) { gaveTarget = true }
    if holds.brackets {
      if gaveTarget, carried.wholes == nil {
        noteBrackets(of: part, scanner.tokens, given: out.targets[before...])
      }
      out.targets += sizeLists.targets(in: part, scanner, carried, passage, given: out.targets[before...])
      if !passage.tellsOfToday { out.targets += limits.targets(in: part, scanner, passage) }
    }
    if !gaveTarget, carried.wholes == nil, GoalReader.mayHold(part, carried, passage),
      let found = goals.found(in: part, clues, from: time.start, promises: carried.promises, passage),
      let goal = goals.goal(found, time, carried, passage)
    {
      out.qualitative.append(goal)
    }
    if items.isEmpty, Self.isPart(part, text) {
      carried.listGoesOn = carried.hadFigures || carried.hasFigures
    } else if items.isEmpty {
      carried.listGoesOn = false
      let content = time.start..<part.range.upperBound
      if content.count > 1 { carried.subject = content }
      if content.count > 4 { carried.made = content }
    }
  }

  /// Takes down the bodies that a part begins with; returns where what they are to do begins.
  private mutating func readSubject(_ part: SentencePart, _ start: Int) -> Int {
    guard let subject = duties.subject(of: part, from: start) else { return start }
    if subject.isHelp {
      carried.bodies += subject.names.filter { !carried.bodies.contains($0) }
    } else {
      carried.bodies = subject.names
      // A new subject begins something new: no date of another sentence holds for it.
      if part.range.lowerBound <= passage.sentence.lowerBound, leadIn == nil { carried.deadline = nil }
    }
    return subject.end
  }

  /// Judges one item; true when it gave a target.
  private mutating func read(_ item: ListItem, _ part: SentencePart, _ time: PartTime) -> Bool {
    var time = times.ownYear(of: item, scanner) { time.with(deadline: $0, from: $1) } ?? time
    if !passage.isReview, let due = times.dueQuarter(of: item, scanner) { time.deadline = due }
    let context = contexts.context(of: item, in: part, scanner.tokens, time, carried, passage)
    if let own = time.itemStart { context.start = min(own, context.main.range.lowerBound) }
    if item.isFirst, let verb = context.verb {
      carried.verb = verb.range
    } else if let own = Self.addingVerb(context, text) {
      carried.verb = own
    }
    context.carried.verb = carried.verb
    if context.main.run > 1, context.main.place == 0 { carried.each = each(of: context) }
    context.carried.each = carried.each
    if context.main.place == 0 { carried.isYearlyRun = context.isYearly }
    if context.main.place > 0, carried.isYearlyRun { context.isYearly = true }
    context.isAssigned = outline.isGoverned(at: item.range.lowerBound)
    if let wholes = carried.wholes, !Self.isPart(context, of: wholes, in: plan) { return false }
    guard let verdict = judge.verdict(context) else {
      if carried.past || context.isExisting || context.tellsOfToday {
        if !part.benefitAhead { baselines.keep(context) }
        carried.before = TellingBefore(context)
      }
      carried.listGoesOn = false
      return false
    }
    let shared = carried.verb
    carried.take(context)
    if let verb = carried.verb, Self.namesFirms(verb, text) { carried.verb = shared }
    context.carried.follow(carried)
    if let twin = context.ofTwin { maker.add(twin, verdict, to: &out.targets) }
    let first = out.targets.count
    maker.add(context, verdict, to: &out.targets)
    let last = out.targets.count - 1
    if first <= last {
      baselines.keepOrigin(of: out.targets[first], context)
      carried.named = NamedTarget(
        name: out.targets[last].indicator, kind: context.figure.kind, unit: out.targets[last].unit)
      carried.first = carried.first ?? carried.named
    }
    if context.builder != nil, !part.opens(with: Scalar.ofThese, text) { carried.ofThese = nil }
    if context.main.place == 0 {
      carried.subject = context.start..<max(context.start, context.wordsEnd)
    }
    return true
  }
}
