import Testing

@testable import HTTP

/// Our own cases over real sockets, against a server with http-echo's routes.
@Suite struct ConformanceTests {
  @Test func `the table holds at least 250 cases and every one can be read`() {
    #expect(Cases.all.count >= 250)
    for item in Cases.all {
      #expect(item.end == .waits || !item.expected.isEmpty, "\(item.testDescription)")
      #expect(item.expected.allSatisfy { !$0.statuses.isEmpty }, "\(item.testDescription)")
      #expect(!item.bytes.isEmpty, "\(item.testDescription)")
    }
    let names = Cases.all.map { $0.subject + $0.name }
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: Cases.all)
  func `each request gets the answers that the RFC asks for`(item: ConformanceCase) throws {
    let faults = ConformanceRun.faults(of: item, port: try EchoServer.shared.port)
    #expect(faults.isEmpty, "\(faults.joined(separator: "; "))")
  }
}
