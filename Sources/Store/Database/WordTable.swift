import GRDB
import Policy

/// A table of the words that a column may hold. A new word is an `INSERT` in a migration and a case of its enum.
struct WordTable {
  let name: String
  /// The words that this program knows.
  let codes: Set<String>

  private init(_ name: String, _ codes: some Sequence<String>) {
    self.name = name
    self.codes = Set(codes)
  }

  private init<Word: CaseIterable & RawRepresentable<String>>(_ name: String, _: Word.Type) {
    self.init(name, Word.allCases.map(\.rawValue))
  }

  static let all = [
    WordTable("version_state", DocumentVersion.State.self),
    WordTable("document_status", Policy.Document.Status.self),
    WordTable("item_subject", ItemKind.self),
    WordTable("correction_subject", ItemKind.allCases.map(\.table)),
    WordTable("candidate_decision", Candidate.Decision.self),
    WordTable("standing", Standing.self),
    WordTable("comparison", Comparison.self),
    WordTable("cadence", Cadence.self),
    WordTable("owner_reason", OwnerReason.self),
    WordTable("agency_role", AgencyLink.Role.self),
    WordTable("finding_origin", FindingWriter.Origin.self),
    WordTable("finding_kind", Policy.Finding.Kind.self),
    WordTable("finding_state", FindingSummary.State.self),
    WordTable("account_role", Role.self),
    WordTable("report_state", ReportState.self),
    WordTable("goal_stage", Stage.self),
    WordTable("evidence_kind", EvidenceKind.self),
    WordTable("missing_reason", MissingReason.self),
    WordTable("progress_state", ProgressState.self),
    WordTable("nature", Nature.self),
    WordTable("ask_rhythm", AskRhythm.self),
    WordTable("reminder_kind", ReminderKind.self),
    WordTable("reminder_way", SentReminder.Way.self),
    WordTable("mail_state", MailState.self),
    WordTable("project_colour", ProjectColour.self),
    WordTable("project_kind", ProjectKind.self),
    WordTable("project_step", ProjectStep.self),
    WordTable("quota_count", QuotaRule.Count.self),
    WordTable("template_anchor", ProjectTemplate.Anchor.self),
    WordTable("project_event_kind", ProjectEvent.Kind.self),
    WordTable("subject_kind", SubjectKind.self),
    WordTable("matter_origin", MatterOrigin.self),
    WordTable("matter_state", MatterState.self),
    WordTable("matter_level", MatterLevel.self),
    WordTable("matter_event_kind", MatterEvent.Kind.self),
    WordTable("order_grade", OrderGrade.self),
    WordTable("order_colour", OrderColour.self),
    WordTable("order_state", OrderState.self),
    WordTable("order_event_kind", OrderEvent.Kind.self),
    WordTable("written_kind", WrittenKind.self),
    WordTable("remark_state", RemarkState.self),
    WordTable("remark_event_kind", RemarkEvent.Kind.self),
    WordTable("bulletin_state", BulletinSummary.State.self),
    WordTable("meeting_kind", MeetingKind.self),
    WordTable("meeting_state", MeetingState.self),
    WordTable("evaluation_kind", EvaluationKind.self),
  ]

  /// Whether the database holds a row that no migration put there.
  static func hasOtherRows(_ db: Database) throws -> Bool {
    let own = Set(all.map(\.name) + ["migration", "generation"])
    let tables = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        """)
    return try tables.contains { name in
      guard !own.contains(name) else { return false }
      return try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(name.quotedDatabaseIdentifier))") ?? false
    }
  }
}
