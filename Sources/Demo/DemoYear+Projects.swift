import Policy
import Store

/// The register of projects through the year: entered and brought up to date month by month, given up here and there,
/// looked at on site each quarter; and what bodies say of their measures.
extension DemoYear {
  /// As many a city has.
  private static let projects = 24

  func planProjects() throws {
    for city in try store.cities() {
      let counties = try counties(of: city)
      let own = bodies.values.filter { $0.agency.city == city.id }.map(\.agency.id).sorted()
      let all = Slice(limit: Slice.largestLimit)
      let measures = try store.measures(MeasureFilter(city: city.id), all).items.map(\.id)
      let projects = (1...Self.projects).map { number in
        DemoProject(number, in: city, counties: counties, bodies: own, measures: measures, seed: seed, from: entered)
      }
      var month = entered.adding(days: 12)
      while month < until {
        var random = DemoRandom(seed, "register \(city.name) \(month.text)")
        diary.add(on: month, &random) { try bringUp(projects, of: city, at: $0) }
        month = month.adding(months: 1)
      }
      for period in quarters {
        planSpotChecks(of: city, after: period)
        var random = DemoRandom(seed, "review of measures \(city.name) \(period.text)")
        diary.add(on: period.dueOn.adding(days: 4), &random) { try reviewMeasures(of: city, period, at: $0) }
      }
    }
    for period in quarters {
      for (_, body) in bodies.sorted(by: { $0.key < $1.key }) where body.habit != .silent {
        var random = DemoRandom(seed, "\(body.account) \(period.text) measures")
        guard random.happens(0.9) else { continue }
        diary.add(on: period.lastDay.adding(days: random.whole(1...9)), &random) { now in
          try reportMeasures(of: body, period, at: now)
        }
      }
    }
  }

  /// The places that the plans give quotas to, else the city itself.
  private func counties(of city: CitySummary) throws -> [String] {
    let areas = Set(try targets(TargetFilter(city: city.id)).compactMap(\.area)).sorted()
    return areas.isEmpty ? ["城区", "高新区"] : areas
  }

  private func register(of city: CitySummary) throws -> [String: ProjectSummary] {
    let all = Slice(limit: Slice.largestLimit)
    let items = try store.projects(ProjectFilter(city: city.id), all).items
    return Dictionary(items.map { ($0.facts.name, $0) }) { first, _ in first }
  }

  private func bringUp(_ projects: [DemoProject], of city: CitySummary, at now: Moment) throws {
    let office = try actor(DemoSignIns.supervisorName(of: city), at: now)
    let before = try register(of: city)
    let rows = projects.compactMap { project -> ProjectRow? in
      guard let facts = project.facts(on: now.day) else { return nil }
      let old = before[facts.name]
      guard old?.colour != .red else { return nil }
      return ProjectRow(facts, of: old.map { .init($0.id, seen: $0.version) }, done: project.done(on: now.day))
    }
    _ = try store.saveProjects(rows, by: office, at: now)
    let after = try register(of: city)
    for project in projects {
      guard let summary = after[project.facts.name], summary.colour != .red else { continue }
      try move(summary, project, by: office, at: now)
    }
  }

  /// The colour follows what was reached; what has no future is given up.
  private func move(_ summary: ProjectSummary, _ project: DemoProject, by office: Actor, at now: Moment) throws {
    let version = summary.version
    if let leaves = project.leaves, leaves <= now.day {
      if summary.standing.isExitAsked {
        try store.decideProjectExit(summary.id, isGranted: true, reason: "", seen: version, by: office, at: now)
      } else {
        try store.takeProjectStep(
          .askExit, of: summary.id, reason: DemoProjectWords.exits, seen: version, by: office, at: now)
      }
      return
    }
    let colour = summary.facts.colour
    guard colour != summary.colour else { return }
    let reason = colour == .green ? DemoProjectWords.produced : DemoProjectWords.started
    try store.takeProjectStep(.move(colour), of: summary.id, reason: reason, seen: version, by: office, at: now)
  }

