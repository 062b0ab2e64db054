/// Why a file could not be read as a plan; `description` is the Chinese sentence that people see.
public enum IngestError: Error, Sendable, Equatable {
  case empty
  /// Neither UTF-8 nor GB18030; the byte offset of the first fault and its line, counted from 1.
  case encoding(offset: Int, line: Int)
  /// A control character other than tab and line ends; its byte offset and its line, counted from 1.
  case controlCharacter(code: UInt32, offset: Int, line: Int)
  case tooLarge(bytes: Int, limit: Int)
  /// A packed file that would unpack to more than is reasonable; `bytes` as it declares or as far as it was followed.
  case unpacksTooLarge(bytes: Int, limit: Int)
  /// No title, no heading and no commitment: not a plan.
  case noPlan
  /// An archive of more parts than any document has.
  case tooManyParts(Int, limit: Int)
  /// A format that this program does not read, and why it will not.
  case unsupported(UnreadableFormat)
  case damaged(SourceFormat, FileDamage)
  /// The file is locked with a password.
  case password(SourceFormat)
  /// There are pages but no letters on them: a scan.
  case noText(SourceFormat)
  /// A program that this format needs is not installed; the package that brings it.
  case programMissing(program: String, package: String)
  /// A program that this format needs gave up or was stopped; `seconds` is set when time ran out.
  case programFailed(program: String, seconds: Int?)
}
