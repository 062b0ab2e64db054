/// Why a body writes to the office, with what it has written there already.
///
/// Source: 党政机关公文处理工作条例, 第八条（十四）: “函。适用于不相隶属机关之间商洽工作、询问和答复问题、请求批准和答复审批事项”.
public enum LetterOccasion: Sendable, Hashable {
  /// A matter cannot be settled by its day: 请求批准.
  case extending(matter: String, number: Int64, due: CivilDate?, until: CivilDate, because: String)
  /// What became of a 督办单: 答复.
  case answering(order: String, demand: String, answer: String)
  /// “由项目责任单位书面说明情况，允许退出项目计划”.
  case leaving(project: String, county: String, investment: Double, because: String)
  /// What became of a leader's remark.
  case heeding(leader: String, day: CivilDate, remark: String, answer: String)

  /// The letter as it is proposed; whoever sends it looks it over, numbers it and may change every word.
  public func entry(from body: String, to office: String, annexes: [String] = [], on day: CivilDate) -> LetterEntry {
    LetterEntry([
      .masthead: body, .title: title, .addressees: office, .body: self.body.joined(separator: "\n"),
      .annexes: annexes.joined(separator: "\n"), .signer: body, .day: day.text,
    ])
  }
}
