import Policy

/// What a sentence has said so far that holds for the figures after it.
///
/// A deadline reaches over its sentence and the sentences after it in the same item, never backwards; 每年 and 力争 that
/// open a clause reach to the 。 or to the next deadline.
struct CarriedContext: Sendable {
  var deadline: Deadline?
  /// The deadline stands in this very sentence, so that a 每年 inside its list holds for its own clause.
  var deadlineIsHere = false
  var cadence: Cadence?
  var strive = false
  /// The sentence tells of today.
  var past = false
  /// The year that a sentence of today names.
  var pastYear: Int?
  /// The paragraph tells of years that are over; a day to come or 要 ends that.
  var tells = false
  /// 进展：…: what has been done so far is told, up to the paragraph's end or 下一步.
  var reports = false
  /// The deadline was lent by a paragraph above: words of today speak against it.
  var isLent = false
  /// The sentence before told the deadline.
  var deadlineWasHere = false
  /// The deadline that held where the first item of a paragraph began: it holds again where the next one begins.
  var listed: Listed?

  struct Listed: Sendable {
    var deadline: Deadline?
  }
  /// Each time: 每个项目配备….
  var perCase = false
  /// The verb that a list shares: 新增A 100项、B 50家.
  var verb: Range<Int>?
  /// The figure before this one was taken as a target.
  var listGoesOn = false
  /// The sentence has given a target already.
  var hasFigures = false
  /// The sentence before gave one: 其中 goes on with it.
  var hadFigures = false
  /// 2024年、2025年分别完成…: as many dates as figures follow.
  var dates: [Deadline] = []
  /// Where the last date of that list ended.
  var datesEnd = -1
  /// Counties or parks that the figures are broken down to.
  var areas: [Range<Int>] = []
  /// The bodies that the sentence begins with.
  var bodies: [String] = []
  /// Counties that the sentence names side by side.
  var places = NamedPlaces()
  /// 2025—2027年 at the head: with 分别 each year has a figure of its own.
  var span: ClosedRange<Int>?
  /// Somebody only expects it.
  var isForecast = false
  /// What the sentence before told of today.
  var before: TellingBefore?
  /// The last part's words, which may put something up: 建设交易中心，年交易额达到50亿元 is about that.
  var made: Range<Int>?
  /// The last target's name, and the kind of its figure.
  var named: NamedTarget?
  /// The first target's name of the sentence.
  var first: NamedTarget?
  /// 分别 opens a part without names: the figures before it, one for each of its own.
  var each: Each?

  /// A class, since contexts are copied for every figure.
  final class Each: Sendable {
    let names: [String]
    /// 增长 stands before the first of its figures.
    let grows: Bool

    init(_ names: [String], grows: Bool) {
      self.names = names
      self.grows = grows
    }
  }

  /// 年均 stands before the first of a run of figures.
  var isYearlyRun = false
  /// Where the last part that granted money ended; -1 for none in this sentence.
  var granted = -1
  /// 省里提出“…”: what is quoted is aimed at.
  var isTold = false
  /// 至少 holds for the list that it opens: 至少引进1个领航企业、3家配套企业.
  var least = false
  /// Inside a bracket the targets before it, of which the figures there are parts: 公租房500套（市本级400套）.
  var wholes: Wholes?
  /// The targets before 其中, of which the counts up to the sentence's end may be parts.
  var ofThese: Wholes?

  /// A class: contexts are copied for every figure, and few stand in such a bracket.
  final class Wholes: Sendable {
    struct Whole: Sendable {
      var name: String
      var unit: String
      var value: Double
    }

    let all: [Whole]

    init(_ all: [Whole]) { self.all = all }

    /// The last that the figure may be a part of: counted alike, and no smaller where the units are the same.
    func whole(of figure: Figure, in plan: PlanText) -> Whole? {
      let unit = figure.unitName(in: plan)
      return all.last { $0.unit.last == unit.last && ($0.unit != unit || $0.value >= figure.value) }
    }
  }

  /// The words that a figure without words of its own is about.
  var subject: Range<Int>?

  mutating func endSentence() {
    deadlineWasHere = deadlineIsHere
    deadlineIsHere = false
    cadence = nil
    strive = false
    past = false
    pastYear = nil
    perCase = false
    verb = nil
    listGoesOn = false
    least = false
    isTold = false
    hadFigures = hasFigures
    hasFigures = false
    subject = nil
    // Most sentences leave these as they were; to give an empty list back takes as long as to look.
    if !bodies.isEmpty { bodies = [] }
    if places.end >= 0 || places.isMost || !places.names.isEmpty { places = NamedPlaces() }
    if !dates.isEmpty { dates = [] }
    datesEnd = -1
    span = nil
    isForecast = false
    made = nil
    granted = -1
    if each != nil { each = nil }
    if ofThese != nil { ofThese = nil }
    named?.isHere = false
    if first != nil { first = nil }
    before?.age += 1
    if before?.age ?? 0 > 1 { before = nil }
  }

  /// Takes down a date that opens a clause; a second one after 、 or 和 makes a list.
  mutating func list(_ deadline: Deadline?, at range: Range<Int>, joined: Bool) {
    if !joined || datesEnd < 0 { dates = [] }
    if let deadline { dates.append(deadline) }
    datesEnd = range.upperBound
  }

  /// A paragraph begins.
  mutating func beginParagraph() {
    tells = false
    listed = nil
    reports = false
  }

  /// A figure was taken as a target: what follows may carry on its list.
  mutating func take(_ context: SentenceContext) {
    if let verb = context.firstBuilder ?? context.verb { self.verb = verb.range }
    listGoesOn = true
    least = context.isLeast
    hasFigures = true
  }

  /// The context of that figure learns what its being taken says for itself; all else it has.
  mutating func follow(_ other: CarriedContext) {
    verb = other.verb
    listGoesOn = other.listGoesOn
    least = other.least
    hasFigures = other.hasFigures
    isYearlyRun = other.isYearlyRun
  }

  /// A new 到20XX年 ends what 力争 and 每年 reached over.
  mutating func meet(_ deadline: Deadline?) {
    self.deadline = deadline
    deadlineIsHere = true
    isLent = false
    cadence = nil
    strive = false
    past = false
  }

  /// Something in the sentence says that it speaks of the future.
  var promises: Bool { deadline != nil || cadence != nil || strive || perCase || isTold }
}
