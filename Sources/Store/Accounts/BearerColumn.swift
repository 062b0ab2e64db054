/// What is read of a program's token when it is shown.
enum BearerColumn: Int32, SelectColumn {
  case id, expiresAt, lastUsed, isRevoked

  var sql: String {
    switch self {
    case .id: "k.id"
    case .expiresAt: "k.expires_at"
    case .lastUsed: "k.last_used"
    case .isRevoked: "k.revoked_at IS NOT NULL"
    }
  }

  /// A token with its account.
  static let withAccount = KeptStatement(
    """
    SELECT \(list), \(AccountColumn.list) FROM api_token k JOIN account u ON u.id = k.account_id
    \(AccountColumn.joined)
    WHERE k.token_sha256 = ?
    """)
}
