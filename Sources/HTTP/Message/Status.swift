/// A status code, RFC 9110 section 15.
public struct Status: Sendable, Hashable, RawRepresentable {
  /// The three digits.
  public let rawValue: Int

  /// Takes any code from 100 to 599.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// 200 ok, RFC 9110 section 15.3.
  public static let ok = Status(rawValue: 200)
  /// 201 created, RFC 9110 section 15.3.
  public static let created = Status(rawValue: 201)
  /// 202 accepted, RFC 9110 section 15.3.
  public static let accepted = Status(rawValue: 202)
  /// 204 no content, RFC 9110 section 15.3.
  public static let noContent = Status(rawValue: 204)
  /// 206 partial content, RFC 9110 section 15.3.
  public static let partialContent = Status(rawValue: 206)
  /// 301 moved permanently, RFC 9110 section 15.4.
  public static let movedPermanently = Status(rawValue: 301)
  /// 302 found, RFC 9110 section 15.4.
  public static let found = Status(rawValue: 302)
  /// 303 see other, RFC 9110 section 15.4.
  public static let seeOther = Status(rawValue: 303)
  /// 304 not modified, RFC 9110 section 15.4.
  public static let notModified = Status(rawValue: 304)
  /// 307 temporary redirect, RFC 9110 section 15.4.
  public static let temporaryRedirect = Status(rawValue: 307)
  /// 308 permanent redirect, RFC 9110 section 15.4.
  public static let permanentRedirect = Status(rawValue: 308)
  /// 400 bad request, RFC 9110 section 15.5.
  public static let badRequest = Status(rawValue: 400)
  /// 401 unauthorized, RFC 9110 section 15.5.
  public static let unauthorized = Status(rawValue: 401)
  /// 403 forbidden, RFC 9110 section 15.5.
  public static let forbidden = Status(rawValue: 403)
  /// 404 not found, RFC 9110 section 15.5.
  public static let notFound = Status(rawValue: 404)
  /// 405 method not allowed, RFC 9110 section 15.5.
  public static let methodNotAllowed = Status(rawValue: 405)
  /// 406 not acceptable, RFC 9110 section 15.5.
  public static let notAcceptable = Status(rawValue: 406)
  /// 408 request timeout, RFC 9110 section 15.5.
  public static let requestTimeout = Status(rawValue: 408)
  /// 409 conflict, RFC 9110 section 15.5.
  public static let conflict = Status(rawValue: 409)
  /// 410 gone, RFC 9110 section 15.5.
  public static let gone = Status(rawValue: 410)
  /// 411 length required, RFC 9110 section 15.5.
  public static let lengthRequired = Status(rawValue: 411)
  /// 412 precondition failed, RFC 9110 section 15.5.
  public static let preconditionFailed = Status(rawValue: 412)
  /// 413 content too large, RFC 9110 section 15.5.
  public static let contentTooLarge = Status(rawValue: 413)
  /// 414 uri too long, RFC 9110 section 15.5.
  public static let uriTooLong = Status(rawValue: 414)
  /// 415 unsupported media type, RFC 9110 section 15.5.
  public static let unsupportedMediaType = Status(rawValue: 415)
  /// 416 range not satisfiable, RFC 9110 section 15.5.
  public static let rangeNotSatisfiable = Status(rawValue: 416)
  /// 417 expectation failed, RFC 9110 section 15.5.
  public static let expectationFailed = Status(rawValue: 417)
  /// 421 misdirected request, RFC 9110 section 15.5.
  public static let misdirectedRequest = Status(rawValue: 421)
  /// 422 unprocessable content, RFC 9110 section 15.5.
  public static let unprocessableContent = Status(rawValue: 422)
  /// 423 locked, RFC 4918 section 11.3.
  public static let locked = Status(rawValue: 423)
  /// 428 precondition required, RFC 6585 section 3.
  public static let preconditionRequired = Status(rawValue: 428)
  /// 429 too many requests, RFC 6585 section 4.
  public static let tooManyRequests = Status(rawValue: 429)
  /// 431 request header fields too large, RFC 6585 section 5.
  public static let requestHeaderFieldsTooLarge = Status(rawValue: 431)
  /// 500 internal server error, RFC 9110 section 15.6.
  public static let internalServerError = Status(rawValue: 500)
  /// 501 not implemented, RFC 9110 section 15.6.
  public static let notImplemented = Status(rawValue: 501)
  /// 502 bad gateway, RFC 9110 section 15.6.
  public static let badGateway = Status(rawValue: 502)
  /// 503 service unavailable, RFC 9110 section 15.6.
  public static let serviceUnavailable = Status(rawValue: 503)
  /// 504 gateway timeout, RFC 9110 section 15.6.
  public static let gatewayTimeout = Status(rawValue: 504)
  /// 505 http version not supported, RFC 9110 section 15.6.
  public static let httpVersionNotSupported = Status(rawValue: 505)
  /// 507 insufficient storage, RFC 4918 section 11.5.
  public static let insufficientStorage = Status(rawValue: 507)

  /// The reason phrase of the registry; empty for a code that is not in it.
  public var reason: String { Status.reasons[rawValue] ?? "" }

  /// 1xx, 204 and 304 never have content, RFC 9110 section 6.4.1.
  var forbidsContent: Bool { rawValue < 200 || rawValue == 204 || rawValue == 304 }

  private static let reasons: [Int: String] = {
    let table = """
      100 Continue,200 OK,201 Created,202 Accepted,204 No Content,206 Partial Content,301 Moved Permanently,\
      302 Found,303 See Other,304 Not Modified,307 Temporary Redirect,308 Permanent Redirect,400 Bad Request,\
      401 Unauthorized,403 Forbidden,404 Not Found,405 Method Not Allowed,406 Not Acceptable,408 Request Timeout,\
      409 Conflict,410 Gone,411 Length Required,412 Precondition Failed,413 Content Too Large,414 URI Too Long,\
      415 Unsupported Media Type,416 Range Not Satisfiable,417 Expectation Failed,421 Misdirected Request,\
      422 Unprocessable Content,423 Locked,428 Precondition Required,429 Too Many Requests,\
      431 Request Header Fields Too Large,500 Internal Server Error,501 Not Implemented,502 Bad Gateway,\
      503 Service Unavailable,504 Gateway Timeout,505 HTTP Version Not Supported,507 Insufficient Storage
      """
    var reasons: [Int: String] = [:]
    for entry in table.split(separator: ",") {
      if let code = Int(entry.prefix(3)) { reasons[code] = String(entry.dropFirst(4)) }
    }
    return reasons
  }()
}
