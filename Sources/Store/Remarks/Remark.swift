import Policy

/// 批示: what a leader remarked on a thing, and what its body answered.
public struct Remark: Sendable, Hashable {
  public var id: RemarkID
  public var city: CityID
  public var cityName: String
  public var subject: NamedSubject
  /// The body that answers.
  public var agency: NamedBody
  public var leader: String
  public var text: String
  public var saidOn: CivilDate
  public var due: CivilDate?
  public var state: RemarkState
  public var answer: String
  /// Who wrote it down, and when.
  public var by: String
  public var writtenAt: Moment
  public var version: Int
}

extension Remark: Identified {
  var number: Int64 { id.raw }
}

/// What became of a remark.
public struct RemarkEvent: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case written
    case answered
    case sentBack = "sent_back"
    case withdrawn
  }

  public var kind: Kind
  public var reason: String
  public var by: String
  public var at: Moment
}

/// A remark with everything that became of it.
public struct RemarkDetail: Sendable, Hashable {
  public var remark: Remark
  /// Oldest first.
  public var events: [RemarkEvent]
}

/// What a remark is written down with.
public struct RemarkFacts: Sendable, Hashable {
  public var subject: SubjectReference
  /// The body that answers; nil is the one that answers for the thing.
  public var agency: AgencyID?
  public var leader: String
  public var text: String
  public var saidOn: CivilDate
  public var due: CivilDate?

  public init(
    subject: SubjectReference, agency: AgencyID? = nil, leader: String, text: String, saidOn: CivilDate,
    due: CivilDate? = nil
  ) {
    self.subject = subject
    self.agency = agency
    self.leader = leader
    self.text = text
    self.saidOn = saidOn
    self.due = due
  }

  /// The most that a remark may have, in Unicode scalars.
  public static let longest = 1_000
}

/// Which remarks are meant; nil means all.
public struct RemarkFilter: Sendable, Hashable {
  /// What somebody may see of it all.
  public var scope: SupervisionScope = .everywhere
  public var city: CityID?
  public var agency: AgencyID?
  public var state: RemarkState?
  public var subject: SubjectReference?

  public init(
    city: CityID? = nil, agency: AgencyID? = nil, state: RemarkState? = nil, subject: SubjectReference? = nil
  ) {
    self.city = city
    self.agency = agency
    self.state = state
    self.subject = subject
  }

  var conditions: Conditions {
    var found = Conditions("1")
    switch scope {
    case .everywhere: break
    case .nothing: found = found.and("0")
    case .city(let city): found = found.and("r.city_id = ?", [city.raw])
    case .bodies(let agencies):
      found = found.and(
        "r.id IN (SELECT id FROM remark WHERE agency_id IN (SELECT value FROM json_each(?)))",
        [IDList(agencies.sorted())])
    }
    if let city { found = found.and("r.city_id = ?", [city.raw]) }
    if let agency { found = found.and("r.agency_id = ?", [agency.raw]) }
    if let state { found = found.and("r.state = ?", [state.rawValue]) }
    if let subject {
      found = found.and("r.subject_kind = ? AND r.subject_id = ?", [subject.kind.rawValue, subject.id])
    }
    return found
  }
}
