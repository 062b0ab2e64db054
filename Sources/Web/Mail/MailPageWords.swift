import Policy
import Store

/// What is said in and about letters.
enum MailPageWords {
  /// In whose name reminders go out by themselves.
  static let author = "自动提醒"

  /// A letter's text: the reminder, where to sign in, and that nobody reads an answer.
  static func letter(_ words: String, site: String?) -> String {
    let place = site.map { "登录填报：\($0)\n\n" } ?? ""
    return "\(words)\n\n\(place)本邮件由系统自动发出，请勿回复；如已提交，请忽略。\n"
  }

  static let off = "没有设置邮件中继，提醒只能复制后用微信、短信发出；设置方法见运行手册（docs/OPERATIONS.md）。"

  static func on(_ from: String, _ setting: RoundSetting) -> String {
    let byItself = setting.mailsBefore.map { "按时日前\($0)天起、当日和逾期后，各自动提醒一次" } ?? "自动提醒没有打开，可在“填报期”页打开"
    return "邮件由 \(from) 发出。\(byItself)。"
  }

  static func trouble(_ result: MailResult, _ waiting: Int, _ next: Moment) -> String {
    "\(result.words)，\(waiting) 封邮件在等待，\(Wording.minute(next)) 再试；页面和填报不受影响。"
  }

  static func queued(_ bodies: Int) -> String {
    bodies == 0 ? "没有可以发的邮件：所选单位没有邮箱，或者已经提醒过" : "已向 \(bodies) 家单位发邮件，结果见邮件记录；没有邮箱的单位仍在下面"
  }

  static func retried(_ letters: Int) -> String {
    letters == 0 ? "没有可以再发的邮件：所选的已经在待发，或者已经发出" : "\(letters) 封邮件已排入待发"
  }

  static let nobody = "没有邮箱"
}