  private func planSpotChecks(of city: CitySummary, after period: Period) {
    var random = DemoRandom(seed, "spot \(city.name) \(period.text)")
    let number = Int64(random.whole(1000...999_999))
    diary.add(on: period.lastDay.adding(days: 5), &random) { now in
      let office = try actor(DemoSignIns.supervisorName(of: city), at: now)
      let rule = SpotRule(size: 5, seed: number)
      let title = "\(period.title)现场抽查"
      guard let draw = try? store.drawSpotCheck(rule, title: title, in: city.id, by: office, at: now) else { return }
      for check in try store.spotChecks(SpotCheckFilter(draw: draw)).items {
        var random = DemoRandom(seed, "seen \(check.projectName) \(period.text)")
        diary.add(on: now.day.adding(days: random.whole(3...20)), &random) { try look(at: check, at: $0) }
      }
    }
  }

  private func look(at check: SpotCheck, at now: Moment) throws {
    guard let city = try store.cities().first(where: { $0.id == check.city }) else { return }
    var random = DemoRandom(seed, "differs \(check.projectName) \(check.drawTitle)")
    let office = try actor(DemoSignIns.supervisorName(of: city), at: now)
    var standing = check.reported
    if random.happens(0.25), let step = standing.step {
      let place = ProjectStep.allCases.firstIndex(of: step) ?? 0
      standing.step = place == 0 ? nil : ProjectStep.allCases[place - 1]
    }
    let isSame = standing == check.reported
    let seen = SpotEntry.Seen(
      day: now.day, standing: standing, inspectors: random.one(of: DemoProjectWords.inspectors),
      note: isSame ? DemoProjectWords.seen : DemoProjectWords.differs)
    try store.recordSpotCheck(check.id, seen, seen: check.version, by: office, at: now)
  }

  /// A body tells of most of its measures on its form, and whoever signs there signs; the first time with milestones
  /// counted back.
  private func reportMeasures(of body: DemoBody, _ period: Period, at now: Moment) throws {
    let author = try actor(body.account, at: now)
    var told: [CheckedMeasure] = []
    for task in try store.measureTasks(of: body.agency.id, in: period) where task.told == nil {
      let measure = task.measure
      var random = DemoRandom(seed, "measure \(measure.quote) \(period.text)")
      guard random.happens(0.9) else { continue }
      if task.course.milestones.isEmpty, measure.deadline != nil, random.happens(0.5) {
        for (index, title) in DemoProjectWords.milestones.enumerated() {
          let milestone = Milestone(title, .monthsBefore(18 - index * 6))
          try store.addMilestone(milestone, to: measure.id, by: author, at: now)
        }
      }
      var answer = MeasureAnswer(stage: MeasureAnswer.same)
      if task.previous == nil || random.happens(0.6) {
        let stage = random.one(of: [Stage.underway, .underway, .underway, .underway, .notStarted, .blocked, .done])
        answer = MeasureAnswer(stage: stage.rawValue, progress: random.one(of: DemoWords.progress(stage)))
      }
      told.append(try CheckedMeasure(TypedMeasure(measure.id, period, answer, seen: task.seen), in: task))
    }
    guard !told.isEmpty else { return }
    try store.submit([], told, by: author, at: now)
    guard let signer = body.signer else { return }
    let waiting = try store.measuresToSign(of: [body.agency.id]).map { task in
      WaitingMeasure(task.measure.id, task.period, stamp: task.draft?.stamp ?? 0)
    }
    try store.sign([], measures: waiting, by: try actor(signer, at: now), at: now)
  }

  /// The office accepts most of what bodies told of their measures, gives some back, and of the last quarter leaves
  /// some lying.
  private func reviewMeasures(of city: CitySummary, _ period: Period, at now: Moment) throws {
    let office = try actor(DemoSignIns.supervisorName(of: city), at: now)
    var accepted: [Int64] = []
    for task in try store.measuresToReview(city: city.id, in: period) {
      guard let told = task.newest else { continue }
      var random = DemoRandom(seed, "review \(task.measure.quote) \(period.text)")
      if period == quarters[3], random.happens(0.2) { continue }
      if random.happens(0.05) {
        let remark = random.one(of: DemoWords.returns)
        try store.giveBack(measure: told.id, remark: remark, by: office, at: now)
      } else {
        accepted.append(told.id)
      }
    }
    guard !accepted.isEmpty else { return }
    try store.approve([], measures: accepted, by: office, at: now)
  }
}
