import GRDB
import Policy

extension Store {
  /// Enters a matter into the ledger; the office gives it to a body at once where the facts name one and a day.
  ///
  /// Fails with `notAllowed` for a body that brings up another's, and with `invalid` for what is another city's.
  public func openMatter(_ facts: MatterFacts, by author: Actor, at now: Moment) throws(StoreError) -> MatterID {
    try write(.reports, as: author, .openMatters) { (db: Database) throws -> MatterID in
      try MatterWriter(db, author, .openMatters, now).open(facts)
    }
  }

  /// A step of the body that settles it: 签收, 反馈, 申请延期, 上报; fails with `invalid` where the flow has no such
  /// step from here.
  ///
  /// - Parameters:
  ///   - reason: why; of an answer what was done.
  ///   - file: goes with the answer.
  ///   - seen: the version that the author looked at; fails with `conflict` when it is another by now.
  public func answerMatter(
    _ id: MatterID, _ step: MatterFlow.Step, reason: String, file: (name: String, bytes: [UInt8])? = nil, seen: Int,
    by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .answerSupervision) { (db: Database) throws -> Void in
      let writer = try MatterWriter(db, author, .answerSupervision, now)
      try writer.take(step, of: id, to: nil, reason: reason, seen: seen)
      if let file { try writer.keep(file.name, file.bytes, with: id) }
    }
  }

  /// A step of the office: 分办, 销号, 退回, 延期, 撤回, 提级 and what came of it. Fails as `answerMatter` does.
  ///
  /// - Parameter agency: the body that gets it, where the step gives it to one.
  public func runMatter(
    _ id: MatterID, _ step: MatterFlow.Step, to agency: AgencyID? = nil, reason: String, seen: Int, by author: Actor,
    at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .runSupervision) { (db: Database) throws -> Void in
      try MatterWriter(db, author, .runSupervision, now).take(step, of: id, to: agency, reason: reason, seen: seen)
    }
  }

  /// Keeps a file with an open matter; the same content again changes nothing.
  public func addMatterFile(
    _ name: String, _ bytes: [UInt8], to id: MatterID, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .answerSupervision) { (db: Database) throws -> Void in
      let writer = try MatterWriter(db, author, .answerSupervision, now)
      guard let matter = try MatterQuery.one(db, id) else { throw StoreError.notFound(.matter, id: id.raw) }
      guard writer.author.may(.answerSupervision, for: matter.agency?.id, in: matter.city) else {
        throw StoreError.notAllowed(.answerSupervision)
      }
      guard matter.state.isOpen else { throw StoreError.wrongState(.matter, state: matter.state.title) }
      try writer.keep(name, bytes, with: id)
    }
  }
}
