import Harness
import Testing

@Suite struct CommandLineTests {
  @Test func `help names every command with its purpose`() throws {
    let outcome = try Program.run(["--help"])
    #expect(outcome.status == 0)
  }
}
