import Policy
import Store

/// One thing that the rules read: its words, its fields, and what an editor does with it.
struct CandidateCard {
  let candidate: Candidate
  let number: Int
  let version: VersionID

  func html(_ visitor: Visitor) -> HTML {
    """
    <li class="candidate decision-\(candidate.decision.rawValue)" id="c\(candidate.id)"><p class="top-line">\
    <b>\(number). \(candidate.subject.title)</b>\(Tag(candidate.decision.title, .plain))</p>
    <p class="quoted">“\(candidate.quote)” <a href="#q\(candidate.id)">看原文</a></p><p class="cell-sub">\(origin)</p>
    \(form(visitor))</li>

    """
  }

  private var origin: String {
    if candidate.isAdded { return "人工添加" }
    return "可信度 \(Int((candidate.confidence * 100).rounded()))% · \(Wording.rule(candidate.rule))"
  }

  private func form(_ visitor: Visitor) -> PostForm {
    let fields = HTML.each(candidate.subject.reviewable) { field in
      let title = field.title + (candidate.edited[field] == nil ? "" : "（已改）")
      let (name, control) = (field.rawValue, Self.control(field, candidate.value(field) ?? ""))
      return FormField(title, id: "f\(candidate.id)-\(name)", name: name, control).html
    }
    return PostForm(.reviewCandidate(candidate.id, of: version), for: visitor) {
      """
      \(HiddenField("seen", candidate.mark))\
      <div class="fields">\(fields)</div><div class="actions">\(SubmitButton("接受", "accept", isSmall: true))\
      \(SubmitButton("不采用", "reject", look: .quiet, isSmall: true))</div>
      """
    }
  }

  /// What a field is filled in with.
  static func control(_ field: ItemField, _ value: String) -> Control {
    switch field {
    case .comparison: .list(Comparison.allCases.map { Choice($0.rawValue, $0.rawValue) }, chosen: value)
    case .cadence: .list(Cadence.allCases.map { Choice($0.rawValue, $0.title) }, chosen: value)
    case .agencies, .lead, .responsible: .lines(value)
    default: .line(value)
    }
  }
}

extension Candidate {
  /// A field as it stands now: what an editor wrote, else what was read; nil when unset.
  func value(_ field: ItemField) -> String? {
    let value = edited[field] ?? read[field]
    return value?.isEmpty == true ? nil : value
  }
}

extension Candidate.Decision {
  var title: String {
    switch self {
    case .open: "待定"
    case .accepted: "已接受"
    case .rejected: "不采用"
    }
  }
}

extension ItemKind {
  var title: String {
    switch self {
    case .section: "标题"
    case .target: "量化目标"
    case .goal: "定性目标"
    case .measure: "举措"
    case .incentive: "奖补条款"
    }
  }

  /// The mark's colour in the text.
  var style: String {
    switch self {
    case .goal: "goal"
    case .incentive: "incentive"
    default: "target"
    }
  }
}
