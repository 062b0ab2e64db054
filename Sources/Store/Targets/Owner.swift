import Policy

/// Who reports a target, or tells of a measure, and why.
public struct Owner: Sendable, Hashable {
  public var agency: AgencyID
  public var name: String
  public var reason: OwnerReason
  /// What the person said who decided, or what the plan says, as facts.
  public var told: Told<OwnerFact>?
  /// The same in one sentence.
  public var note: String? { told?.words }

  public init(agency: AgencyID, name: String, reason: OwnerReason, told: Told<OwnerFact>? = nil) {
    self.agency = agency
    self.name = name
    self.reason = reason
    self.told = told
  }
}

extension Owner {
  /// Nil where the first of these columns is empty: the body, its name, the reason, and its fact with what it says.
  init?<Column: SelectColumn>(
    _ row: Cells<Column>, _ agency: Column, _ name: Column, _ reason: Column, _ fact: Column, _ facts: Column,
    nameBefore last: inout String
  ) throws {
    guard let id: AgencyID = row.idIfAny(agency) else { return nil }
    let told = row.textIfAny(fact).flatMap { code in
      row.textIfAny(facts).map { Told<OwnerFact>(CodedFacts(code: code, json: $0)) }
    }
    self.init(agency: id, name: row.text(name, asBefore: &last), reason: try row.listed(reason), told: told)
  }
}
