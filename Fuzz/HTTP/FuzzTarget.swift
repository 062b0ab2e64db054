#if canImport(Glibc)
  import Glibc
#endif

/// What is fuzzed; the environment variable FUZZ_TARGET names one. A broken property traps, which libFuzzer reports.
enum FuzzTarget: String {
  case request, chunked, multipart, urlencoded, cookie, lists

  /// The target of this process, `request` when none is named.
  static let chosen = getenv("FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) } ?? .request

  func run(_ bytes: [UInt8]) {
    switch self {
    case .request: requests(bytes)
    case .chunked: requests(Array("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n".utf8) + bytes)
    case .multipart: multipart(bytes)
    case .urlencoded: urlencoded(bytes)
    case .cookie: cookie(bytes)
    case .lists: lists(bytes)
    }
  }

  /// A place to cut, drawn from the bytes themselves so that a find can be run again.
  private func cut(_ bytes: [UInt8]) -> Int {
    let sum = bytes.reduce(17) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
    return bytes.isEmpty ? 0 : sum % (bytes.count + 1)
  }

  /// Cut anywhere, the same bytes are the same requests.
  private func requests(_ bytes: [UInt8]) {
    let at = cut(bytes)
    precondition(Transcript.of([bytes[...]]) == Transcript.of([bytes[..<at], bytes[at...]]), "cut at \(at)")
  }

  /// Cut anywhere, the same bytes are the same form or the same refusal.
  private func multipart(_ bytes: [UInt8]) {
    let at = cut(bytes)
    precondition(form([bytes]) == form([Array(bytes[..<at]), Array(bytes[at...])]), "cut at \(at)")
  }

  private func form(_ pieces: [[UInt8]]) -> String {
    do {
      var reader = try FormReader(boundary: "b", limits: FormLimits())
      for piece in pieces { try reader.feed(piece) }
      let form = try reader.finish()
      let files = try form.files.map { "\($0.name) \($0.filename) \($0.type) \(try $0.content.collect(upTo: .max))" }
      return "\(form.fields.map { "\($0.name)=\($0.value)" }) \(files)"
    } catch {
      return "refused"
    }
  }

  private func urlencoded(_ bytes: [UInt8]) {
    guard let form = try? Form.urlencoded(bytes) else { return }
    precondition(form.fields.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count } <= bytes.count * 3)
  }

  private func cookie(_ bytes: [UInt8]) {
    let cookies = Cookies(fields: [String(decoding: bytes, as: UTF8.self)])
    _ = cookies["session"]
  }

  /// Ranges lie within what they are ranges of; a list of tags that is read can be written and read again.
  private func lists(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for length in [0, 1, 26, Int.max] {
      guard case .some(let ranges) = ByteRanges(text, length: length) else { continue }
      precondition(!ranges.isEmpty && ranges.count <= ByteRanges.most)
      precondition(ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= length })
    }
    if case .tags(let tags)? = EntityTagList(text) {
      let again = EntityTagList(tags.map(\.description).joined(separator: ", "))
      precondition(again == .tags(tags))
    }
    if let second = HTTPDate.seconds(text), second >= 0 {
      precondition(HTTPDate.seconds(HTTPDate.text(second)) == second)
    }
    _ = AcceptEncoding(text).prefersGzip
    if let type = MediaType(text) { _ = type.parameters["boundary"].map(Multipart.isBoundary) }
  }
}

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
