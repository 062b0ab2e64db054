import Policy
import Store

/// How often a target is asked, on its page; with the form that changes it, for whoever runs the city's rounds.
struct RhythmForm: Sendable {
  var target: TargetID
  var rhythm: TargetRhythm

  func card(_ visitor: Visitor) -> Card {
    let now = rhythm.rhythm
    let choices = AskRhythm.allCases.map { Choice($0.rawValue, $0.title) }
    let usual = now == .quarterly ? "没有另作规定的都是每季度" : "原文写明\(now.title)"
    let why = rhythm.said.map { "\($0.by) \(Wording.minute($0.at))：\($0.reason)" } ?? usual
    return Card("多久填报一次", id: "rhythm", classes: "no-print") {
      PostForm(.rhythm(of: target), for: visitor) {
        """
        <p class="hint">现在\(now.title)填报（\(why)）。</p>
        \(FormField("改为", id: "rhythm-choice", name: "rhythm", .list(choices, chosen: now.rawValue)))
        \(FormField("理由", id: "rhythm-reason", name: "reason", hint: "例如：统计部门每年公布一次", .lines("")))
        <div class="actions gap">\(SubmitButton("保存", isSmall: true))</div>
        """
      }.html
    }
  }
}
