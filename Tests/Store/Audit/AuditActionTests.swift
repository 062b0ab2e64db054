import Foundation
import GRDB
import Policy
import Testing

@testable import Store

@Suite struct AuditActionTests {
  /// The codes that earlier programs wrote; databases are full of them, so none is ever renamed.
  private static let codes = """
    agency.alias agency.apart agency.merged agency.split candidate.added candidate.decided document.added
    document.discarded document.newVersion document.published document.reread export.audit finding.confirmed
    finding.dismissed finding.noted finding.open incentive.dropped incentive.revised measure.dropped measure.revised
    report.approved report.returned report.submitted section.dropped section.revised session.ended session.locked
    session.refused session.started target.corrected target.dropped target.joined target.owner target.owner_released
    target.parted target.restored target.revised target.unpaired target.withdrawn token.added token.revoked user.added
    user.disabled user.enabled user.locked user.password
    """

  @Test func `every code that was ever written is still known`() {
    let written = Set(Self.codes.split { $0.isWhitespace }.map(String.init))
    #expect(written.isSubset(of: AuditAction.allCases.map(\.rawValue)))
  }

  @Test func `a code says what its line is about`() {
    let others = ["session.", "export."]
    for action in AuditAction.allCases where !others.contains(where: { action.rawValue.hasPrefix($0) }) {
      #expect(action.rawValue.hasPrefix(action.subject.rawValue + "."))
    }
    #expect(AuditAction.sessionStarted.subject == .user && AuditAction.auditExported.subject == .audit)
  }

  @Test func `nothing writes to the trail past the one who takes an action`() throws {
    let sources = TemporaryStore.migrations.replacing("/Migrations", with: "/Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources).filter { $0.hasSuffix(".swift") }
    let writers = try files.filter {
      try String(contentsOfFile: sources + "/" + $0, encoding: .utf8).contains("INSERT INTO audit ")
    }
    #expect(writers == ["Store/Audit/Audit.swift"])
  }

  @Test func `a line with a code of another program is kept and listed as it is`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try store.write { db in
      try db.execute(
        sql: "INSERT INTO audit (at, by, action, subject, sum) VALUES (0, '旧程序', 'target.weighed', 'target', ?)",
        arguments: [String(repeating: "0", count: 64)])
    }
    #expect(try store.audit(AuditFilter(action: "target.weighed")).items.map(\.by) == ["旧程序"])
    #expect(TargetChange(action: "target.weighed", at: .start, by: "旧程序", fields: []).what == nil)
  }

  @Test func `the targets that a change joined are read from its ids, and from the words of earlier lines`() {
    func change(_ old: String?, _ new: String?) -> TargetChange {
      TargetChange(
        action: "target.joined", at: .start, by: "", fields: [FieldChange(field: "same", old: old, new: new)])
    }
    #expect(change("12", "12,15").partners.map(\.raw) == [15])
    #expect(change("目标12、目标15", "目标15").partners.map(\.raw) == [12])
    #expect(change(nil, nil).partners.isEmpty)
  }
}
