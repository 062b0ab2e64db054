/// Which bodies a 通报 names for good and which for bad. It is printed with them, so that whoever is named can count.
///
/// The texts ask for bulletins (“强化通报督导，市工业促进委员会每季通报、年度会商产业链发展工作”) and leave open who is named; the numbers
/// are the program's own, to be changed here.
///
/// Nothing ranks signing in or speed of clicking: only what was asked and handed in, and how targets stand.
public struct BulletinRule: Sendable, Hashable {
  /// Whoever was asked less says little by having answered.
  public var fewestAsked: Int
  /// From this share of a body's targets behind, in percent, and from so many of them.
  public var latePercent: Int
  public var fewestLate: Int
  /// So many bodies are named at most each way.
  public var most: Int

  public static let standard = BulletinRule(fewestAsked: 3, latePercent: 30, fewestLate: 2, most: 8)

  public init(fewestAsked: Int, latePercent: Int, fewestLate: Int, most: Int) {
    self.fewestAsked = fewestAsked
    self.latePercent = latePercent
    self.fewestLate = fewestLate
    self.most = most
  }

  /// Named for bad, with what for.
  public struct Named: Sendable, Hashable {
    public var name: String
    /// Reports that were due and did not come.
    public var missing: Int
    public var late: Int
    public var owned: Int
  }

  /// All handed in on time, none behind, something reached or on its way; those with the most first.
  public func good(in standing: PeriodStanding) -> [String] {
    let found = standing.bodies.compactMap { body -> (name: String, well: Int)? in
      let (count, targets) = (body.count, standing.targets(of: body.name))
      guard count.asked >= fewestAsked, count.missing == 0, count.late == 0, count.returned == 0 else { return nil }
      guard !targets.contains(where: { [.behind, .farBehind, .stale].contains($0.now) }) else { return nil }
      let well = targets.count { [.achieved, .achievedLate, .onTrack].contains($0.now) }
      return well > 0 ? (body.name, well) : nil
    }
    return found.sorted { ($1.well, $0.name) < ($0.well, $1.name) }.prefix(most).map(\.name)
  }

  /// Something that was due is missing, or too much is behind; those that owe the most first.
  public func bad(in standing: PeriodStanding) -> [Named] {
    let found = standing.bodies.compactMap { body -> Named? in
      let targets = standing.targets(of: body.name)
      let late = targets.count { [.behind, .farBehind].contains($0.now) }
      // What waits for a signature, or has time left, is not missing.
      let missing = [.missing, .returned, .signing].contains(body.state) ? body.count.missing : 0
      let isLate = late >= fewestLate && late * 100 >= targets.count * latePercent
      guard missing > 0 || isLate else { return nil }
      return Named(name: body.name, missing: missing, late: late, owned: targets.count)
    }
    return Array(found.sorted { ($1.missing, $1.late, $0.name) < ($0.missing, $0.late, $1.name) }.prefix(most))
  }
}
