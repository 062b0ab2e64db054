/// What came of an attempt to send a letter; stored as its code.
public enum MailResult: Sendable, Hashable {
  case sent
  /// For good, with the code of the reply (RFC 5321, 4.2.1: 5yz).
  case refused(Int)
  /// For now (4yz).
  case deferred(Int)
  case unreachable
  /// The relay offers no TLS; nothing was told to it.
  case noEncryption
  /// The relay's certificate is not one that we trust, or not for its name.
  case certificate
  /// The relay does not take our name and password.
  case login
  /// It took too long before the letter was out.
  case timedOut
  /// The line broke after the letter was out.
  case broken
  /// We ended while it was under way.
  case stopped
  /// The program that speaks to the relay is not installed.
  case noProgram
  /// Anything else, with the program's exit code.
  case other(Int)
  /// The body has handed everything in meanwhile, or nothing is taken any more.
  case owesNothing
  /// The hour that it was for has passed: what is to be said now is another reminder.
  case outdated
  /// The account was closed, has another address now, or is no more the body's.
  case accountGone

  /// What follows from it.
  public enum Verdict: Sendable, Hashable {
    case ends(MailState)
    /// To be tried again: this letter alone, or all that wait, because it is the relay's fault.
    case again(isRelay: Bool)
  }

  public var verdict: Verdict {
    switch self {
    case .sent: .ends(.sent)
    case .refused: .ends(.failed)
    case .broken, .stopped: .ends(.unsure)
    case .owesNothing, .outdated, .accountGone: .ends(.dropped)
    case .deferred, .other: .again(isRelay: false)
    case .unreachable, .noEncryption, .certificate, .login, .timedOut, .noProgram: .again(isRelay: true)
    }
  }
}

extension MailResult {
  private static let plain: [(String, MailResult)] = [
    ("sent", .sent), ("unreachable", .unreachable), ("no_encryption", .noEncryption), ("certificate", .certificate),
    ("login", .login), ("timed_out", .timedOut), ("broken", .broken), ("stopped", .stopped), ("no_program", .noProgram),
    ("owes_nothing", .owesNothing), ("outdated", .outdated), ("account_gone", .accountGone),
  ]

  /// As it is stored: `sent`, `refused:550`.
  public var code: String {
    switch self {
    case .refused(let code): "refused:\(code)"
    case .deferred(let code): "deferred:\(code)"
    case .other(let code): "other:\(code)"
    default: Self.plain.first { $0.1 == self }?.0 ?? ""
    }
  }

  /// Nil for what no code stands for.
  public init?(code: String) {
    if let found = Self.plain.first(where: { $0.0 == code }) {
      self = found.1
      return
    }
    let parts = code.split(separator: ":")
    guard parts.count == 2, let number = Int(parts[1]) else { return nil }
    switch parts[0] {
    case "refused": self = .refused(number)
    case "deferred": self = .deferred(number)
    case "other": self = .other(number)
    default: return nil
    }
  }
}

/// When a letter is tried again, and when letters are sent at all.
public enum MailRule {
  /// Seconds from each attempt to the next: seven attempts in some seventeen hours, so that a relay may be down over
  /// night.
  public static let waits = [60, 300, 900, 3_600, 4 * 3_600, 12 * 3_600]

  /// Seconds to the next attempt after so many; nil when that was the last one.
  public static func wait(after attempts: Int) -> Int? {
    waits.indices.contains(attempts - 1) ? waits[attempts - 1] : nil
  }

  /// Reminders go out by themselves in hours of work only: nobody's phone shall ring at midnight.
  public static let hours = 9..<18

  /// From how many days before the due date a reminder goes out by itself.
  public static let daysBefore = 1...60

  /// Whether a reminder goes out by itself on a day: one that there is still time goes out near the due date only.
  public static func isDue(_ kind: ReminderKind, _ window: ReportingWindow, on day: CivilDate, before days: Int) -> Bool
  {
    kind != .before || window.daysLeft(on: day) <= days
  }
}
