import Policy
import Store

extension MatterState {
  /// The word in a box; what waits is louder than what is done.
  var badge: HTML { Tag(title, isOpen ? .usual : .plain).html }
}

extension MatterEvent.Kind {
  var title: String {
    switch self {
    case .opened: "登记"
    case .assigned: "分办"
    case .received: "签收"
    case .answered: "反馈"
    case .closed: "销号"
    case .sentBack: "退回重办"
    case .reopened: "重新办理"
    case .extensionAsked: "申请延期"
    case .extensionGranted: "同意延期"
    case .extensionRefused: "不同意延期"
    case .withdrawn: "撤回"
    case .raised: "提级"
    case .settled: "协调结果"
    }
  }
}

extension MatterEvent {
  /// `分办给市经信局，期限 2026-12-01`.
  func line(_ setting: SupervisionSetting) -> String {
    var parts: [String] = []
    switch kind {
    case .assigned: parts.append("分办给\(agency ?? "")")
    case .raised: parts.append("提级到\(setting.name(of: level))")
    default: parts.append(kind.title)
    }
    if let due { parts.append(kind == .extensionAsked ? "延到 \(due.text)" : "期限 \(due.text)") }
    return parts.joined(separator: "，")
  }
}

extension MatterSummary {
  /// The clock of its step, in words; what is over stands out.
  func clockWords(on today: CivilDate) -> HTML {
    let clock = clock(on: today)
    guard !clock.words.isEmpty else { return .empty }
    return clock.isOver ? "\(Tag("超时", .seal)) \(clock.words)" : "\(clock.words)"
  }
}

extension MatterAction {
  /// On its button.
  var title: String {
    switch self {
    case .raise: "提级"
    default: step(due: CivilDate(dayNumber: 0))?.title ?? ""
    }
  }

  /// What the reason is called.
  var reasonTitle: String {
    switch self {
    case .answer: "办理情况"
    case .settle: "协调结果"
    case .assign, .receive, .close, .grantExtension: "备注（可以不填）"
    default: "理由"
    }
  }

  var dayTitle: String { self == .askExtension ? "延到哪一天" : self == .sendBack ? "新的期限（不填则不变）" : "办理期限" }

  /// One sentence on what it does.
  var hint: String {
    switch self {
    case .receive: "确认由本单位办理。"
    case .answer: "写明怎样办的、办到什么程度；附件可以不传。"
    case .assign: "交给承办单位，并定下期限。"
    case .close: "核实已经办结。由反馈人以外的人办理。"
    case .sendBack: "没有办结，请承办单位重办。"
    case .grantExtension: "期限改为申请的日期。"
    case .refuseExtension: "期限不变。"
    case .askExtension: "按期办不完的，请在到期前说明。"
    case .settle: "上一级协调以后，写明结果。"
    case .raise: "本级协调不了的，请上一级协调：“工作专班能够解决的，及时协调解决；需提交市委、市政府协调解决的，及时上报”。"
    case .reopen: "再交给原来的承办单位。"
    case .withdraw: "不再办理；内容保留。"
    }
  }
}

extension SubjectReference {
  /// The page of what it stands for, where there is one.
  var address: Address? {
    switch kind {
    case .target: .target(TargetID(id))
    case .measure: .measure(MeasureID(id))
    case .project: .project(ProjectID(id))
    case .matter: .matter(MatterID(id))
    case .agency: .agency(AgencyID(id))
    case .bulletin: .bulletin(BulletinID(id))
    case .meeting: .meeting(MeetingID(id))
    }
  }
}

extension NamedSubject {
  /// Its kind with its name, as a link where it has a page that the reader may open.
  var link: HTML { link(besides: []) }

  /// - Parameter closed: what the reader may not open.
  func link(besides closed: Set<SubjectReference>) -> HTML {
    let words = name.map { $0.count > 40 ? $0.prefix(39) + "…" : $0[...] }.map(String.init) ?? "编号 \(reference.id)"
    let title = "\(reference.kind.title)：\(words)"
    guard !closed.contains(reference), let address = reference.address else { return "\(title)" }
    return Link(title, address).html
  }
}
