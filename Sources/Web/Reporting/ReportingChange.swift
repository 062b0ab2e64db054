import Policy
import Store

/// What somebody typed into a line, held against what the database has there: says whether it is handed in.
struct ReportingChange {
  var kept: KeptLine
  var entry: ReportEntry
  /// The report's version that the form was drawn from.
  var seen: Int
  /// The stamp of what is being typed there, 0 for nothing.
  var stamp: Int

  /// As the form is drawn.
  init(_ kept: KeptLine) {
    self.kept = kept
    entry = kept.typing?.entry ?? kept.stored
    seen = kept.version
    stamp = kept.typing?.stamp ?? 0
  }

  mutating func fill(_ typed: ReportingFields.Typed) {
    entry = typed.entry
    seen = typed.seen ?? seen
    stamp = typed.stamp ?? 0
  }

  var isChanged: Bool { entry != kept.stored }

  /// Whether handing in the form hands in this line.
  var isToBeSubmitted: Bool {
    switch kept.state {
    case nil, .draft: !entry.isEmpty || kept.isCounted
    case .returned: !entry.isEmpty
    case .signing, .submitted, .approved: isChanged
    }
  }

  /// What somebody else is typing there, unseen by this account, where this came with something else.
  func overlooked(by user: UserID?) -> TypedDraft? {
    guard let typing = kept.typing, typing.account != user, typing.stamp != stamp, entry != typing.entry, isChanged
    else { return nil }
    return typing
  }
}
