import Testing

@testable import Policy

@Suite struct MeasureAnswerTests {
  struct Case: Sendable {
    var stage: String
    var progress: String
    var said: Bool
    var stands: String
  }

  static let cases = [
    Case(stage: "underway", progress: " 开工 ", said: false, stands: "underway 开工"),
    Case(stage: "same", progress: "", said: true, stands: "blocked 缺地 unchanged"),
    Case(stage: "same", progress: "已供地", said: true, stands: "blocked 已供地"),
    Case(stage: "same", progress: "", said: false, stands: "nothingBefore"),
    Case(stage: "", progress: "写了", said: true, stands: "noStage"),
    Case(stage: "done", progress: " ", said: true, stands: "noWords"),
    Case(stage: "快了", progress: "写了", said: true, stands: "noStage"),
  ]

  @Test(arguments: cases) func `a row of a measure says a stage with words, or that nothing has changed`(_ item: Case) {
    let answer = MeasureAnswer(stage: item.stage, progress: item.progress)
    #expect(!answer.isEmpty)
    var stands: String
    do throws(MeasureEntry.Fault) {
      let entry = try answer.read(after: item.said ? (.blocked, "缺地") : nil)
      stands = "\(entry.stage.rawValue) \(entry.progress)\(entry.isUnchanged ? " unchanged" : "")"
    } catch { stands = "\(error)" }
    #expect(stands == item.stands)
  }

  @Test func `a row that is left alone says nothing`() {
    #expect(MeasureAnswer().isEmpty && MeasureAnswer(progress: " \n").isEmpty)
  }
}
