import Foundation
import Logging
import Policy
import Store
import Synchronization

/// Sends letters, one after the other, on a thread of its own: no page waits for a relay, and a relay that is down
/// keeps nothing but its letters.
public final class MailPost: Sendable {
  /// How letters are handed on; tests have their own.
  typealias Sender = @Sendable (_ letter: [UInt8], _ address: MailAddress) -> MailResult

  private let store: Store
  private let relay: MailRelay
  /// Where people sign in; nil where it is not known.
  private let site: String?
  private let clock: @Sendable () -> Moment
  private let logger: Logger
  private let sender: Sender
  private let state = Mutex(State())
  /// Signalled when it is to stop, and when it has stopped.
  private let wakes = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  private struct State {
    var isStopping = false
    /// When the bodies that owe something were last looked for.
    var looked: Moment?
  }

  /// Between looks for letters, and for bodies that owe something.
  static let pauseSeconds = 5
  static let lookSeconds = 600
  /// A letter that is with the relay is finished: longer than curl waits for a relay that is not there.
  static let stopSeconds = CurlPost.connectSeconds + 10

  public convenience init(
    _ store: Store, relay: MailRelay, site: String?, clock: @escaping @Sendable () -> Moment, logger: Logger
  ) {
    let curl = CurlPost(relay: relay)
    self.init(store, relay: relay, site: site, clock: clock, logger: logger) { curl.send($0, to: $1) }
  }

  init(
    _ store: Store, relay: MailRelay, site: String?, clock: @escaping @Sendable () -> Moment, logger: Logger,
    sender: @escaping Sender
  ) {
    self.store = store
    self.relay = relay
    self.site = site
    self.clock = clock
    self.logger = logger
    self.sender = sender
  }

  public func start() {
    let thread = Thread { [self] in
      while !state.withLock({ $0.isStopping }) {
        round()
        _ = wakes.wait(timeout: .now() + .seconds(Self.pauseSeconds))
      }
      ended.signal()
    }
    thread.name = "mail"
    thread.start()
  }

  /// Finishes the letter that is with the relay and sends no other; false when that took too long. That letter then
  /// counts as one that may have arrived.
  @discardableResult
  public func stop() -> Bool {
    state.withLock { $0.isStopping = true }
    wakes.signal()
    return ended.wait(timeout: .now() + .seconds(Self.stopSeconds)) == .success
  }

  /// One look: who is to be reminded, then every letter that is due. There is one thread, so nothing is under way.
  func round() {
    do {
      let now = clock()
      try store.settleLetters(at: now)
      if isLooking(at: now) { try store.remindByMail(as: .console(MailPageWords.author), at: now) }
      while !state.withLock({ $0.isStopping }), let letter = try store.takeLetter(at: clock()) {
        let result = send(letter)
        try store.note(result, of: letter.id, at: clock())
        if result != .sent { logger.warning("letter \(letter.id): \(result.code)") }
        if case .again(isRelay: true) = result.verdict { break }
      }
    } catch {
      logger.error("letters: \(error)")
    }
  }

  private func isLooking(at now: Moment) -> Bool {
    guard MailRule.hours.contains(now.hour) else { return false }
    return state.withLock { state in
      if let looked = state.looked, looked <= now, now < looked.adding(seconds: Self.lookSeconds) { return false }
      state.looked = now
      return true
    }
  }

  private func send(_ letter: Letter) -> MailResult {
    guard let address = MailAddress(letter.address) else { return .accountGone }
    let message = MailMessage(
      from: relay.from, to: address, subject: letter.subject, words: MailPageWords.letter(letter.words, site: site),
      date: letter.madeAt, identity: "liance.\(letter.id).\(letter.madeAt.unixTime)")
    return sender(message.bytes, address)
  }
}

extension Moment {
  /// The hour of the day in Shanghai.
  var hour: Int { ((unixTime + 8 * 3600) % 86_400 + 86_400) % 86_400 / 3600 }
}
