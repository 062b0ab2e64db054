/// What an answer is kept under.
struct CacheKey: Hashable, Sendable {
  /// Path and query as they are sent, in their one form where the route says what it reads.
  let target: String
  /// Empty where the answer is the same under every name of the server.
  let host: String
  let isSecure: Bool
}
