/// What was wrong with a request's bytes; each knows its status.
enum ProtocolFault: Error, Equatable, CaseIterable {
  case requestLine
  case target
  case version
  case unsupportedVersion
  case unknownMethod
  case lineTooLong
  case fieldLine
  case repeatedField
  case lookalike
  case headTooLarge
  case tooManyFields
  case noHost
  case host
  case contentLength
  case transferEncoding
  case lengthAndCoding
  case codingOnOldVersion
  case expectation
  case chunk
  case chunkTooLarge
  case chunkExtensions
  case trailer
  case trailersTooLarge
  case bodyTooLarge

  var status: Status {
    switch self {
    case .unsupportedVersion: return .httpVersionNotSupported
    case .unknownMethod: return .notImplemented
    case .lineTooLong: return .uriTooLong
    case .headTooLarge, .tooManyFields, .trailersTooLarge: return .requestHeaderFieldsTooLarge
    case .expectation: return .expectationFailed
    case .bodyTooLarge: return .contentTooLarge
    default: return .badRequest
    }
  }

  /// The sentence in the answer, with the section that was broken.
  var explanation: String {
    switch self {
    case .requestLine: return "malformed request line (RFC 9112, 3)"
    case .target: return "invalid request target (RFC 9112, 3.2)"
    case .version: return "malformed HTTP version (RFC 9112, 2.3)"
    case .unsupportedVersion: return "HTTP version not supported (RFC 9110, 15.6.6)"
    case .unknownMethod: return "method not implemented (RFC 9110, 9.1)"
    case .lineTooLong: return "request line too long (RFC 9112, 3)"
    case .fieldLine: return "malformed header field (RFC 9112, 5)"
    case .repeatedField: return "a field that is no list came twice (RFC 9110, 5.3)"
    case .lookalike: return "a name that others may read as framing (RFC 9112, 11.2)"
    case .headTooLarge: return "header section too large (RFC 6585, 5)"
    case .tooManyFields: return "too many header fields (RFC 6585, 5)"
    case .noHost: return "exactly one Host is required (RFC 9112, 3.2)"
    case .host: return "invalid Host (RFC 9112, 3.2)"
    case .contentLength: return "invalid Content-Length (RFC 9112, 6.3)"
    case .transferEncoding: return "invalid Transfer-Encoding (RFC 9112, 6.1)"
    case .lengthAndCoding: return "Content-Length with Transfer-Encoding (RFC 9112, 6.1)"
    case .codingOnOldVersion: return "Transfer-Encoding in HTTP/1.0 (RFC 9112, 6.1)"
    case .expectation: return "unknown expectation (RFC 9110, 10.1.1)"
    case .chunk: return "malformed chunk (RFC 9112, 7.1)"
    case .chunkTooLarge: return "chunk size out of bounds (RFC 9112, 7.1)"
    case .chunkExtensions: return "chunk extensions too long (RFC 9112, 7.1.1)"
    case .trailer: return "forbidden or malformed trailer field (RFC 9110, 6.5.1)"
    case .trailersTooLarge: return "trailer section too large (RFC 6585, 5)"
    case .bodyTooLarge: return "content too large (RFC 9110, 15.5.14)"
    }
  }
}
