/// What an account is for; what it may do stands in `Role.permissions`.
public enum Role: String, Sendable, Hashable, CaseIterable {
  /// Everything: users, review, approval.
  case admin
  /// Reports what its agency owns.
  case agency
  /// Reads what is not public.
  case viewer
}
