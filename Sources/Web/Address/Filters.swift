import Policy
import Store

/// The years that a deadline filter takes.
let deadlineYears = 1900...2200

extension TargetFilter {
  /// As the names of an address; only what is set.
  var pairs: [Address.Pair] {
    var pairs = PairList()
    pairs.add("city", city?.description)
    pairs.add("document", document?.description)
    pairs.add("agency", agency?.description)
    pairs.add("part", part == .owner ? "owner" : nil)
    pairs.add("from", deadlineFrom.map { String($0) })
    pairs.add("to", deadlineTo.map { String($0) })
    for state in ProgressState.allCases where states.contains(state) { pairs.add("status", state.rawValue) }
    pairs.add("q", words.isEmpty ? nil : words)
    pairs.add("kind", goals.map { $0 ? Kind.goal.rawValue : Kind.figure.rawValue })
    pairs.add("ownerless", ownerless ? "1" : nil)
    return pairs.all
  }

  init(_ query: inout QueryReader) {
    self.init()
    city = query.id("city")
    document = query.id("document")
    agency = query.id("agency")
    let part: PartName? = query.choice("part")
    self.part = part == .owner ? .owner : .any
    deadlineFrom = query.number("from", in: deadlineYears)
    deadlineTo = query.number("to", in: deadlineYears)
    states = query.choices("status")
    words = query.words("q")
    let kind: Kind? = query.choice("kind")
    goals = kind.map { $0 == .goal }
    ownerless = query.flag("ownerless")
  }

  /// Whether a target has a number.
  enum Kind: String, CaseIterable {
    case figure
    case goal
  }

  private enum PartName: String, CaseIterable {
    case owner
    case any
  }
}

extension MeasureFilter {
  var pairs: [Address.Pair] {
    var pairs = PairList()
    pairs.add("city", city?.description)
    pairs.add("document", document?.description)
    pairs.add("agency", agency?.description)
    pairs.add("role", role?.rawValue)
    pairs.add("q", words.isEmpty ? nil : words)
    return pairs.all
  }

  init(_ query: inout QueryReader) {
    self.init()
    city = query.id("city")
    document = query.id("document")
    agency = query.id("agency")
    role = query.choice("role")
    words = query.words("q")
  }
}

extension AgencyFilter {
  var pairs: [Address.Pair] {
    var pairs = PairList()
    pairs.add("city", city?.description)
    pairs.add("q", words.isEmpty ? nil : words)
    return pairs.all
  }

  init(_ query: inout QueryReader) {
    self.init()
    city = query.id("city")
    words = query.words("q")
  }
}

extension ReportFilter {
  var pairs: [Address.Pair] {
    var pairs = PairList()
    pairs.add("city", city?.description)
    pairs.add("document", document?.description)
    pairs.add("agency", agency?.description)
    pairs.add("target", target?.description)
    pairs.add("period", period?.text)
    for state in Report.State.allCases where states.contains(state) { pairs.add("state", state.rawValue) }
    return pairs.all
  }

  /// Drafts are nobody's business but their agency's: the name takes them, the filter never asks for them.
  init(_ query: inout QueryReader) {
    self.init()
    city = query.id("city")
    document = query.id("document")
    agency = query.id("agency")
    target = query.id("target")
    period = query.period("period")
    let asked: Set<PublicState> = query.choices("state")
    states = Set(asked.compactMap { Report.State(rawValue: $0.rawValue) })
  }

  /// The states that everybody may see.
  private enum PublicState: String, CaseIterable {
    case submitted
    case approved
  }
}

extension FindingFilter {
  var pairs: [Address.Pair] {
    var pairs = PairList()
    pairs.add("city", city?.description)
    pairs.add("document", document?.description)
    pairs.add("kind", kind?.rawValue)
    pairs.add("state", isDecided.map { $0 ? Standing.decided.rawValue : Standing.open.rawValue })
    return pairs.all
  }

  init(_ query: inout QueryReader) {
    self.init()
    city = query.id("city")
    document = query.id("document")
    kind = query.choice("kind")
    let standing: Standing? = query.choice("state")
    isDecided = standing.map { $0 == .decided }
  }

  /// Whether somebody has said yes or no.
  enum Standing: String, CaseIterable {
    case open
    case decided
  }
}

extension AuditFilter {
  var pairs: [Address.Pair] {
    var pairs = PairList()
    pairs.add("subject", subject)
    pairs.add("id", subjectID.map(String.init))
    pairs.add("user", user?.description)
    pairs.add("action", action)
    pairs.add("from", from?.text)
    pairs.add("to", to?.text)
    return pairs.all
  }

  init(_ query: inout QueryReader) {
    self.init()
    let subject = query.words("subject")
    self.subject = subject.isEmpty ? nil : subject
    let item: ID<AuditEntry>? = query.id("id")
    subjectID = item?.raw
    user = query.id("user")
    let action = query.words("action")
    self.action = action.isEmpty ? nil : action
    from = query.day("from")
    to = query.day("to")
  }
}

/// Collects the names that have a value.
private struct PairList {
  var all: [Address.Pair] = []

  mutating func add(_ name: String, _ value: String?) {
    if let value { all.append(Address.Pair(name: name, value: value)) }
  }
}
