import Policy

/// One change of a target: by a person, or by a version of the plan.
public struct TargetChange: Sendable, Hashable {
  /// The line of the trail; nil for one made by hand.
  public var id: AuditID?
  /// The code that is stored, e.g. `target.corrected`.
  public var action: String
  /// Nil for a code that is no longer written.
  public var what: AuditAction? { AuditAction(rawValue: action) }
  public var at: Moment
  public var by: String
  /// The version that brought it, when it was one.
  public var version: Int?
  public var fields: [FieldChange<String>]
  public var reason: String?

  public init(
    id: AuditID? = nil, action: String = "", at: Moment, by: String, version: Int? = nil, fields: [FieldChange<String>],
    reason: String? = nil
  ) {
    self.id = id
    self.action = action
    self.at = at
    self.by = by
    self.version = version
    self.fields = fields
    self.reason = reason
  }

  /// The targets with which it was joined, or from which it was parted, by this change.
  public var partners: Set<TargetID> {
    // `12,15`; earlier programs wrote 目标12、目标15.
    func numbers(_ text: String?) -> Set<TargetID> {
      Set((text ?? "").split { !($0.isASCII && $0.isNumber) }.compactMap { TargetID($0) })
    }
    let change = fields.first { $0.field == "same" }
    return numbers(change?.old).symmetricDifference(numbers(change?.new))
  }
}
