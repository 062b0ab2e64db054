import Policy
import Testing

@Suite struct CompletionRuleTests {
  @Test(arguments: [
    (10, 10, 10, 9.0, CompletionRule.Verdict.met), (10, 10, 10, 8.99, .notMet), (10, 9, 9, 9.0, .undecided),
    (10, 9, 9, 4.0, .notMet), (10, 0, 0, 0.0, .noData), (10, 10, 0, 0.0, .noData), (3, 3, 2, 1.8, .met),
  ]) func `nine tenths on the mean are enough, once all have told`(
    asked: Int, reported: Int, judged: Int, sum: Double, verdict: CompletionRule.Verdict
  ) {
    #expect(
      CompletionRule.standard.verdict(asked: asked, reported: reported, judged: judged, sum: sum) == verdict)
  }
}
