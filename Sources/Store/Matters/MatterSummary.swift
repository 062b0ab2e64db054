import Policy

/// One matter as lists show it.
public struct MatterSummary: Sendable, Hashable {
  public var id: MatterID
  public var city: CityID
  public var cityName: String
  public var title: String
  public var text: String
  public var origin: MatterOrigin
  public var subject: NamedSubject?
  /// The body that brought it up.
  public var from: NamedBody?
  /// The body that is to settle it.
  public var agency: NamedBody?
  public var standing: MatterFlow.Standing
  /// When the step that it is in began, and its last day.
  public var stepSince: Moment
  public var stepDue: CivilDate?
  /// The last day for what came of raising it.
  public var raisedDue: CivilDate?
  /// Who answered last.
  public var answeredBy: String?
  /// Who entered it, and when.
  public var by: String
  public var createdAt: Moment
  /// Moves with every step; whoever takes one says which one they saw.
  public var version: Int

  public var state: MatterState { standing.state }

  public func clock(on today: CivilDate) -> MatterClock {
    MatterClock(since: stepSince.day, due: stepDue, on: today)
  }

  /// Whether raising it is proposed.
  public func isRaiseProposed(on today: CivilDate) -> Bool {
    MatterRaise.isProposed(standing, stepDue: stepDue, raisedDue: raisedDue, on: today)
  }
}

/// A body by number and name.
public struct NamedBody: Sendable, Hashable {
  public var id: AgencyID
  public var name: String
}

/// What a matter, an order or a remark is about, with its name; nil where it is no longer there.
public struct NamedSubject: Sendable, Hashable {
  public var reference: SubjectReference
  public var name: String?

  public init(reference: SubjectReference, name: String?) {
    self.reference = reference
    self.name = name
  }
}

extension MatterSummary: Identified {
  var number: Int64 { id.raw }
}

/// What became of a matter: one step, with who, when and why.
public struct MatterEvent: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case opened
    case assigned
    case received
    case answered
    case closed
    case sentBack = "sent_back"
    case reopened
    case extensionAsked = "extension_asked"
    case extensionGranted = "extension_granted"
    case extensionRefused = "extension_refused"
    case withdrawn
    case raised
    case settled
  }

  public var kind: Kind
  /// Where the matter stood after it.
  public var state: MatterState
  public var level: MatterLevel
  /// The body and the day that the step gave it.
  public var agency: String?
  public var due: CivilDate?
  public var reason: String
  public var by: String
  public var at: Moment
}

/// A file that goes with a matter.
public struct MatterFile: Sendable, Hashable {
  public var id: MatterFileID
  public var matter: MatterID
  public var name: String
  public var kind: EvidenceKind
  public var size: Int
  public var by: String
  public var at: Moment
}

/// A matter with everything that became of it.
public struct MatterDetail: Sendable, Hashable {
  public var summary: MatterSummary
  /// Oldest first.
  public var events: [MatterEvent]
  public var files: [MatterFile]
  /// How its city supervises.
  public var setting: SupervisionSetting
}
