/// What an account is for; what it may do stands in `Role.permissions`.
public enum Role: String, Sendable, Hashable, CaseIterable {
  /// Everything: users, plans, settings.
  case admin
  /// Reports what its bodies own.
  case agency
  /// Signs what its bodies hand in, before it leaves them.
  case approver
  /// Looks over what the bodies of its city hand in, and runs the city's rounds.
  case supervisor
  /// Reads what is not public.
  case viewer
}
