import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// One request to one port of loopback; URLSession on Linux does not take chromedriver's header fields.
struct LoopbackClient {
  var port: Int

  /// Sends and waits for the whole answer; its content.
  func send(_ method: String, _ path: String, content: Data) throws -> Data {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw Fault.system("socket", errno) }
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = in_addr_t(UInt32(0x7F00_0001).bigEndian)
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    guard connected == 0 else { throw Fault.system("connect", errno) }
    let head = """
      \(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\
      Content-Type: application/json\r\nContent-Length: \(content.count)\r\n\r\n
      """
    try write([UInt8](head.utf8) + [UInt8](content), to: descriptor)
    return try self.content(of: read(descriptor))
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress! + sent, $0.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw Fault.system("send", errno) }
      sent += count
    }
  }

  /// Until the content is whole or the connection ends.
  private func read(_ descriptor: Int32) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &part, part.count, 0)
      guard count >= 0 else { throw Fault.system("recv", errno) }
      bytes += part[0..<count]
      if count == 0 { return bytes }
      if let end = headEnd(bytes), let length = length(bytes[..<end]), bytes.count >= end + length { return bytes }
    }
  }

  private func content(of answer: [UInt8]) throws -> Data {
    guard let end = headEnd(answer) else { throw Fault.noAnswer }
    return Data(answer[end...])
  }

  private func headEnd(_ bytes: [UInt8]) -> Int? { Data(bytes).firstRange(of: Data("\r\n\r\n".utf8))?.upperBound }

  private func length(_ head: ArraySlice<UInt8>) -> Int? {
    for line in String(decoding: head, as: UTF8.self).lowercased().split(separator: "\r\n")
    where line.hasPrefix("content-length:") {
      return Int(line.dropFirst(15).drop { $0 == " " })
    }
    return nil
  }

  enum Fault: Error {
    case system(String, Int32)
    case noAnswer
  }
}
