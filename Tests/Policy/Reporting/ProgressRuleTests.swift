import Policy
import Testing

@Suite struct ProgressRuleTests {
  private func rule(
    _ onTrack: Double = -10, _ behind: Double = -30, stale: Int = 2, about: Double = 0.95, start: Double = 0.5
  ) -> ProgressRule {
    ProgressRule(
      setting: 3, onTrackDownTo: onTrack, behindDownTo: behind, staleAfter: stale, aboutFrom: about, startBy: start)
  }

  @Test func `a setting has the rule's version and a number of its own`() {
    #expect(rule().version == 2003 && rule().title == "第2版（第3次调整门槛）")
    #expect(ProgressRule.standard.title == "第2版" && ProgressRule.standard.fault == nil && rule().fault == nil)
  }

  @Test func `thresholds that cannot be meant are named`() {
    #expect(rule(1).fault == .onTrackAhead && rule(-101).fault == .onTrackAhead && rule(.nan).fault == .onTrackAhead)
    #expect(rule(-10, -10).fault == .behindNotBelow && rule(-10, -101).fault == .behindNotBelow)
    #expect(rule(stale: 0).fault == .staleAfter && rule(stale: 41).fault == .staleAfter)
    #expect(rule(about: 0).fault == .aboutFrom && rule(about: 1.1).fault == .aboutFrom)
    #expect(rule(start: 0).fault == .startBy && rule(start: 2).fault == .startBy)
    #expect(rule(0, -100, stale: 40, about: 1, start: 1).fault == nil)
  }
}
