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

  /// What a version added, dropped and moved against the version before it.
  public func changes(in version: VersionID) throws(StoreError) -> [VersionChange] {
    throw .failed(detail: "not built")
  }

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

  // MARK: Accounts and sessions

  // MARK: Audit and upkeep

  /// Every fault that a thorough look finds, as Chinese sentences; empty when all is well.
  public func check() throws(StoreError) -> [String] { throw .failed(detail: "not built") }

  /// Writes a consistent copy into a file that must not exist yet.
  public func backup(to path: String) throws(StoreError) { throw .failed(detail: "not built") }
}
