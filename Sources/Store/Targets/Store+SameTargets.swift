import GRDB
import Policy

extension Store {
  /// A person's word on targets of one city: one and the same, so that one report feeds all; not the same; or nil,
  /// and the rules decide again.
  ///
  /// Fails for goals without a number, and for targets of different units or rhythms: a figure of one would be wrong
  /// for the other.
  ///
  /// - Parameters:
  ///   - seen: the revisions that the person looked at; fails with `conflict` when there are others by now.
  ///   - seenJoined: whether they saw that every two of the targets feed each other, or that they do not.
  public func setSame(
    _ targets: [TargetID], _ same: Bool?, because reason: String, seen: [TargetID: Int] = [:], seenJoined: Bool? = nil,
    by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(as: author, .correctTargets) { (db: Database) throws -> Void in
      let wanted = Array(Set(targets.map(\.raw))).sorted()
      guard wanted.count > 1 else { throw StoreError.invalid(field: "目标", reason: "请选择两项以上的目标") }
      let list = IDList(wanted)
      let found = Conditions(Standing.isCurrent("t")).and("t.id IN (SELECT value FROM json_each(?))", [list])
      let items = try TargetQuery.fetch(db, found.select("target t"))
      if let missing = wanted.first(where: { id in !items.contains { $0.id.raw == id } }) {
        throw StoreError.notFound(.target, id: missing)
      }
      for item in items {
        if let version = seen[item.id], version != item.revision {
          throw StoreError.conflict(expected: version, found: item.revision)
        }
      }
      let before = try SameTargets.of(db, wanted)
      if let seenJoined {
        let areJoined = wanted.allSatisfy { one in
          wanted.allSatisfy { other in one == other || before[one]?.contains { $0.target.raw == other } == true }
        }
        if areJoined != seenJoined { throw StoreError.conflict(expected: 0, found: 1) }
      }
      try Self.check(items, same)
      try SamePairs.set(db, wanted, same)
      try CityPlans.refresh(db, city: items[0].city.raw, at: now)
      let after = try SameTargets.of(db, wanted)
      for id in wanted {
        let (old, new) = (Self.names(before[id]), Self.names(after[id]))
        try Audit.add(db, .paired(same), id, old: old, new: new, reason: reason, by: author, at: now)
      }
    }
  }

  private static func check(_ items: [TargetSummary], _ same: Bool?) throws {
    guard Set(items.map(\.city)).count == 1 else {
      throw StoreError.invalid(field: "目标", reason: "不属于同一城市，不能合并填报")
    }
    guard same == true else { return }
    guard items.allSatisfy({ !$0.isGoal }) else {
      throw StoreError.invalid(field: "目标", reason: "定性目标没有数值，不能合并填报")
    }
    guard Set(items.map { "\($0.unit ?? "") \($0.cadence.rawValue)" }).count == 1 else {
      throw StoreError.invalid(field: "目标", reason: "计量单位或考核方式不同，一次填报不能同时用于各处；请先更正单位或考核方式")
    }
  }

  private static func names(_ same: [SameTarget]?) -> Fields {
    guard let same, !same.isEmpty else { return [:] }
    return ["same": same.map(\.target.description).joined(separator: ",")]
  }
}

/// What people said of pairs of targets.
enum SamePairs {
  static func set(_ db: Database, _ targets: [Int64], _ same: Bool?) throws {
    for (index, one) in targets.enumerated() {
      for other in targets[(index + 1)...] {
        let pair: StatementArguments = [min(one, other), max(one, other)]
        guard let same else {
          try db.execute(kept: "DELETE FROM target_pair WHERE one_id = ? AND other_id = ?", arguments: pair)
          continue
        }
        try db.execute(
          kept: """
            INSERT INTO target_pair (one_id, other_id, is_same) VALUES (?, ?, ?)
            ON CONFLICT (one_id, other_id) DO UPDATE SET is_same = excluded.is_same
            """, arguments: pair + [same])
      }
    }
  }

  /// The pairs of a city by what was said of them.
  static func of(_ db: Database, city: Int64) throws -> (same: [[Int64]], apart: [[Int64]]) {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT p.* FROM target_pair p JOIN target t ON t.id = p.one_id WHERE t.city_id = ?
        ORDER BY p.one_id, p.other_id
        """, arguments: [city])
    var pairs: (same: [[Int64]], apart: [[Int64]]) = ([], [])
    for row in rows {
      let pair: [Int64] = [row["one_id"], row["other_id"]]
      if row["is_same"] { pairs.same.append(pair) } else { pairs.apart.append(pair) }
    }
    return pairs
  }
}

/// Groups that grow together pair by pair, never past what must stay apart.
struct SameGroups {
  private var leader: [Int64: Int64] = [:]
  private let apart: [[Int64]]

  init(apart: [[Int64]]) { self.apart = apart }

  private func find(_ id: Int64) -> Int64 {
    var id = id
    while let next = leader[id], next != id { id = next }
    return id
  }

  mutating func join(_ one: Int64, _ other: Int64) {
    let (a, b) = (find(one), find(other))
    let isForbidden = apart.contains { pair in
      let (x, y) = (find(pair[0]), find(pair[1]))
      return (x, y) == (a, b) || (x, y) == (b, a)
    }
    if isForbidden { return }
    let low = min(a, b)
    for id in [a, b, one, other] { leader[id] = low }
  }

  /// The leader of every member of a group of two or more.
  var leaders: [Int64: Int64] {
    let all = Dictionary(uniqueKeysWithValues: leader.keys.map { ($0, find($0)) })
    let sizes = Dictionary(grouping: all.values) { $0 }.mapValues(\.count)
    return all.filter { sizes[$0.value, default: 0] > 1 }
  }
}
