/// What a meeting has before it: agenda, targets with their changes since the last one, what is late and why, projects
/// that moved, what is open, and what became of the last decisions.
///
/// Source: “领导小组每半年召开一次调度会议，听取相关单位工作情况汇报”; “加强动态调度和跟踪督办”; “定期对项目进行调度，及时解决项目建设过程中遇到的堵点、难点问题”.
public struct MeetingPack: Sendable, Hashable {
  /// A matter of the ledger, open or closed.
  public struct Matter: Sendable, Hashable {
    public var title: String
    public var body: String?
    public var due: CivilDate?
    /// In a word.
    public var state: String
    public var isOpen: Bool

    public init(title: String, body: String?, due: CivilDate?, state: String, isOpen: Bool) {
      self.title = title
      self.body = body
      self.due = due
      self.state = state
      self.isOpen = isOpen
    }
  }

  /// A project whose colour moved.
  public struct Project: Sendable, Hashable {
    public var name: String
    public var county: String
    /// `黄 → 蓝`.
    public var course: String
    public var day: CivilDate
    public var reason: String

    public init(name: String, county: String, course: String, day: CivilDate, reason: String) {
      self.name = name
      self.county = county
      self.course = course
      self.day = day
      self.reason = reason
    }
  }

  public var facts: MeetingFacts
  public var standing: PeriodStanding
  /// The last meeting of the same scope, by name and day; nil for the first.
  public var last: String?
  /// From when on projects and matters are told of.
  public var since: CivilDate
  public var projects: [Project]
  public var open: [Matter]
  public var decisions: [Matter]

  public init(
    facts: MeetingFacts, standing: PeriodStanding, last: String? = nil, since: CivilDate, projects: [Project] = [],
    open: [Matter] = [], decisions: [Matter] = []
  ) {
    self.facts = facts
    self.standing = standing
    self.last = last
    self.since = since
    self.projects = projects
    self.open = open
    self.decisions = decisions
  }

  /// The pack as a paper: sentences first, tables as annexes.
  public var paper: Paper {
    Paper(title: "\(facts.title)材料", body: body, annexes: annexes, day: facts.day)
  }

  private var body: [PaperBlock] {
    let one = PaperLevel.one
    func head(_ number: Int, _ words: String) -> PaperBlock { .heading(one, one.mark(number) + words) }
    var blocks = [head(1, "会议安排"), .paragraph(MeetingWords.when(facts))]
    blocks += facts.items.enumerated().map { .paragraph("\(PaperLevel.three.mark($0.offset + 1))\($0.element)") }
    blocks += [head(2, "目标进展"), .paragraph(BulletinWords.states(standing))]
    let against = last.map { "与\($0)相比" } ?? "与\(standing.period.previous.title)相比"
    let two = PaperLevel.two
    blocks.append(.heading(two, two.mark(1) + "\(against)好转的目标。", rest: BulletinWords.moves(standing.better, "好转")))
    blocks.append(.heading(two, two.mark(2) + "\(against)转差的目标。", rest: BulletinWords.moves(standing.worse, "转差")))
    blocks += [head(3, "滞后目标"), .paragraph(late)]
    blocks += [head(4, "项目变动"), .paragraph(MeetingWords.projects(projects.count, since: since))]
    blocks += [head(5, "未办结的事项"), .paragraph(MeetingWords.open(open, on: standing.day))]
    return blocks + [head(6, "上次会议议定事项落实情况"), .paragraph(MeetingWords.decisions(decisions, of: last))]
  }

  private var late: String {
    let (far, behind) = (standing.count(.farBehind), standing.count(.behind))
    if far + behind == 0 { return "没有滞后和严重滞后的目标。" }
    let silent = standing.late.count { $0.problems.isEmpty && $0.nextSteps.isEmpty }
    let unsaid = silent == 0 ? "" : "，其中\(silent)项没有说明原因和下一步安排"
    return "严重滞后\(far)项，滞后\(behind)项\(unsaid)，见附件。"
  }

  private var annexes: [PaperAnnex] {
    let all: [(String, PaperBlock)] = [
      ("目标进展状态统计表", StandingTables.states(standing)), ("目标状态变化明细表", StandingTables.moves(standing)),
      ("滞后目标明细表", StandingTables.late(standing)), ("项目阶段变动表", .table(projectTable)),
      ("未办结事项表", .table(Self.table(open))), ("上次会议议定事项落实情况表", .table(Self.table(decisions))),
    ]
    return all.compactMap { title, block in
      if case .table(let table) = block, table.rows.isEmpty { return nil }
      return PaperAnnex(title: title, blocks: [block])
    }
  }

  private var projectTable: PaperTable {
    PaperTable(
      [
        .init("序号", share: 2), .init("项目", share: 6, isCentred: false), .init("县区园区", share: 3), .init("变动", share: 3),
        .init("日期", share: 3), .init("理由", share: 7, isCentred: false),
      ],
      projects.enumerated().map { index, project in
        let reason = StandingTables.told(project.reason)
        return ["\(index + 1)", project.name, project.county, project.course, project.day.text, reason]
      })
  }

  private static func table(_ matters: [Matter]) -> PaperTable {
    PaperTable(
      [
        .init("序号", share: 2), .init("事项", share: 10, isCentred: false), .init("承办单位", share: 5), .init("时限", share: 4),
        .init("情况", share: 3),
      ],
      matters.enumerated().map { index, matter in
        ["\(index + 1)", matter.title, matter.body ?? "待分办", matter.due?.text ?? "—", matter.state]
      })
  }
}
