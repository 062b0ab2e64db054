import Testing

@testable import Ingest

@Suite struct PassageContextTests {
  /// One of which every field says something else than in a new one.
  private func full() -> PassageContext {
    let context = PassageContext(path: "一/（一）")
    context.isPreamble = true
    context.isReview = true
    context.looksAhead = true
    context.reviewedYear = 2025
    context.isTask = true
    context.listsProjects = true
    context.isUpkeep = true
    context.isGuidance = true
    context.isGoal = true
    context.isHeadline = true
    context.headline = 1..<4
    context.body = 5
    context.subject = 2..<3
    context.sentence = 5..<9
    return context
  }

  private func fields(_ context: PassageContext) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: Mirror(reflecting: context).children.map { ($0.label ?? "", "\($0.value)") })
  }

  @Test func `a copy has all that the first has`() {
    let (first, new) = (fields(full()), fields(PassageContext()))
    for (field, value) in first { #expect(value != new[field], "\(field) is not set above") }
    #expect(fields(full().copy()) == first)
  }

  @Test func `a copy does not change with the first`() {
    let first = full()
    let copy = first.copy()
    first.isReview = false
    #expect(copy.isReview)
  }
}
