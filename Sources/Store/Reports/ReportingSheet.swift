import Policy

/// The lines that somebody hands in: each door (the form, programs) fills one, and all are held against the same rules.
///
/// `Store.asked(for:)` looks up what the lines name, `checked(against:)` gives every fault at once or what
/// `Store.submit` takes.
public struct ReportingSheet: Sendable, Hashable {
  /// What was typed for one target in one period.
  public struct Line: Sendable, Hashable {
    public var target: TargetID
    public var period: Period
    public var entry: ReportEntry
    /// The report's version that was seen, 0 for none; nil where nothing is said of it.
    public var seenVersion: Int?
    /// Where the line stands in what was sent, in the words of the door: a JSON Pointer, a row.
    public var place: String

    public init(target: TargetID, period: Period, entry: ReportEntry, seenVersion: Int? = nil, place: String = "") {
      self.target = target
      self.period = period
      self.entry = entry
      self.seenVersion = seenVersion
      self.place = place
    }
  }

  /// How a sheet comes to be.
  public enum Source: Sendable, Hashable {
    /// A page showed each report beside its field. What was typed stays as it is; a version that has moved meanwhile
    /// is found by the store, and the page is shown again.
    case page
    /// Somebody's data. It is kept in one spelling, so that the same again is known as the same, and whoever writes
    /// over a report must say which version.
    case data
  }

  public var source: Source
  public var author: Actor
  public var today: CivilDate
  public var lines: [Line]

  public init(_ source: Source, _ lines: [Line] = [], by author: Actor, on today: CivilDate) {
    self.source = source
    self.lines = lines
    self.author = author
    self.today = today
  }

  /// Every line as the store takes it, in their order; throws every fault of every line.
  public func checked(against asked: [AskedReport]) throws(Faults) -> [CheckedLine] {
    let asked = Dictionary(asked.map { (Key(target: $0.target, period: $0.period), $0) }) { first, _ in first }
    var taken: Set<Key> = []
    var checked: [CheckedLine] = []
    var faults: [Fault] = []
    for line in lines {
      let key = Key(target: line.target, period: line.period)
      let isFirst = taken.insert(key).inserted
      do throws(Refusals) {
        guard isFirst else { throw Refusals(.twice) }
        checked.append(try check(line, asked[key]))
      } catch {
        faults += error.all.map { Fault(line: line, reason: $0) }
      }
    }
    guard faults.isEmpty else { throw Faults(faults) }
    return checked
  }

  private struct Key: Hashable {
    var target: TargetID
    var period: Period
  }

  /// What is wrong with one line.
  private struct Refusals: Error {
    var all: [Fault.Reason]
    init(_ reason: Fault.Reason) { all = [reason] }
    init(_ faults: ReportEntry.Faults) { all = faults.all.map { .entry($0) } }
  }

  private func check(_ line: Line, _ asked: AskedReport?) throws(Refusals) -> CheckedLine {
    guard let asked else { throw Refusals(.unknown) }
    let window = asked.window
    switch window.state(on: today) {
    case .notOpen: throw Refusals(.notOpen(window.opensOn))
    case .closed: throw Refusals(.closed(window.closesOn ?? window.dueOn))
    case .open, .late: break
    }
    if let start = asked.planStartsLater { throw Refusals(.beforePlan(start)) }
    guard let owner = asked.owner, author.may(.report, for: owner, in: asked.city) else { throw Refusals(.foreign) }
    guard !asked.isWithdrawn else { throw Refusals(.withdrawn) }
    if let instead = asked.instead { throw Refusals(.joined(instead)) }
    let figure: ReportedFigure
    switch line.entry.validated(for: asked.context) {
    case .failure(let faults): throw Refusals(faults)
    case .success(let good): figure = good
    }
    return CheckedLine(
      target: line.target, period: line.period, figure: figure, typed: typed(line.entry, figure),
      seenVersion: try seenVersion(line, figure, asked.said), isNew: asked.said == nil)
  }

  private func typed(_ entry: ReportEntry, _ figure: ReportedFigure) -> ReportEntry {
    guard source == .data else { return entry }
    return ReportEntry(
      value: figure.value.map(Quantity.plain) ?? "", unit: "", stage: figure.stage?.rawValue ?? "",
      missing: figure.missing?.rawValue ?? "", numerator: figure.numerator.map(Quantity.plain) ?? "",
      denominator: figure.denominator.map(Quantity.plain) ?? "",
      baseline: figure.baseline.map(Quantity.plain) ?? "", words: figure)
  }

  private func seenVersion(_ line: Line, _ figure: ReportedFigure, _ report: SaidReport?) throws(Refusals) -> Int {
    if source == .page { return line.seenVersion ?? 0 }
    guard let report else {
      guard line.seenVersion ?? 0 == 0 else { throw Refusals(.neverReported) }
      return 0
    }
    // The same again needs no version.
    let isHandedIn = [.signing, .submitted, .approved].contains(report.state)
    if isHandedIn, report.newest.figure == figure { return report.version }
    guard let seen = line.seenVersion else { throw Refusals(.versionMissing(report)) }
    guard seen == report.version else { throw Refusals(.stale(report)) }
    return seen
  }
}
