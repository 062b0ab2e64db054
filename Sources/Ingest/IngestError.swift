/// Why a file could not be read as a plan; `description` is the Chinese sentence that people see.
public enum IngestError: Error, Sendable, Equatable {
  case empty
  /// Neither UTF-8 nor GB18030; the byte offset of the first fault.
  case encoding(offset: Int)
  case tooLarge(bytes: Int, limit: Int)
  /// No title, no heading and no commitment: not a plan.
  case noPlan
  case unsupported(format: String, advice: String)
  case damaged(format: String, reason: String)
}
