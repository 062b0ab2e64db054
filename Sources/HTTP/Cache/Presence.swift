import Synchronization

/// Whether the client of a request is still there, as its loop tells the workers.
final class Presence: Sendable {
  private let gone = Atomic<Bool>(false)
  private let silent = Atomic<Bool>(false)

  /// The connection is closed, or the request was answered otherwise.
  func leave() { gone.store(true, ordering: .relaxed) }

  /// The client has ended its side: it may be gone, or may wait in silence.
  func fallSilent() { silent.store(true, ordering: .relaxed) }

  /// Milliseconds that a client which has ended its side may wait for a worker before it is taken for gone.
  static let patience = 250

  /// Whether an answer, for which the client has waited so long, is worth the work.
  func isWorth(waited milliseconds: Int) -> Bool {
    !isGone && (!isSilent || milliseconds <= Presence.patience)
  }

  var isGone: Bool { gone.load(ordering: .relaxed) }
  var isSilent: Bool { silent.load(ordering: .relaxed) }
}
