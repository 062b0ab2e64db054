import Testing

@testable import HTTP

/// The same bytes give the same events however they are cut.
@Suite struct CaseSplitTests {
  /// Every boundary of what is short; of long ones, those near the ends and every hundredth or thousandth between.
  static func boundaries(_ count: Int) -> [Int] {
    guard count > 1_500 else { return Array(1..<max(count, 1)) }
    return (1..<count).filter { $0 < 40 || $0 > count - 40 || $0 % min(count / 12, 997) == 0 }
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
    for item in Cases.all where item.subject == subject && item.bytes.count <= 40_000 {
      let bytes = item.bytes
      let single = bytes.indices.map { bytes[$0...$0] }
      #expect(Transcript.of(single) == Transcript.of([bytes[...]]), "\(item.testDescription)")
    }
  }

  @Test(arguments: ["pipelining", "chunked", "trailers", "smuggling", "Content-Length"])
  func `a request cut in two gets the same answers over a socket`(subject: String) throws {
    let run = ConformanceRun.overSockets(port: try EchoSite.port)
    for item in Cases.all where item.subject == subject && item.steps.count == 1 && item.bytes.count < 400 {
      for cut in stride(from: 1, to: item.bytes.count, by: 13) {
        let faults = run.faults(of: item, cutAt: cut)
        #expect(faults.isEmpty, "\(item.testDescription), cut at \(cut): \(faults.joined(separator: "; "))")
      }
    }
  }
}
