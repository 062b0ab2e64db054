/// Where one field lies within the bytes of its head.
struct FieldSlice {
  var nameStart: UInt32
  var nameEnd: UInt32
  var valueStart: UInt32
  var valueEnd: UInt32
  var kind: KnownField
}

/// The fields that the server itself acts upon.
enum KnownField: UInt8 {
  case other, host, connection, contentLength, transferEncoding, expect, acceptEncoding, ifNoneMatch
  case cookie, authorization, contentType, lookalike
  /// Range and the conditions that the cache does not judge.
  case condition

  /// Recognizes a name without case; the length decides which names are compared at all.
  static func of(_ name: UnsafeRawBufferPointer) -> KnownField {
    switch name.count {
    case 4 where same(name, "host"): return .host
    case 5 where same(name, "range"): return .condition
    case 8 where same(name, "if-match"): return .condition
    case 17 where same(name, "if-modified-since"): return .condition
    case 19 where same(name, "if-unmodified-since"): return .condition
    case 6 where same(name, "cookie"): return .cookie
    case 6 where same(name, "expect"): return .expect
    case 10 where same(name, "connection"): return .connection
    case 13 where same(name, "authorization"): return .authorization
    case 13 where same(name, "if-none-match"): return .ifNoneMatch
    case 12 where same(name, "content-type"): return .contentType
    case 14 where same(name, "content-length"): return .contentLength
    case 14 where same(name, "content_length"): return .lookalike
    case 15 where same(name, "accept-encoding"): return .acceptEncoding
    case 17 where same(name, "transfer-encoding"): return .transferEncoding
    case 17 where same(name, "transfer_encoding"): return .lookalike
    default: return .other
    }
  }

  @inline(__always)
  static func same(_ name: UnsafeRawBufferPointer, _ lower: StaticString) -> Bool {
    guard name.count == lower.utf8CodeUnitCount else { return false }
    let right = lower.utf8Start
    for at in 0..<name.count where ASCII.lower(name[at]) != right[at] { return false }
    return true
  }

  /// Fields that would change framing, routing or rights if they came late, RFC 9110 section 6.5.1.
  static let forbiddenInTrailers: Set<String> = [
    "authorization", "cache-control", "connection", "content-encoding", "content-length", "content-range",
    "content-type", "cookie", "date", "expect", "forwarded", "host", "if-match", "if-modified-since",
    "if-none-match", "if-range", "if-unmodified-since", "keep-alive", "max-forwards", "pragma",
    "proxy-authorization", "proxy-connection", "range", "set-cookie", "te", "trailer", "transfer-encoding",
    "upgrade", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto",
  ]
}
