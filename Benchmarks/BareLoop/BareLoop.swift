import CLinux
import Glibc

/// One thread's listener and connections; counts the ends of heads and writes as many answers.
final class BareLoop {
  private let listener: Int32
  private let poller: Int32
  private let answer: [UInt8]
  /// Bytes of an answer that its reader has not taken yet, by descriptor.
  private var unsent: [Int32: [UInt8]] = [:]
  /// Bytes of the mark `CR LF CR LF` that the last read ended with, by descriptor.
  private var matched: [Int32: Int] = [:]
  private var input = [UInt8](repeating: 0, count: 65_536)

  init(port: UInt16, answer: [UInt8]) {
    self.answer = answer
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    var one: Int32 = 1
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, 4)
    setsockopt(listener, SOL_SOCKET, SO_REUSEPORT, &one, 4)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard bound == 0, listen(listener, 4_096) == 0 else {
      perror("BareLoop")
      exit(1)
    }
    self.listener = listener
    poller = epoll_create1(0)
    watch(listener, EPOLLIN.rawValue, EPOLL_CTL_ADD)
  }

  private func watch(_ descriptor: Int32, _ events: UInt32, _ operation: Int32) {
    var event = epoll_event(events: events, data: epoll_data_t(fd: descriptor))
    _ = epoll_ctl(poller, operation, descriptor, &event)
  }

  /// Runs on a thread of its own, for ever.
  func start() -> pthread_t {
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<BareLoop>.fromOpaque(pointer).takeRetainedValue().run() }
        return nil
      }, Unmanaged.passRetained(self).toOpaque())
    return thread
  }

  private func run() {
    var events = [epoll_event](repeating: epoll_event(), count: 512)
    while true {
      let count = epoll_wait(poller, &events, 512, -1)
      guard count > 0 else { continue }
      for index in 0..<Int(count) {
        let descriptor = events[index].data.fd
        if descriptor == listener {
          acceptAll()
        } else if events[index].events & EPOLLOUT.rawValue != 0 {
          flush(descriptor)
        } else {
          serve(descriptor)
        }
      }
    }
  }

  private func acceptAll() {
    while true {
      let descriptor = accept4(listener, nil, nil, Int32(SOCK_NONBLOCK.rawValue))
      guard descriptor >= 0 else { return }
      var one: Int32 = 1
      setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, 4)
      watch(descriptor, EPOLLIN.rawValue, EPOLL_CTL_ADD)
    }
  }

  private func serve(_ descriptor: Int32) {
    let count = recv(descriptor, &input, input.count, 0)
    guard count > 0 else { return drop(descriptor) }
    var state = matched[descriptor] ?? 0
    var requests = 0
    for byte in input[0..<count] {
      let wanted: UInt8 = state % 2 == 0 ? 13 : 10
      state = byte == wanted ? state + 1 : (byte == 13 ? 1 : 0)
      if state == 4 {
        requests += 1
        state = 0
      }
    }
    matched[descriptor] = state == 0 ? nil : state
    guard requests > 0 else { return }
    if requests == 1 { return write(descriptor, answer) }
    var all: [UInt8] = []
    all.reserveCapacity(answer.count * requests)
    for _ in 0..<requests { all += answer }
    write(descriptor, all)
  }

  private func write(_ descriptor: Int32, _ bytes: [UInt8]) {
    let sent = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    if sent == bytes.count { return }
    guard sent > 0 || errno == EAGAIN else { return drop(descriptor) }
    unsent[descriptor] = Array(bytes[max(0, sent)...])
    watch(descriptor, EPOLLOUT.rawValue, EPOLL_CTL_MOD)
  }

  private func flush(_ descriptor: Int32) {
    let bytes = unsent.removeValue(forKey: descriptor) ?? []
    watch(descriptor, EPOLLIN.rawValue, EPOLL_CTL_MOD)
    if !bytes.isEmpty { write(descriptor, bytes) }
  }

  private func drop(_ descriptor: Int32) {
    unsent[descriptor] = nil
    matched[descriptor] = nil
    close(descriptor)
  }
}
