/// Conditional requests, RFC 9110 section 13.2.2: in this order, each only where it applies.
enum Preconditions {
  enum Verdict: Equatable { case proceed, notModified, failed }

  /// Judges a request against the representation's tag and date (seconds since 1970).
  static func judge(_ request: Request, tag: EntityTag?, modified: Int?) -> Verdict {
    let isRead = request.method == .get || request.method == .head
    if let field = request.headers.combined("If-Match") {
      guard let tag, let list = EntityTagList(field), list.matchesStrongly(tag) else { return .failed }
    } else if let field = request.headers["If-Unmodified-Since"], let since = HTTPDate.seconds(field), let modified {
      if modified > since { return .failed }
    }
    if let field = request.headers.combined("If-None-Match") {
      if let tag, let list = EntityTagList(field), list.matchesWeakly(tag) { return isRead ? .notModified : .failed }
    } else if isRead, let field = request.headers["If-Modified-Since"], let since = HTTPDate.seconds(field),
      let modified, modified <= since
    {
      return .notModified
    }
    return .proceed
  }

  /// Whether `Range` still applies, RFC 9110 section 13.1.5: no `If-Range`, or one that matches strongly.
  static func rangeApplies(_ request: Request, tag: EntityTag?, modified: Int?) -> Bool {
    guard let field = request.headers["If-Range"] else { return true }
    if let since = HTTPDate.seconds(field) { return modified == since }
    guard let tag, let list = EntityTagList(field), case .tags = list else { return false }
    return list.matchesStrongly(tag)
  }
}
