import Policy
import Store

/// A row of the one table in words, whatever it is.
extension WorkItem {
  var title: String {
    switch subject {
    case .target(let target): [target.area, target.indicator].compactMap(\.self).joined(separator: " ")
    case .measure(let measure, _): measure.textStart
    case .project(let project): project.facts.name
    }
  }

  /// What is to be reached.
  var aim: String {
    switch subject {
    case .target(let target): target.promise ?? "定性目标"
    case .measure(let measure, _): measure.quote
    case .project(let project): "总投资\(Wording.quantity(project.facts.investment, "亿元"))"
    }
  }

  var city: String {
    switch subject {
    case .target(let target): target.cityName
    case .measure(let measure, _): measure.cityName
    case .project(let project): project.cityName
    }
  }

  /// Where it stands in a plan; a project's place.
  var source: String {
    switch subject {
    case .target(let target): "\(target.documentTitle) › \(target.sectionPath)"
    case .measure(let measure, _): "\(measure.documentTitle) › \(measure.sectionPath)"
    case .project(let project): "项目库 › \(project.facts.county)"
    }
  }

  /// Who answers for it.
  var lead: [String] {
    switch subject {
    case .target(let target):
      let leads = target.agencies.names(.lead)
      return leads.isEmpty ? [target.owner?.name].compactMap(\.self) : leads
    case .measure(let measure, _): return measure.agencies.names(.lead)
    case .project(let project): return [project.lead].compactMap(\.self)
    }
  }

  var responsible: [String] {
    switch subject {
    case .target(let target): target.agencies.names(.responsible)
    case .measure(let measure, _): measure.agencies.names(.responsible)
    case .project(let project): [project.responsible].compactMap(\.self)
    }
  }

  /// A day for a project, a year or a month for what plans ask.
  var deadline: String? {
    switch subject {
    case .target(let target): target.deadline?.text
    case .measure(let measure, _): measure.deadline?.text
    case .project(let project): project.schedule?.production?.text
    }
  }

  /// Each kind in its own words: a project's colour is a stage, no judgement.
  var standing: String {
    switch subject {
    case .target(let target): said.map { "\($0.title)（认定）" } ?? target.state.title
    case .measure(_, let course): (course.stage?.title ?? "还没有填报") + (lag == nil ? "" : "，滞后")
    case .project(let project): project.colour.label
    }
  }

  /// How far it is, newest first.
  var progress: String? {
    switch subject {
    case .target(let target):
      guard let latest = target.latest else { return nil }
      let figure =
        latest.value.map { Wording.quantity($0, target.unit.map(Quantity.measured) ?? "") } ?? latest.stage?.title ?? ""
      return "\(latest.period.title)：\(figure)"
    case .measure(_, let course):
      // What waits to be looked over, or was given back, is not told yet.
      return course.counted.map { "\($0.at.day.text)：\($0.progress)" }
    case .project(let project):
      let done = ProjectStep.allCases.last { project.done[$0] != nil }
      return done.map { "已完成到“\($0.title)”，共 \(project.done.count)/\(ProjectStep.allCases.count)" }
    }
  }

  /// 倒排工期: the next step that is due, and how many are done.
  var milestones: String? {
    switch subject {
    case .target: return nil
    case .measure(let measure, let course):
      guard !course.milestones.isEmpty else { return lag?.words }
      let done = course.milestones.count { $0.milestone.done != nil }
      let next = course.milestones.first { $0.milestone.done == nil }
      let words = next.map { row in
        "；下一个：\(row.milestone.title)（\(row.milestone.day(deadline: measure.deadline)?.text ?? "—")）"
      }
      return "\(done)/\(course.milestones.count)\(words ?? "")\(lag.map { "；\($0.words)" } ?? "")"
    case .project(let project):
      let plan = project.schedule?.planned.first { project.done[$0.step] == nil }
      return plan.map { "下一个：\($0.step.title)（\($0.to.text)）" }
    }
  }

  var address: Address {
    switch subject {
    case .target(let target): .target(target.id)
    case .measure(let measure, _): .measure(measure.id)
    case .project(let project): .project(project.id)
    }
  }

  /// Who it stands under in 责任清单, as its order has them.
  var body: String {
    switch subject {
    case .target(let target): target.owner?.name ?? ""
    case .measure(let measure, _): measure.teller?.name ?? ""
    case .project(let project): project.responsible ?? project.lead ?? ""
    }
  }
}

extension WorkItem.Kind {
  var title: String {
    switch self {
    case .target: "目标"
    case .measure: "举措"
    case .project: "项目"
    }
  }
}

extension WorkFilter.View {
  var title: String {
    switch self {
    case .tasks: "任务清单"
    case .bodies: "责任清单"
    case .progress: "进度清单"
    }
  }

  var meaning: String {
    switch self {
    case .tasks: "按文件中的顺序，一项任务一行"
    case .bodies: "按责任单位排列"
    case .progress: "滞后、受阻和没有填报的在前"
    }
  }
}
