import Policy
import Testing

@Suite struct TypedDayTests {
  @Test(
    arguments: [
      ("2026-03-31", "2026-03-31"), ("2026/3/1", "2026-03-01"), ("2026.3.1", "2026-03-01"), ("20260331", "2026-03-31"),
      ("2026年3月31日", "2026-03-31"), (" ２０２６－０３－３１ ", "2026-03-31"), ("2026年3月1号", "2026-03-01"),
      ("2026-02-30", nil), ("2026-3", nil), ("26-3-1", nil), ("三月", nil), ("", nil), ("2026-03-31T00:00", nil),
    ] as [(String, String?)])
  func `a day is read as people and sheets write it`(text: String, day: String?) {
    #expect(TypedDay.read(text)?.text == day)
  }
}
