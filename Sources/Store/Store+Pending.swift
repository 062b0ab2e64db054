import Policy

extension Store {
  // MARK: Ingest

  /// Shows a version to everybody, with the editor's decisions.
  public func publish(_ version: VersionID, by author: Author, at now: Moment) throws(StoreError) {
    throw .failed(detail: "not built")
  }

  /// Throws a version under review away; it stays in the history.
  public func discard(_ version: VersionID, because reason: String, by author: Author, at now: Moment)
    throws(StoreError)
  { throw .failed(detail: "not built") }

  /// Versions that wait for an editor, oldest first.
  public func versionsUnderReview() throws(StoreError) -> [DocumentVersion] { throw .failed(detail: "not built") }

  /// A version with its text and candidates.
  public func review(_ version: VersionID) throws(StoreError) -> ReviewDetail { throw .failed(detail: "not built") }

  /// An editor's word on one candidate; `edited` holds only the fields that change.
  public func decide(
    _ candidate: CandidateID, _ decision: Candidate.Decision, edited: [String: String] = [:], by author: Author,
    at now: Moment
  ) throws(StoreError) { throw .failed(detail: "not built") }

  /// Adds a target that the rules did not see.
  @discardableResult
  public func addCandidate(_ target: Target, to version: VersionID, by author: Author, at now: Moment)
    throws(StoreError) -> CandidateID
  { throw .failed(detail: "not built") }

  // MARK: Plans

  /// All cities that have a published plan, in the order of ids.
  public func cities() throws(StoreError) -> [CitySummary] { throw .failed(detail: "not built") }

  public func city(_ id: CityID) throws(StoreError) -> CitySummary? { throw .failed(detail: "not built") }

  /// Published documents.
  public func documents(city: CityID? = nil, words: String = "", _ page: Page = Page())
    throws(StoreError) -> Listing<DocumentSummary>
  { throw .failed(detail: "not built") }

  /// A published document with everything in it.
  public func document(_ id: DocumentID) throws(StoreError) -> DocumentDetail? { throw .failed(detail: "not built") }

  /// All versions of a document, oldest first.
  public func versions(of document: DocumentID) throws(StoreError) -> [DocumentVersion] {
    throw .failed(detail: "not built")
  }

  /// What a version added, dropped and moved against the version before it.
  public func changes(in version: VersionID) throws(StoreError) -> [VersionChange] {
    throw .failed(detail: "not built")
  }

  /// The original file of a version, byte for byte.
  public func sourceFile(of version: VersionID) throws(StoreError) -> SourceFile? {
    throw .failed(detail: "not built")
  }

  /// Targets and goals of published documents.
  public func targets(_ filter: TargetFilter = TargetFilter(), _ page: Page = Page())
    throws(StoreError) -> Listing<TargetSummary>
  { throw .failed(detail: "not built") }

  public func target(_ id: TargetID) throws(StoreError) -> TargetDetail? { throw .failed(detail: "not built") }

  public func measures(_ filter: MeasureFilter = MeasureFilter(), _ page: Page = Page())
    throws(StoreError) -> Listing<MeasureSummary>
  { throw .failed(detail: "not built") }

  public func measure(_ id: MeasureID) throws(StoreError) -> MeasureSummary? { throw .failed(detail: "not built") }

  public func agencies(_ filter: AgencyFilter = AgencyFilter(), _ page: Page = Page())
    throws(StoreError) -> Listing<AgencySummary>
  { throw .failed(detail: "not built") }

  /// A body with its duties; the id of a merged body gives the body that it was merged into.
  public func agency(_ id: AgencyID) throws(StoreError) -> AgencyDetail? { throw .failed(detail: "not built") }

  /// The body of a city that a name means.
  public func agency(named name: String, in city: CityID) throws(StoreError) -> AgencySummary? {
    throw .failed(detail: "not built")
  }

  public func findings(city: CityID? = nil, document: DocumentID? = nil) throws(StoreError) -> [FindingRow] {
    throw .failed(detail: "not built")
  }

  /// Open targets whose deadline comes on or after a day, nearest first.
  public func deadlines(from day: CivilDate, city: CityID? = nil, limit: Int = 10)
    throws(StoreError) -> [TargetSummary]
  { throw .failed(detail: "not built") }

  /// Counts by progress state, of all or of one city, document or owner.
  public func progress(city: CityID? = nil, document: DocumentID? = nil, owner: AgencyID? = nil)
    throws(StoreError) -> ProgressOverview
  { throw .failed(detail: "not built") }

  // MARK: What people change

  /// Gives a target to a body of its city; stays through later readings. Nil takes it from everybody.
  public func setOwner(
    of target: TargetID, to agency: AgencyID?, because reason: String, seen revision: Int, by author: Author,
    at now: Moment
  ) throws(StoreError) { throw .failed(detail: "not built") }

  /// Corrects fields of a target; stays through later readings of the same or a revised text.
  ///
  /// Fields: `indicator`, `comparison`, `value`, `value_max`, `unit`, `deadline`, `cadence`, `area`, `stretch`,
  /// `baseline`, `baseline_year`; an empty text unsets.
  public func correct(
    _ target: TargetID, _ fields: [String: String], because reason: String, seen revision: Int, by author: Author,
    at now: Moment
  ) throws(StoreError) { throw .failed(detail: "not built") }

  /// Takes a target out of its plan by a decision; nil puts it back.
  public func withdraw(
    _ target: TargetID, because reason: String?, seen revision: Int, by author: Author, at now: Moment
  ) throws(StoreError) { throw .failed(detail: "not built") }

