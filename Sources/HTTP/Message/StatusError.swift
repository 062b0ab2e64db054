/// An error that knows the status it is answered with.
public protocol StatusError: Error {
  /// The status of the answer.
  var status: Status { get }
  /// What the error responder is told; may be shown to the client, so no secrets.
  var explanation: String { get }
}

/// An error of a handler that is answered with a status through the error responder.
public enum Refusal: StatusError, Equatable {
  /// Answer with this status and this explanation.
  case status(Status, String)

  /// The status that answers it.
  public var status: Status {
    switch self {
    case .status(let status, _): return status
    }
  }

  /// What was wrong, without secrets.
  public var explanation: String {
    switch self {
    case .status(_, let text): return text
    }
  }
}
