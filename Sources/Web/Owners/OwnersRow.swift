import Policy
import Store

/// A target or a measure that waits for somebody to report it, as a line with a box to tick.
enum OwnersRow: Sendable {
  case target(TargetSummary)
  case measure(MeasureSummary)

  /// The form's field, and its value: the number, and what was seen of it.
  var field: (name: String, value: String) {
    switch self {
    case .target(let target): ("target", "\(target.id)-\(target.revision)")
    case .measure(let measure): ("measure", "\(measure.id)-\(measure.teller?.agency.description ?? "")")
    }
  }

  /// What was ticked, of a form's field; nil for what is none.
  static func seen(_ value: String) -> (id: Int64, seen: Int64?)? {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let id = Int64(parts[0]) else { return nil }
    return (id, Int64(parts[1]))
  }

  var title: String {
    switch self {
    case .target(let target): target.indicator
    case .measure(let measure): measure.textStart + "…"
    }
  }

  var link: Link {
    switch self {
    case .target(let target): Link(title, .target(target.id))
    case .measure(let measure): Link(title, .measure(measure.id))
    }
  }

  /// Where it stands in its plan.
  var place: String {
    switch self {
    case .target(let target): [target.documentTitle, target.sectionTitle].compactMap(\.self).joined(separator: " › ")
    case .measure(let measure): measure.documentTitle
    }
  }

  var owner: Owner? {
    switch self {
    case .target(let target): target.owner
    case .measure(let measure): measure.teller
    }
  }

  var agencies: [AgencyLink] {
    switch self {
    case .target(let target): target.agencies
    case .measure(let measure): measure.agencies
    }
  }

  /// What the plan promises: a value, or until when.
  var promise: String? {
    switch self {
    case .target(let target): target.promise ?? "定性目标"
    case .measure(let measure): measure.deadline?.words
    }
  }

  /// How a target stands; a measure's stage is told by whoever is asked.
  var state: HTML? {
    guard case .target(let target) = self else { return nil }
    return target.state.chip
  }
}
