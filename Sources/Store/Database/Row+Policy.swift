import GRDB
import Policy

/// From columns to the field's own types. NOT NULL and STRICT in the schema make the plain subscripts safe;
/// what is a word of a vocabulary is read with a check.
extension Row {
  func id<Subject>(_ column: String) -> ID<Subject> { ID(self[column] as Int64) }
  func idIfAny<Subject>(_ column: String) -> ID<Subject>? { (self[column] as Int64?).map { ID($0) } }

  func word<Word: RawRepresentable<String>>(_ column: String) throws -> Word {
    guard let word = (self[column] as String?).flatMap(Word.init(rawValue:)) else { throw damaged(column) }
    return word
  }

  func wordIfAny<Word: RawRepresentable<String>>(_ column: String) throws -> Word? {
    guard let text = self[column] as String? else { return nil }
    guard let word = Word(rawValue: text) else { throw damaged(column) }
    return word
  }

  func dateIfAny(_ column: String) throws -> CivilDate? {
    guard let text = self[column] as String? else { return nil }
    guard let date = CivilDate(text) else { throw damaged(column) }
    return date
  }

  func date(_ column: String) throws -> CivilDate {
    guard let date = try dateIfAny(column) else { throw damaged(column) }
    return date
  }

  func deadlineIfAny(_ column: String = "deadline") throws -> Deadline? {
    guard let text = self[column] as String? else { return nil }
    guard let deadline = Deadline(text) else { throw damaged(column) }
    return deadline
  }

  func period(_ column: String = "period") throws -> Period {
    guard let period = try periodIfAny(column) else { throw damaged(column) }
    return period
  }

  func periodIfAny(_ column: String) throws -> Period? {
    guard let text = self[column] as String? else { return nil }
    guard let period = Period(text) else { throw damaged(column) }
    return period
  }

  func moment(_ column: String) -> Moment { Moment(unixTime: self[column]) }
  func momentIfAny(_ column: String) -> Moment? { (self[column] as Int?).map { Moment(unixTime: $0) } }
  func span(_ prefix: String = "span") -> Span { Span(self[prefix + "_start"], self[prefix + "_end"]) }

  private func damaged(_ column: String) -> StoreError { .damagedRow(table: "", column: column) }
}
