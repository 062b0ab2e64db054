/// A request method, RFC 9110 section 9; compared by its exact bytes, since methods are case-sensitive.
public struct Method: Sendable, Hashable, RawRepresentable {
  /// The token as it stands in the request line.
  public let rawValue: String

  /// Takes any token; whether the server knows it is `isKnown`.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Transfers a representation, RFC 9110 section 9.3.1.
  public static let get = Method(rawValue: "GET")
  /// GET without the content, RFC 9110 section 9.3.2.
  public static let head = Method(rawValue: "HEAD")
  /// Has the resource process the content, RFC 9110 section 9.3.3.
  public static let post = Method(rawValue: "POST")
  /// Replaces the resource's state, RFC 9110 section 9.3.4.
  public static let put = Method(rawValue: "PUT")
  /// Changes part of the resource, RFC 5789.
  public static let patch = Method(rawValue: "PATCH")
  /// Removes the resource, RFC 9110 section 9.3.5.
  public static let delete = Method(rawValue: "DELETE")
  /// Asks what is possible, RFC 9110 section 9.3.7.
  public static let options = Method(rawValue: "OPTIONS")

  /// The methods this server implements; others are answered 501.
  public static let known: [Method] = [.get, .head, .post, .put, .patch, .delete, .options]

  /// Whether the server implements the method; CONNECT and TRACE it does not.
  public var isKnown: Bool { Method.known.contains(self) }
}
