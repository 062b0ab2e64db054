import Testing

@testable import Store

@Suite struct NumberPairsTests {
  @Test(
    arguments: [
      ("[]", []), ("[[\"2026Q1\",12.5]]", [12.5]), (" [ [\"a\" , -3e2] , [\"b\",0] ] ", [-300, 0]),
      ("[[\"\\u4E00\",1]]", [1]),
    ] as [(String, [Double])])
  func `are read in their order`(json: String, numbers: [Double]) {
    #expect(NumberPairs.read(json)?.map(\.number) == numbers)
  }

  @Test(arguments: [
    "", "[", "{}", "[1]", "[[]]", "[[\"a\"]]", "[[\"a\",]]", "[[1,\"a\"]]", "[[\"a\",1,2]]", "[[\"a\",1]",
    "[[\"a\",1]],",
    "[[\"a\",null]]", "[[\"a\",01]]",
  ])
  func `what is no such list is refused`(json: String) {
    #expect(NumberPairs.read(json) == nil)
  }
}
