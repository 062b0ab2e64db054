#if canImport(Glibc)
  import CLinux
  import Glibc

  /// Waits for descriptors with epoll, level-triggered; each has a token that comes back with its events.
  final class Poller {
    private let number: Int32
    private let events: UnsafeMutablePointer<epoll_event>

    /// Events taken at once: a wake-up serves up to 256 connections before it asks again.
    static let most = 256

    init() throws {
      number = try SystemError.check("epoll_create1") { epoll_create1(Int32(EPOLL_CLOEXEC)) }
      events = .allocate(capacity: Poller.most)
    }

    deinit {
      close(number)
      events.deallocate()
    }

    private func event(_ token: UInt64, _ interest: Interest) -> epoll_event {
      var flags: UInt32 = 0
      if interest.contains(.read) { flags |= EPOLLIN.rawValue }
      if interest.contains(.write) { flags |= EPOLLOUT.rawValue }
      if interest.contains(.exclusive) { flags |= 1 << 28 }
      return epoll_event(events: flags, data: epoll_data_t(u64: token))
    }

    func add(_ descriptor: Int32, _ token: UInt64, _ interest: Interest) throws {
      var event = event(token, interest)
      try SystemError.check("epoll_ctl") { epoll_ctl(number, EPOLL_CTL_ADD, descriptor, &event) }
    }

    func change(_ descriptor: Int32, _ token: UInt64, from old: Interest, to interest: Interest) {
      var event = event(token, interest)
      _ = epoll_ctl(number, EPOLL_CTL_MOD, descriptor, &event)
    }

    func remove(_ descriptor: Int32) {
      var event = epoll_event()
      _ = epoll_ctl(number, EPOLL_CTL_DEL, descriptor, &event)
    }

    /// Waits at most so long (-1: for ever) and hands over what is ready.
    func wait(milliseconds: Int32, _ take: (_ token: UInt64, _ ready: Interest) -> Void) {
      let count = epoll_wait(number, events, Int32(Poller.most), milliseconds)
      guard count > 0 else { return }
      for index in 0..<Int(count) {
        let flags = events[index].events
        var ready: Interest = []
        // Errors and hang-ups are found by the read or write that follows.
        if flags & (EPOLLIN.rawValue | EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0 { ready.insert(.read) }
        if flags & (EPOLLOUT.rawValue | EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0 { ready.insert(.write) }
        if flags & (EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0 { ready.insert(.broken) }
        take(events[index].data.u64, ready)
      }
    }
  }
#else
  import Darwin

  /// Waits for descriptors with kqueue, level-triggered; each has a token that comes back with its events.
  final class Poller {
    private let number: Int32
    private let events: UnsafeMutablePointer<kevent>

    static let most = 256

    init() throws {
      number = try SystemError.check("kqueue") { kqueue() }
      events = .allocate(capacity: Poller.most)
    }

    deinit {
      close(number)
      events.deallocate()
    }

    private func apply(_ descriptor: Int32, _ token: UInt64, _ filter: Int, _ flags: Int32) {
      var change = kevent(
        ident: UInt(descriptor), filter: Int16(filter), flags: UInt16(flags), fflags: 0, data: 0,
        udata: UnsafeMutableRawPointer(bitPattern: UInt(token) + 1))
      _ = kevent(number, &change, 1, nil, 0, nil)
    }

    func add(_ descriptor: Int32, _ token: UInt64, _ interest: Interest) throws {
      change(descriptor, token, from: [], to: interest)
    }

    func change(_ descriptor: Int32, _ token: UInt64, from old: Interest, to interest: Interest) {
      for (side, filter) in [(Interest.read, Int(EVFILT_READ)), (Interest.write, Int(EVFILT_WRITE))] {
        if interest.contains(side) && !old.contains(side) { apply(descriptor, token, filter, EV_ADD) }
        if !interest.contains(side) && old.contains(side) { apply(descriptor, token, filter, EV_DELETE) }
      }
    }

    func remove(_ descriptor: Int32) {
      apply(descriptor, 0, Int(EVFILT_READ), EV_DELETE)
      apply(descriptor, 0, Int(EVFILT_WRITE), EV_DELETE)
    }

    func wait(milliseconds: Int32, _ take: (_ token: UInt64, _ ready: Interest) -> Void) {
      var limit = timespec(tv_sec: Int(milliseconds) / 1_000, tv_nsec: Int(milliseconds) % 1_000 * 1_000_000)
      let count =
        milliseconds < 0
        ? kevent(number, nil, 0, events, Int32(Poller.most), nil)
        : kevent(number, nil, 0, events, Int32(Poller.most), &limit)
      guard count > 0 else { return }
      for index in 0..<Int(count) {
        let event = events[index]
        var ready: Interest = event.filter == Int16(EVFILT_WRITE) ? .write : .read
        if Int32(event.flags) & EV_ERROR != 0 { ready = [.read, .write, .broken] }
        take(UInt64(UInt(bitPattern: event.udata) - 1), ready)
      }
    }
  }
#endif

/// What a descriptor is watched for, or ready for.
struct Interest: OptionSet {
  let rawValue: UInt8
  static let read = Interest(rawValue: 1)
  static let write = Interest(rawValue: 2)
  /// Only one of several loops that share the descriptor is woken.
  static let exclusive = Interest(rawValue: 4)
  /// The peer is gone or the socket has an error.
  static let broken = Interest(rawValue: 8)
}
