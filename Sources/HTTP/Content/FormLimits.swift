/// What one form may hold; above it the answer is 413, so that a form cannot fill memory or disk.
public struct FormLimits: Sendable {
  /// All bytes of the form.
  ///
  /// 1 MiB holds any form that a person fills; raise it where files are sent.
  public var total = 1 << 20
  /// Fields and files together.
  ///
  /// A quarter's report of one agency has fewer than 1,000 inputs.
  public var parts = 1_000
  /// Bytes of one field's name.
  ///
  /// Names are ours and short.
  public var name = 256
  /// Bytes of one field's value.
  ///
  /// 64 KiB is thirty pages of Chinese text.
  public var value = 64 * 1024
  /// Files in one form.
  public var files = 8
  /// Bytes of one file.
  ///
  /// 16 MiB is twenty times the largest plan seen.
  public var file = 16 << 20
  /// Bytes of one part's own header.
  ///
  /// Browsers send two lines.
  public var partHead = 4 * 1024
  /// Bytes of a file kept in memory; larger ones go to an unlinked file.
  public var inMemory = 256 * 1024

  /// The defaults above.
  public init() {}

  /// Limits for a form that carries a file of up to this many bytes.
  public static func upload(_ bytes: Int) -> FormLimits {
    var limits = FormLimits()
    limits.file = bytes
    limits.total = bytes + (1 << 20)
    return limits
  }
}

/// Why a form was refused.
public enum FormFault: StatusError, Equatable {
  /// Neither urlencoded nor multipart: 415.
  case unsupportedType(String)
  /// Broken encoding, with what was wrong: 400.
  case malformed(String)
  /// One of `FormLimits` was passed: 413.
  case tooLarge(String, limit: Int)

  /// The status that answers it.
  public var status: Status {
    switch self {
    case .unsupportedType: return .unsupportedMediaType
    case .malformed: return .badRequest
    case .tooLarge: return .contentTooLarge
    }
  }

  /// What was wrong, without secrets.
  public var explanation: String {
    switch self {
    case .unsupportedType(let type): return "not a form: \(type)"
    case .malformed(let what): return "malformed form: \(what)"
    case .tooLarge(let what, let limit): return "\(what) over the limit of \(limit)"
    }
  }
}
