import Store

extension SentReminder.Way {
  /// The word on pages.
  var title: String {
    switch self {
    case .copied: "人工发送"
    case .mail: "邮件"
    }
  }
}
