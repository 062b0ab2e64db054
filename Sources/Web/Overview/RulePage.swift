import Foundation
import HTTP
import Policy
import Store

/// The thresholds of the status rule: what holds, what another would change, and what was set before.
struct RulePage: Sendable {
  var current: ProgressRule
  var history: [RuleSetting]
  /// What was typed, by field.
  var typed: [Field: String] = [:]
  var reason = ""
  /// What the typed thresholds would move; nil before they were looked at.
  var moves: [StatusMove]?
  var fault: String?
  var notice: String?

  /// A threshold, as the form names it.
  enum Field: String, Sendable, CaseIterable {
    case onTrack = "on_track"
    case behind
    case stale
    case about
    case start

    var title: String {
      switch self {
      case .onTrack: "正常的下限（百分点）"
      case .behind: "滞后的下限（百分点）"
      case .stale: "数据陈旧（季度）"
      case .about: "“左右”“约”自多少算达到（%）"
      case .start: "时间过多少还未启动算滞后（%）"
      }
    }

    func text(_ rule: ProgressRule) -> String {
      switch self {
      case .onTrack: Quantity.text(rule.onTrackDownTo)
      case .behind: Quantity.text(rule.behindDownTo)
      case .stale: String(rule.staleAfter)
      case .about: Self.percent(rule.aboutFrom)
      case .start: Self.percent(rule.startBy)
      }
    }

    /// Without the last bits of a binary fraction.
    private static func percent(_ share: Double) -> String { Quantity.text((share * 10_000).rounded() / 100) }
  }

  /// The typed thresholds; nil with `fault` where one is no number.
  mutating func rule() -> ProgressRule? {
    var numbers: [Field: Double] = [:]
    for field in Field.allCases {
      let text = typed[field] ?? ""
      guard let number = Double(text), number.isFinite else {
        fault = "\(field.title)：“\(text)”不是数字"
        return nil
      }
      numbers[field] = number
    }
    let quarters = numbers[.stale] ?? 0
    let rule = ProgressRule(
      version: current.version, onTrackDownTo: numbers[.onTrack] ?? 0, behindDownTo: numbers[.behind] ?? 0,
      staleAfter: quarters == quarters.rounded() && abs(quarters) < 1_000 ? Int(quarters) : 0,
      aboutFrom: (numbers[.about] ?? 0) / 100, startBy: (numbers[.start] ?? 0) / 100)
    fault = rule.fault?.sentence
    return fault == nil ? rule : nil
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("判定门槛", crumbs: Crumb.administration(.rule), for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary("没有保存", fault: fault))\(Notice.done(notice))
      \(PageHead("判定门槛", lead: "现行：规则\(current.title)。先预览会改变哪些目标的状态，再保存；旧的判定结果留有各自的版本。"))
      \(Tabs(.administration, current: .rule, for: visitor))
      <div class="stack">\(form(visitor))\(preview(visitor))\(past)</div>
      """
    }
  }

  private func value(_ field: Field) -> String { typed[field] ?? field.text(current) }

  private func form(_ visitor: Visitor) -> Card {
    let fields = HTML.each(Field.allCases) { field in
      FormField(field.title, id: field.rawValue, .input(TextInput(value(field), longest: 8))).html
    }
    return Card("调整门槛", id: "rule") {
      PostForm(.rule, for: visitor) {
        """
        <div class="filters">\(fields)</div>
        \(FormField("理由", id: "reason", hint: "保存时必填，写入操作记录", .lines(reason)))
        <div class="actions gap">\(SubmitButton("预览", "preview"))</div>
        """
      }.html
    }
  }

  private func preview(_ visitor: Visitor) -> Card? {
    guard let moves else { return nil }
    let changed = moves.filter { !$0.keepsState }
    let count = changed.reduce(0) { $0 + $1.count }
    return Card("会改变状态的目标", id: "preview", count: count) {
      let table: HTML =
        changed.isEmpty
        ? EmptyState("没有目标的状态会改变", "仍可以保存，以后的判定按新的门槛。").html
        : DataTable(
          "会改变状态的目标", changed,
          [
            .init("现在") { "\($0.old?.title ?? "未判定")" }, .init("将变为") { "\($0.new.title)" },
            .init("目标", .number) { "\($0.count)" },
          ]
        ).html
      let kept = HTML.each(Field.allCases) { HiddenField($0.rawValue, value($0)).html }
      return """
        \(table)\(PostForm(.rule, for: visitor) {
          "\(kept)\(HiddenField("reason", reason))<div class=\"actions gap\">\(SubmitButton("保存门槛，重新判定", "save"))</div>"
        })
        """
    }
  }

  private var past: Card? {
    guard !history.isEmpty else { return nil }
    return Card("已作的调整", id: "history", count: history.count, isFlush: true) {
      DataTable(
        "已作的调整", history,
        [
          .init("版本") { "\($0.rule.title)" },
          .init("正常 / 滞后") { "\(Field.onTrack.text($0.rule)) / \(Field.behind.text($0.rule))" },
          .init("陈旧") { "\($0.rule.staleAfter) 季度" },
          .init("约 / 启动") { "\(Field.about.text($0.rule))% / \(Field.start.text($0.rule))%" },
          .init("理由") { "\($0.reason)\(SubLine("\($0.by) \(Wording.minute($0.at))"))" },
        ]
      ).html
    }
  }
}

extension Site {
  func addRules(to mount: inout Mount) {
    mount.on(.get, .rule) { request, visitor in
      var page = try rulePage()
      page.notice = request.query("done") == "1" ? "已保存，各目标按新的门槛重新判定" : nil
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.rule, answer: changeRule)
  }

  /// Few are judged at once, many beside the requests: pages say by which version each state was judged.
  private func judgeAnew(at now: Moment) throws {
    guard try store.progress().total > Self.judgedAtOnce else {
      _ = try store.refreshStatuses(at: now)
      return
    }
    let judge = Thread { [store] in _ = try? store.refreshStatuses(at: now) }
    judge.name = "statuses"
    judge.start()
  }

  private static let judgedAtOnce = 2_000

  private func rulePage() throws -> RulePage {
    RulePage(current: try store.progressRule(), history: try store.ruleSettings())
  }

  private func changeRule(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    var page = try rulePage()
    for field in RulePage.Field.allCases { page.typed[field] = (form[field.rawValue] ?? "").trimmingBlanks }
    page.reason = (form["reason"] ?? "").trimmingBlanks
    guard let rule = page.rule() else {
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    guard form["action"] == "save" else {
      page.moves = try store.statusMoves(at: visitor.now, rule: rule)
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    do {
      try store.setRule(rule, because: page.reason, by: visitor.actor, at: visitor.now)
    } catch {
      guard WebError.store(error).status.rawValue < 500 else { throw error }
      page.fault = error.description
      page.moves = try store.statusMoves(at: visitor.now, rule: rule)
      return answer(page.page(in: frame, for: visitor), WebError.store(error).status, for: visitor)
    }
    try judgeAnew(at: visitor.now)
    return .redirect(to: Address.rule.with("done", "1").text)
  }
}
