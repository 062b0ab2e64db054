/// What is read of a session.
enum SessionColumn: Int32, SelectColumn {
  case account, csrfToken, startedAt, seenAt

  var sql: String {
    switch self {
    case .account: "s.account_id"
    case .csrfToken: "s.csrf_token"
    case .startedAt: "s.started_at"
    case .seenAt: "s.seen_at"
    }
  }

  /// The session of a token with its account.
  static let withAccount = KeptStatement(
    """
    SELECT \(list), \(AccountColumn.list) FROM session s JOIN account u ON u.id = s.account_id
    \(AccountColumn.joined)
    WHERE s.token_sha256 = ?
    """)
}
