import Synchronization

/// The compressed form of a kept answer, made when somebody first asks for it: a page that the next write makes stale
/// is often sent to nobody who wants it.
final class LateVariant: Sendable {
  private enum State {
    case notMade(@Sendable () -> CacheEntry.Variant?)
    /// Nil where compressing gains nothing.
    case made(CacheEntry.Variant?)
  }

  private let state: Mutex<State>

  init(_ make: @escaping @Sendable () -> CacheEntry.Variant?) { state = Mutex(.notMade(make)) }

  init(made variant: CacheEntry.Variant?) { state = Mutex(.made(variant)) }

  /// What has been made; nil while nothing has.
  var variant: CacheEntry.Variant? {
    state.withLock { state in
      if case .made(let variant) = state { return variant }
      return nil
    }
  }

  var isMade: Bool {
    state.withLock { state in
      if case .made = state { return true }
      return false
    }
  }

  /// Makes it, once; who comes meanwhile waits. For workers.
  func make() {
    state.withLock { state in
      if case .notMade(let make) = state { state = .made(make()) }
    }
  }
}
