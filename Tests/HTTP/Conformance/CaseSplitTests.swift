import Testing

@testable import HTTP

/// The same bytes give the same events however they are cut.
@Suite struct CaseSplitTests {
  /// Every boundary of what is short; of long ones, those near the ends and a dozen between.
  static func boundaries(_ count: Int) -> [Int] {
    guard count > 600 else { return Array(1..<max(count, 1)) }
    return (1..<count).filter { $0 < 40 || $0 > count - 40 || $0 % (count / 12) == 0 }
  }

  @Test(arguments: Cases.subjects.map(\.name))
  func `a request cut in two at any byte gives the same events`(subject: String) {
    for item in Cases.all where item.subject == subject {
      let bytes = item.bytes
      let whole = Transcript.of([bytes[...]])
      for cut in Self.boundaries(bytes.count) where Transcript.of([bytes[..<cut], bytes[cut...]]) != whole {
        Issue.record("\(item.testDescription): other events when cut at \(cut)")
        break
      }
    }
  }

  @Test(arguments: Cases.subjects.map(\.name))
  func `a request that comes byte by byte gives the same events`(subject: String) {
    for item in Cases.all where item.subject == subject && item.bytes.count < 2_000 {
      let bytes = item.bytes
      let single = bytes.indices.map { bytes[$0...$0] }
      #expect(Transcript.of(single) == Transcript.of([bytes[...]]), "\(item.testDescription)")
    }
  }

  @Test(arguments: ["pipelining", "chunked", "trailers", "smuggling", "Content-Length"])
  func `a request cut in two gets the same answers over a socket`(subject: String) throws {
    let port = try EchoServer.shared.port
    for item in Cases.all where item.subject == subject && item.steps.count == 1 && item.bytes.count < 400 {
      for cut in stride(from: 1, to: item.bytes.count, by: 13) {
        let faults = ConformanceRun.faults(of: item, port: port, cutAt: cut)
        #expect(faults.isEmpty, "\(item.testDescription), cut at \(cut): \(faults.joined(separator: "; "))")
      }
    }
  }
}
