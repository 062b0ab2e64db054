import Policy
import Store

/// A line of a target's past that a person made and can take back: the form that does the opposite.
struct TargetUndo {
  private(set) var kind: TargetEdit.Kind
  private var fields: [(name: String, value: String)]
  private let target: TargetSummary
  private let change: TargetChange

  /// Nil when nothing is there to be taken back, or it no longer holds.
  init?(_ change: TargetChange, in detail: TargetDetail) {
    let target = detail.summary
    self.target = target
    self.change = change
    let laterOwners = detail.changes.filter {
      $0.at >= change.at && $0 != change && [.targetOwner, .targetOwnerReleased].contains($0.what)
    }
    let earlierOwners = detail.changes.filter { $0.what == .targetOwner && $0.at <= change.at && $0 != change }
    switch change.what {
    case .targetOwner:
      guard laterOwners.isEmpty, target.owner == nil || target.owner?.reason == .person else { return nil }
      kind = .owner
      let old = change.fields.first { $0.field == "owner" }?.old
      if earlierOwners.isEmpty {
        fields = [("choice", TargetEdit.OwnerChoice.plan.rawValue)]
      } else if let old {
        fields = [("choice", TargetEdit.OwnerChoice.body.rawValue), ("owner", old)]
      } else {
        fields = [("choice", TargetEdit.OwnerChoice.nobody.rawValue)]
      }
    case .targetCorrected:
      kind = .fields
      // Only what still stands as this change left it.
      let moved = change.fields.compactMap { told in
        target.kind.correctable.first { $0.rawValue == told.field }
          .map { FieldChange(field: $0, old: told.old, new: told.new) }
      }
      var now: Edits<ItemField> = [:]
      for field in target.kind.correctable { now[field] = target.text(of: field) }
      let back = now.takingBack(moved)
      fields = back.fields.map { ($0.rawValue, back[$0] ?? "") }
      if fields.isEmpty { return nil }
    case .targetWithdrawn:
      guard target.isWithdrawn else { return nil }
      kind = .standing
      fields = [("action", "restore")]
    case .targetRestored:
      guard !target.isWithdrawn else { return nil }
      kind = .standing
      fields = [("action", "withdraw")]
    case .targetJoined, .targetParted:
      // The rules decide again, of the one other target that it was about.
      guard change.partners.count == 1, let other = change.partners.first else { return nil }
      let isJoined = detail.same.contains { $0.target == other }
      guard isJoined == (change.what == .targetJoined) else { return nil }
      kind = .same
      fields = [("action", TargetEdit.SameChoice.rules.rawValue), ("other", other.description)]
    default: return nil
    }
  }

  func form(_ visitor: Visitor) -> PostForm {
    let hidden = HTML.each(fields) { HiddenField($0.name, $0.value).html }
    let when = Wording.minute(change.at)
    return PostForm(.change(kind, of: target.id), for: visitor, classes: "no-print undo") {
      """
      \(HiddenField("seen", String(target.revision)))\(HiddenField("reason", "撤销 \(when) 的改动"))\(hidden)\
      <button class="button quiet small" type="submit">撤销<span class="hidden">\(when) 的改动</span>…</button>
      """
    }
  }
}
