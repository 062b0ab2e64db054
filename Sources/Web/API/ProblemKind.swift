import HTTP
import Store

/// What a problem is about, for programs: its `type` is a stable address with a page (`/api/problems/stale`).
///
/// Codes are never renamed or given another meaning.
enum ProblemKind: String, CaseIterable, Sendable {
  case badRequest = "bad-request"
  case badQuery = "bad-query"
  case badPreconditions = "bad-preconditions"
  case unauthorized
  case forbidden
  case foreignTarget = "foreign-target"
  case notFound = "not-found"
  case unknownTarget = "unknown-target"
  case methodNotAllowed = "method-not-allowed"
  case notAcceptable = "not-acceptable"
  case conflict
  case approved
  case withdrawn
  case joined
  case stale
  case neverReported = "never-reported"
  case tooLarge = "too-large"
  case unsupportedMediaType = "unsupported-media-type"
  case invalid
  case repeatedTarget = "repeated-target"
  case periodNotOpen = "period-not-open"
  case periodClosed = "period-closed"
  case periodBeforePlan = "period-before-plan"
  case unexplained
  case keyReused = "key-reused"
  case versionMissing = "version-missing"
  case tooManyRequests = "too-many-requests"
  case unavailable
  case failed

  /// What a status says where nothing more is known.
  init(_ status: Status) {
    switch status {
    case .unauthorized: self = .unauthorized
    case .forbidden: self = .forbidden
    case .notFound: self = .notFound
    case .methodNotAllowed, .notImplemented: self = .methodNotAllowed
    case .notAcceptable: self = .notAcceptable
    case .conflict: self = .conflict
    case .preconditionFailed: self = .stale
    case .contentTooLarge: self = .tooLarge
    case .unsupportedMediaType: self = .unsupportedMediaType
    case .unprocessableContent: self = .invalid
    case .preconditionRequired: self = .versionMissing
    case .tooManyRequests: self = .tooManyRequests
    case .serviceUnavailable, .insufficientStorage: self = .unavailable
    default: self = status.rawValue >= 500 ? .failed : .badRequest
    }
  }

  /// What a refusal of the store is about, where it is more than its status.
  init?(_ error: StoreError) {
    switch error {
    case .keyReused: self = .keyReused
    case .periodNotOpen: self = .periodNotOpen
    case .periodClosed: self = .periodClosed
    case .periodBeforePlan: self = .periodBeforePlan
    case .notOwner: self = .foreignTarget
    default: return nil
    }
  }

  /// The status of an answer that is about nothing else.
  var status: Status {
    switch self {
    case .badRequest, .badQuery, .badPreconditions: .badRequest
    case .unauthorized: .unauthorized
    case .forbidden, .foreignTarget: .forbidden
    case .notFound, .unknownTarget: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .notAcceptable: .notAcceptable
    case .conflict, .approved, .withdrawn, .joined: .conflict
    case .stale, .neverReported: .preconditionFailed
    case .tooLarge: .contentTooLarge
    case .unsupportedMediaType: .unsupportedMediaType
    case .invalid, .repeatedTarget, .periodNotOpen, .periodClosed, .periodBeforePlan, .unexplained, .keyReused:
      .unprocessableContent
    case .versionMissing: .preconditionRequired
    case .tooManyRequests: .tooManyRequests
    case .unavailable: .serviceUnavailable
    case .failed: .internalServerError
    }
  }

  /// Where it is explained.
  var address: String { "/api/problems/\(rawValue)" }
}
