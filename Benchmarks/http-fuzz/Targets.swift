import Glibc

@testable import HTTP

/// One thing to throw bytes at; a trap or a broken promise ends the process, which the fuzzer reports.
enum Target: String, CaseIterable {
  case requests, multipart, urlencoded, cookies, ranges, fields

  /// The target that `FUZZ_TARGET` names.
  static let chosen = getenv("FUZZ_TARGET").flatMap { Target(rawValue: String(cString: $0)) } ?? .requests

  func run(_ bytes: [UInt8]) {
    switch self {
    case .requests: Target.requests(bytes)
    case .multipart: Target.multipart(bytes)
    case .urlencoded: _ = try? Form.urlencoded(bytes)
    case .cookies: Target.cookies(bytes)
    case .ranges: Target.ranges(bytes)
    case .fields: Target.fields(bytes)
    }
  }

  /// The same bytes give the same events wherever they are cut.
  private static func requests(_ bytes: [UInt8]) {
    let whole = Recorder.events([bytes[...]])
    let cut = bytes.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % (bytes.count + 1)
    precondition(Recorder.events([bytes[..<cut], bytes[cut...]]) == whole)
  }

  private static func multipart(_ bytes: [UInt8]) {
    func events(_ pieces: [[UInt8]]) -> [UInt8]? {
      var parser = Multipart(boundary: "XX", longestHead: 256)
      var out: [UInt8] = []
      for piece in pieces {
        guard let events = try? parser.feed(piece) else { return nil }
        for case .data(let data) in events { out += data }
      }
      return (try? parser.finish()).map { out }
    }
    let cut = bytes.count / 2
    precondition(events([bytes]) == events([Array(bytes[..<cut]), Array(bytes[cut...])]))
    _ = FormReader.disposition(String(decoding: bytes, as: UTF8.self))
  }

  private static func cookies(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for cookie in Cookies(fields: [text]).all { precondition((try? Cookie(cookie.name, "x")) != nil) }
    if let cookie = try? Cookie(text, text) { precondition(!cookie.description.utf8.contains(10)) }
  }

  private static func ranges(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for length in [0, 1, 100, Int.max] {
      guard case .some(let ranges) = ByteRanges(text, length: length) else { continue }
      precondition(ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= length && !$0.isEmpty })
    }
    if case .tags(let tags)? = EntityTagList(text) {
      precondition(tags.allSatisfy { EntityTagList($0.description) != nil })
    }
  }

  private static func fields(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    _ = AcceptEncoding(text).prefersGzip
    _ = MediaType(text)
    if let seconds = HTTPDate.seconds(text) { precondition(HTTPDate.seconds(HTTPDate.text(seconds)) == seconds) }
    if let decoded = PercentEncoding.decode(bytes) {
      precondition(PercentEncoding.decode(PercentEncoding.encode(decoded).utf8) == decoded)
    }
    let forwarding = try? Forwarding(["10.0.0.0/8"])
    _ = forwarding?.origin(Headers([("Forwarded", text)]))
    _ = forwarding?.origin(Headers([("X-Forwarded-For", text)]))
  }
}

/// libFuzzer's door.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Target.chosen.run(Array(UnsafeBufferPointer(start: data, count: count)))
  return 0
}

/// Writes the table of cases as seeds into the folder that `FUZZ_SEEDS` names.
@_cdecl("LLVMFuzzerInitialize")
public func prepare(_ count: UnsafeMutablePointer<CInt>?, _ words: UnsafeMutableRawPointer?) -> CInt {
  guard let folder = getenv("FUZZ_SEEDS").map({ String(cString: $0) }) else { return 0 }
  for (index, one) in Case.all.enumerated() where one.bytes.count < 2_000 {
    guard let file = fopen("\(folder)/case-\(index)", "w") else { continue }
    fwrite(one.bytes, 1, one.bytes.count, file)
    fclose(file)
  }
  return 0
}
