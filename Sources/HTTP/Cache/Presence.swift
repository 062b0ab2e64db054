import Synchronization

/// Whether the client of a request is still there, as its loop tells the workers.
final class Presence: Sendable {
  private let gone = Atomic<Bool>(false)
  private let silent = Atomic<Bool>(false)

  /// The connection is closed, or the request was answered otherwise.
  func leave() { gone.store(true, ordering: .relaxed) }

  /// The client has ended its side: it may be gone, or may wait in silence.
  func fallSilent() { silent.store(true, ordering: .relaxed) }

  var isGone: Bool { gone.load(ordering: .relaxed) }
  var isSilent: Bool { silent.load(ordering: .relaxed) }
}
