import Testing

@testable import HTTP

@Suite struct SplitTests {
  /// Cases up to this size are cut at every place; larger ones at every hundredth.
  private static let small = 1_500

  @Test(arguments: Case.all) func `a case gives the same events wherever it is cut`(_ one: Case) {
    let bytes = one.bytes
    let whole = Recorder.events([bytes[...]])
    let step = bytes.count <= SplitTests.small ? 1 : 997
    for cut in stride(from: 0, through: bytes.count, by: step) {
      let parts = Recorder.events([bytes[..<cut], bytes[cut...]])
      #expect(parts == whole, "cut at \(cut)")
    }
  }

  @Test(arguments: Case.all) func `a case gives the same events octet by octet`(_ one: Case) {
    let bytes = one.bytes
    guard bytes.count <= 40_000 else { return }
    #expect(Recorder.events(bytes.indices.map { bytes[$0...$0] }) == Recorder.events([bytes[...]]))
  }
}
