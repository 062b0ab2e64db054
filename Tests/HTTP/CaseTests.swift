import Testing

@testable import HTTP

/// The table of protocol cases, through both doors and in every split.
@Suite struct CaseTests {
  @Test func `the table has more than two hundred and fifty cases, each with its own name and section`() {
    #expect(Case.all.count >= 250)
    #expect(Set(Case.all.map(\.name)).count == Case.all.count)
    #expect(Case.all.allSatisfy { !$0.section.isEmpty && !$0.statuses.isEmpty && !$0.bytes.isEmpty })
  }

  /// Which of a case's answers are to HEAD and so have no content.
  private func heads(_ one: Case) -> Set<Int> {
    let text = String(decoding: one.bytes, as: UTF8.self)
    if text.hasPrefix("HEAD") { return [0] }
    return text.contains("\r\n\r\nHEAD") ? [1] : []
  }

  @Test(arguments: Case.all) func `a case is answered in memory as the table says`(_ one: Case) throws {
    let bytes = try MemoryDoor().exchange(one.bytes)
    let replies = try #require(Reply.all(bytes, heads: heads(one)), "\(String(decoding: bytes, as: UTF8.self))")
    #expect(replies.map(\.status) == one.statuses)
  }

  @Test func `every case is answered over a socket as the table says`() throws {
    let door = try SocketDoor()
    for one in Case.all {
      let bytes = try door.exchange(one.bytes)
      let replies = Reply.all(bytes, heads: heads(one))
      #expect(replies?.map(\.status) == one.statuses, "\(one)")
    }
  }

  @Test func `a refused request ends its connection and says so`() throws {
    for one in Case.all where one.statuses == [400] {
      let replies = try #require(Reply.all(MemoryDoor().exchange(one.bytes)))
      #expect(replies.last?["Connection"] == "close", "\(one)")
    }
  }
}
