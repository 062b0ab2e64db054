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
      if !lines.isEmpty {
        let sheet = ReportingSheet(.page, Array(lines), by: admin, on: at.day)
        try store.submit(sheet.checked(against: store.asked(for: sheet.lines)), by: admin, at: min(at, .now))
      }
      written += lines.count
      after = listing.next
    } while after != nil && written < most
    return written
  }

  /// Most are on their way, every fifth lags behind: which one depends on the id alone.
  private func line(_ target: TargetSummary, _ period: Period, _ share: Double) -> ReportingSheet.Line {
    let story = "第\(target.id)项按计划推进，已完成阶段任务的\(Int(share * 100))%，下一步抓好要素保障。"
    let pace = target.id.raw % 5 == 0 ? share * 0.5 : share
    var entry = ReportEntry(narrative: story)
    if let goal = target.value {
      entry.value = Quantity.text((goal * pace * 100).rounded() / 100)
    } else {
      entry.stage = (pace > 0.8 ? Stage.done : Stage.underway).rawValue
    }
    return ReportingSheet.Line(target: target.id, period: period, entry: entry, seenVersion: 0)
  }
}
