/// Who may see a list.
enum ListAccess: Sendable {
  case everyone
  case administrators
}
