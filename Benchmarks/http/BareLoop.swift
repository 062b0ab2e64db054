import CLinux
import Glibc

/// The ceiling: an epoll loop per core that reads whatever comes and writes one constant; no parsing, no rules.
enum BareLoop {
  static func run(port: UInt16, body: [UInt8]) throws {
    let head = "HTTP/1.1 200 OK\r\nContent-Length: \(body.count)\r\nContent-Type: text/html\r\n\r\n"
    let answer = Array(head.utf8) + body
    let second = Thread(port: port, answer: answer)
    second.start()
    loop(port: port, answer: answer)
  }

  private final class Thread: @unchecked Sendable {
    let port: UInt16
    let answer: [UInt8]
    init(port: UInt16, answer: [UInt8]) {
      self.port = port
      self.answer = answer
    }
    func start() {
      var thread = pthread_t()
      pthread_create(
        &thread, nil,
        { raw in
          guard let raw else { return nil }
          let work = Unmanaged<Thread>.fromOpaque(raw).takeRetainedValue()
          BareLoop.loop(port: work.port, answer: work.answer)
          return nil
        }, Unmanaged.passRetained(self).toOpaque())
    }
  }

  private static func loop(port: UInt16, answer: [UInt8]) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
    var on: Int32 = 1
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, 4)
    setsockopt(listener, SOL_SOCKET, SO_REUSEPORT, &on, 4)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    _ = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(listener, $0, 16) }
    }
    listen(listener, 4_096)
    let poll = epoll_create1(0)
    var event = epoll_event(events: EPOLLIN.rawValue, data: epoll_data_t(fd: listener))
    epoll_ctl(poll, EPOLL_CTL_ADD, listener, &event)
    var events = [epoll_event](repeating: epoll_event(), count: 256)
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = epoll_wait(poll, &events, 256, -1)
      for index in 0..<Int(max(0, count)) {
        let descriptor = events[index].data.fd
        if descriptor == listener {
          let client = accept4(listener, nil, nil, Int32(SOCK_NONBLOCK.rawValue))
          if client < 0 { continue }
          setsockopt(client, Int32(IPPROTO_TCP), TCP_NODELAY, &on, 4)
          event = epoll_event(events: EPOLLIN.rawValue, data: epoll_data_t(fd: client))
          epoll_ctl(poll, EPOLL_CTL_ADD, client, &event)
          continue
        }
        let got = read(descriptor, &buffer, buffer.count)
        if got > 0 { _ = write(descriptor, answer, answer.count) } else { close(descriptor) }
      }
    }
  }
}
