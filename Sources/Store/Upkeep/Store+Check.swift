import Foundation
import GRDB
import Policy

extension Store {
  /// Every fault that a thorough look finds, as Chinese sentences; empty when all is well.
  public func check() throws(StoreError) -> [String] {
    try read { (db: Database) throws -> [String] in
      // On a broken file everything else would only add noise.
      let broken = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
      guard broken.isEmpty else { return broken.map { "数据库文件已损坏：\($0)" } }
      var faults = try ForeignKeyFault.all(db).map(\.description)
      let applied = try Migration.faultlessCount(db, migrations)
      // The rules below speak of the shape that this program knows.
      guard applied == migrations.count else { return faults + ["尚有 \(migrations.count - applied) 个迁移没有执行"] }
      for (sql, sentence) in Self.rules {
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM (\(sql))") ?? 0
        if count > 0 { faults.append("\(sentence)：\(count) 处") }
      }
      faults += try Self.files(db)
      faults += try ExpectedSchema.faults(db, migrations)
      faults += try KeptReports.faults(db)
      faults += try KeptItems.faults(db)
      faults += try KeptStatuses.faults(db)
      faults += try AuditTrail.faults(db)
      return faults
    }
  }

  /// What foreign keys cannot say.
  private static let rules: [(sql: String, sentence: String)] = [
    (
      """
      SELECT 1 FROM target_agency l JOIN target t ON t.id = l.target_id JOIN agency a ON a.id = l.agency_id
      WHERE a.city_id <> t.city_id
      """, "目标的责任单位属于别的城市"
    ),
    (
      """
      SELECT 1 FROM measure_agency l JOIN measure m ON m.id = l.measure_id JOIN agency a ON a.id = l.agency_id
      WHERE a.city_id <> m.city_id
      """, "举措的责任单位属于别的城市"
    ),
    (
      "SELECT 1 FROM measure m JOIN agency a ON a.id = m.teller_id WHERE a.city_id <> m.city_id",
      "举措的填报单位属于别的城市"
    ),
    (
      """
      SELECT 1 FROM agency a WHERE merged_into IS NOT NULL AND (
        EXISTS (SELECT 1 FROM agency_alias x WHERE x.agency_id = a.id)
        OR EXISTS (SELECT 1 FROM target_agency l WHERE l.agency_id = a.id)
        OR EXISTS (SELECT 1 FROM measure_agency l WHERE l.agency_id = a.id)
        OR EXISTS (SELECT 1 FROM target t WHERE t.owner_id = a.id)
        OR EXISTS (SELECT 1 FROM measure m WHERE m.teller_id = a.id)
        OR EXISTS (SELECT 1 FROM account u WHERE u.agency_id = a.id)
        OR EXISTS (SELECT 1 FROM account_further l WHERE l.agency_id = a.id)
        OR EXISTS (SELECT 1 FROM matter m WHERE a.id IN (m.agency_id, m.from_agency_id))
        OR EXISTS (SELECT 1 FROM supervision_order o WHERE o.agency_id = a.id)
        OR EXISTS (SELECT 1 FROM remark r WHERE r.agency_id = a.id))
      """, "已合并的单位仍被引用"
    ),
    (
      """
      SELECT 1 FROM matter m WHERE state IS NOT (
        SELECT e.state FROM matter_event e WHERE e.matter_id = m.id ORDER BY e.id DESC LIMIT 1)
        OR (step_due IS NULL) <> (state IN ('closed', 'withdrawn'))
        OR id NOT IN (SELECT rowid FROM matter_words)
      """, "台账事项与其办理过程不一致"
    ),
    ("SELECT 1 FROM project WHERE id NOT IN (SELECT rowid FROM project_words)", "项目没有进入检索"),
    (
      """
      SELECT 1 FROM supervision_order o WHERE state IS NOT (
        SELECT e.state FROM supervision_order_event e WHERE e.order_id = o.id ORDER BY e.id DESC LIMIT 1)
        OR (step_due IS NULL) <> (state IN ('closed', 'withdrawn'))
      """, "督办单与其办理过程不一致"
    ),
    (
      """
      SELECT 1 FROM agency a WHERE merged_into IS NULL
        AND NOT EXISTS (SELECT 1 FROM agency_alias x WHERE x.agency_id = a.id)
      """, "单位没有名称"
    ),
    (
      """
      SELECT 1 FROM target t WHERE \(Standing.isCurrent("t"))
        AND NOT EXISTS (SELECT 1 FROM version v WHERE v.document_id = t.document_id AND v.state = 'published')
      """, "目标所属的规划没有发布"
    ),
    (
      """
      SELECT 1 FROM target t WHERE \(Standing.isCurrent("t"))
        AND NOT EXISTS (SELECT 1 FROM status_result r WHERE r.target_id = t.id)
      """, "目标没有进度状态"
    ),
    (
      """
      SELECT t.city_id, r.state, coalesce(CAST(substr(t.deadline_day, 1, 4) AS INTEGER), 0), t.is_goal,
        t.owner_id IS NOT NULL, count(*), count(r.latest_period)
      FROM target t JOIN status_result r ON r.target_id = t.id WHERE \(Standing.isCurrent("t")) GROUP BY 1, 2, 3, 4, 5
      EXCEPT SELECT * FROM target_count
      """, "目标计数与目标不符"
    ),
    (
      """
      SELECT t.city_id, r.period, r.state, count(*) FROM report r JOIN target t ON t.id = r.target_id
      WHERE r.counted IS NOT NULL GROUP BY 1, 2, 3 EXCEPT SELECT * FROM report_count
      """, "填报计数与填报不符"
    ),
    (
      "SELECT 1 FROM target t WHERE \(Standing.isCurrent("t")) AND id NOT IN (SELECT rowid FROM target_words)",
      "目标没有检索词"
    ),
    (
      """
      SELECT 1 FROM candidate c WHERE item_id IS NOT NULL AND CASE subject
        WHEN 'section' THEN NOT EXISTS (SELECT 1 FROM section i WHERE i.id = c.item_id)
        WHEN 'measure' THEN NOT EXISTS (SELECT 1 FROM measure i WHERE i.id = c.item_id)
        WHEN 'incentive' THEN NOT EXISTS (SELECT 1 FROM incentive i WHERE i.id = c.item_id)
        ELSE NOT EXISTS (SELECT 1 FROM target i WHERE i.id = c.item_id) END
      """, "读取记录指向不存在的条目"
    ),
    (
      """
      SELECT 1 FROM report r WHERE version <> (
        SELECT max(number) FROM report_revision rr WHERE rr.report_id = r.id)
        OR NOT EXISTS (SELECT 1 FROM report_revision rr WHERE rr.report_id = r.id)
        OR (counted IS NOT NULL AND (SELECT state FROM report_revision rr
          WHERE rr.report_id = r.id AND rr.number = r.counted) NOT IN ('submitted', 'approved'))
      """, "填报与其历次版本不一致"
    ),
    (
      """
      SELECT 1 FROM status_result s JOIN target t ON t.id = s.target_id AND \(Standing.isCurrent("t"))
        WHERE s.latest_period IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM report r JOIN report_revision rr ON rr.report_id = r.id AND rr.number = r.counted
          WHERE r.period = s.latest_period AND rr.value IS s.latest_value AND rr.stage IS s.latest_stage
            AND (r.target_id = t.id OR r.target_id IN (
              SELECT k.target_id FROM target_join j JOIN target_join k ON k.leader_id = j.leader_id
              WHERE j.target_id = t.id)))
      """, "目标的最近数据不在填报之中"
    ),
  ]

  /// Files whose bytes no longer have the sum that was kept with them.
  private static func files(_ db: Database) throws -> [String] {
    var faults: [String] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT name, sha256, bytes FROM source ORDER BY id")
    while let row = try rows.next() {
      if Digest.sha256([UInt8](row["bytes"] as Data)).hex != row["sha256"] as String {
        faults.append("原始文件“\(row["name"] as String)”与其校验和不符")
      }
    }
    return faults
  }
}
