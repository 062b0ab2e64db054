import Policy
import Store

/// Reports of every target, quarter by quarter up to the last one that has ended.
struct ReportFiller {
  let store: Store
  /// Lines of one transaction: a large agency's form.
  static let stretch = 500

  /// - Returns: one line that says what was written.
  func fill(_ count: Int) throws -> String {
    let admin = try Accounts.signIn(Accounts.admin(in: store), to: store).session.actor(from: nil)
    let targets = try store.targets(TargetFilter(), Slice(limit: 1)).total
    guard targets > 0, count > 0 else { return "0 reports" }
    let quarters = (count + targets - 1) / targets
    var period = Period(containing: Moment.now.day)
    for _ in 0..<quarters { period = period.previous }
    var written = 0
    for turn in 1...quarters {
      let share = 0.9 * Double(turn) / Double(quarters)
      written += try fill(period, share, most: count - written, by: admin)
      period = period.next
    }
    return "\(written) reports of \(targets) targets in \(quarters) quarters"
  }

  private func fill(_ period: Period, _ share: Double, most: Int, by admin: Actor) throws -> Int {
    let at = Moment(startOf: period.dueOn)
    var written = 0
    var after: Int64?
    repeat {
      let listing = try store.targets(TargetFilter(), Slice(after: after, limit: Self.stretch))
      let lines = listing.items.filter { !$0.isWithdrawn }.prefix(most - written).map { line($0, period, share) }
      written += try submit(Array(lines), by: admin, at: at)
      after = listing.next
    } while after != nil && written < most
    return written
  }

  /// Hands in what may be: nothing is asked of quarters before a plan, nor of what belongs to nobody.
  ///
  /// - Returns: how many.
  private func submit(_ lines: [ReportingSheet.Line], by admin: Actor, at: Moment) throws -> Int {
    guard !lines.isEmpty else { return 0 }
    let sheet = ReportingSheet(.page, lines, by: admin, on: at.day)
    do {
      try store.submit(sheet.checked(against: store.asked(for: sheet.lines)), by: admin, at: min(at, .now))
      return lines.count
    } catch let faults as ReportingSheet.Faults {
      let refused = Set(faults.all.filter { !$0.reason.isOfEntry }.map(\.line.target))
      guard !refused.isEmpty else { throw faults }
      return try submit(lines.filter { !refused.contains($0.target) }, by: admin, at: at)
    }
  }

  /// Most are on their way, every fifth lags behind: which one depends on the id alone.
  private func line(_ target: TargetSummary, _ period: Period, _ share: Double) -> ReportingSheet.Line {
    let story = "第\(target.id)项按计划推进，已完成阶段任务的\(Int(share * 100))%，下一步抓好要素保障。"
    let pace = target.id.raw % 5 == 0 ? share * 0.5 : share
    // Whatever looks odd about a figure is explained.
    var entry = ReportEntry(narrative: story, explanation: "按月报口径填报")
    if let goal = target.value {
      entry.value = Quantity.text((goal * pace * 100).rounded() / 100)
    } else {
      entry.stage = (pace > 0.8 ? Stage.done : Stage.underway).rawValue
    }
    return ReportingSheet.Line(target: target.id, period: period, entry: entry, seenVersion: 0)
  }
}

extension ReportingSheet.Fault.Reason {
  /// Whether the figure is at fault, and not that it is asked at all.
  fileprivate var isOfEntry: Bool { if case .entry = self { true } else { false } }
}