  /// Joins two bodies of one city: names, duties and accounts of the first go to the second, for good.
  public func merge(
    _ agency: AgencyID, into survivor: AgencyID, because reason: String, by author: Author, at now: Moment
  ) throws(StoreError) { throw .failed(detail: "not built") }

  /// Makes a further name mean a body.
  public func addAlias(_ name: String, to agency: AgencyID, by author: Author, at now: Moment) throws(StoreError) {
    throw .failed(detail: "not built")
  }

  public func decide(_ finding: FindingID, _ state: FindingRow.State, by author: Author, at now: Moment)
    throws(StoreError)
  { throw .failed(detail: "not built") }

  // MARK: Reports

  /// The lines of an agency's form for a period: what it owns and what it has said so far.
  public func reportingTasks(of agency: AgencyID, in period: Period) throws(StoreError) -> [ReportingTask] {
    throw .failed(detail: "not built")
  }

  /// Reports by id; those with a counted figure, unless the filter asks for more.
  public func reports(_ filter: ReportFilter = ReportFilter(), _ page: Page = Page())
    throws(StoreError) -> Listing<Report>
  { throw .failed(detail: "not built") }

  public func report(_ id: ReportID) throws(StoreError) -> Report? { throw .failed(detail: "not built") }

  public func report(of target: TargetID, in period: Period) throws(StoreError) -> Report? {
    throw .failed(detail: "not built")
  }

  /// All revisions of a report, oldest first.
  public func history(of report: ReportID) throws(StoreError) -> [ReportRevision] {
    throw .failed(detail: "not built")
  }

  /// Keeps a form as typed, good or not; all lines or none.
  ///
  /// Fails with `notOwner` for a target that the account's agency does not own, `conflict` for a stale `seenVersion`,
  /// `periodNotOpen` before the period opens. An administrator may write for the owner.
  @discardableResult
  public func saveDrafts(
    _ drafts: [Draft], in period: Period, by user: UserAccount, from address: String? = nil, at now: Moment
  )
    throws(StoreError) -> [Report]
  { throw .failed(detail: "not built") }

  /// Hands a form in, with its audit entries and the new statuses; all lines or none. Fails as `saveDrafts` does.
  @discardableResult
  public func submit(
    _ lines: [Submission], in period: Period, by user: UserAccount, from address: String? = nil, at now: Moment
  )
    throws(StoreError) -> [Report]
  { throw .failed(detail: "not built") }

  /// An administrator accepts a submitted report.
  @discardableResult
  public func approve(
    _ report: ReportID, remark: String? = nil, seen version: Int, by user: UserAccount, from address: String? = nil,
    at now: Moment
  )
    throws(StoreError) -> Report
  { throw .failed(detail: "not built") }

  /// An administrator gives a submitted or approved report back with a reason; its figure no longer counts.
  @discardableResult
  public func giveBack(
    _ report: ReportID, remark: String, seen version: Int, by user: UserAccount, from address: String? = nil,
    at now: Moment
  )
    throws(StoreError) -> Report
  { throw .failed(detail: "not built") }

  /// Judges all targets anew for the quarter that is due by now; cheap when nothing moved.
  @discardableResult
  public func refreshStatuses(at now: Moment) throws(StoreError) -> Int { throw .failed(detail: "not built") }

  // MARK: Accounts and sessions

  /// Makes an account; an agency's needs its agency, the others have none.
  @discardableResult
  public func addUser(
    _ name: String, password: String, role: Role, agency: AgencyID? = nil, by author: Author, at now: Moment
  ) throws(StoreError) -> UserAccount { throw .failed(detail: "not built") }

  /// Sets a new password, lifts a lock and ends the account's sessions.
  public func setPassword(of user: UserID, to password: String, by author: Author, at now: Moment)
    throws(StoreError)
  { throw .failed(detail: "not built") }

  /// Closes an account and ends its sessions, or opens it again.
  public func setDisabled(_ disabled: Bool, user: UserID, by author: Author, at now: Moment) throws(StoreError) {
    throw .failed(detail: "not built")
  }

  public func users() throws(StoreError) -> [UserAccount] { throw .failed(detail: "not built") }

  public func user(named name: String) throws(StoreError) -> UserAccount? { throw .failed(detail: "not built") }

  /// Checks name and password and opens a session; takes as long for an unknown name as for a known one.
  public func signIn(name: String, password: String, from address: String?, at now: Moment)
    throws(StoreError) -> SignIn
  { throw .failed(detail: "not built") }

  /// The session of a cookie's token, kept alive by asking; nil when unknown or ended.
  public func session(token: String, at now: Moment) throws(StoreError) -> Session? {
    throw .failed(detail: "not built")
  }

  /// Ends a session; an unknown token is no error.
  public func signOut(token: String, at now: Moment) throws(StoreError) { throw .failed(detail: "not built") }

  /// Forgets ended sessions.
  public func sweepSessions(at now: Moment) throws(StoreError) { throw .failed(detail: "not built") }

  // MARK: Audit and upkeep

  /// The trail, oldest first.
  public func audit(_ filter: AuditFilter = AuditFilter(), _ page: Page = Page())
    throws(StoreError) -> Listing<AuditEntry>
  { throw .failed(detail: "not built") }

  /// Adds a line for something that wrote nothing else, e.g. an export.
  public func note(_ action: String, subject: String, id: Int64? = nil, by author: Author, at now: Moment)
    throws(StoreError)
  { throw .failed(detail: "not built") }

  /// Every fault that a thorough look finds, as Chinese sentences; empty when all is well.
  public func check() throws(StoreError) -> [String] { throw .failed(detail: "not built") }

  /// Writes a consistent copy into a file that must not exist yet.
  public func backup(to path: String) throws(StoreError) { throw .failed(detail: "not built") }
}
