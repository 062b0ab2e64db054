import Testing

@testable import HTTP

/// The table of cases through both doors: in memory and over real sockets.
@Suite struct ConformanceTests {
  @Test func `the table holds at least 750 cases and every one can be read`() {
    #expect(Cases.all.count >= 750)
    for item in Cases.all {
      #expect(item.end == .waits || !item.expected.isEmpty, "\(item.testDescription)")
      #expect(item.expected.allSatisfy { !$0.statuses.isEmpty }, "\(item.testDescription)")
      #expect(!item.bytes.isEmpty, "\(item.testDescription)")
      #expect(!item.rule.isEmpty, "\(item.testDescription)")
    }
    let names = Cases.all.map { $0.subject + $0.name }
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: Cases.all)
  func `each request gets the answers that the RFC asks for, over a socket`(item: ConformanceCase) throws {
    let faults = ConformanceRun.overSockets(port: try EchoSite.port).faults(of: item)
    #expect(faults.isEmpty, "\(faults.joined(separator: "; "))")
  }

  @Test(arguments: Cases.all)
  func `each request gets the answers that the RFC asks for, in memory`(item: ConformanceCase) throws {
    let faults = ConformanceRun.inMemory(try MemoryDoor(router: try EchoSite.router)).faults(of: item)
    #expect(faults.isEmpty, "\(faults.joined(separator: "; "))")
  }

  @Test(arguments: Cases.subjects.map(\.name))
  func `the answers are the same when the client ends its side at once`(subject: String) throws {
    for item in Cases.all where item.subject == subject && item.steps.count == 1 && item.end != .waits {
      var half = item
      half.end = .half
      let faults = ConformanceRun.inMemory(try MemoryDoor(router: try EchoSite.router)).faults(of: half)
      #expect(faults.isEmpty, "\(item.testDescription): \(faults.joined(separator: "; "))")
    }
  }
}
