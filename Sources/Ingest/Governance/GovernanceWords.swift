import Policy

/// The words by which plans say who keeps them together. A domain expert extends these lines.
enum GovernanceWords {
  /// 办公室设在市经信局.
  static let seatedIn = words("设在 设于 挂靠在")
  static let office = scalars("办公室")

  /// Persons' roles, longer words first: a 副链长 is no 链长.
  static let roles: [(word: [UInt32], role: GovernanceRole?)] = [
    (scalars("总链长"), .chiefChainLeader), (scalars("副链长"), .viceChainLeader), (scalars("链长"), .chainLeader),
    (scalars("副召集人"), nil), (scalars("召集人"), .convenor), (scalars("副组长"), nil), (scalars("班组长"), nil),
    (scalars("组长"), .groupLeader), (scalars("副总指挥"), nil), (scalars("总指挥"), .commander), (scalars("副指挥长"), nil),
    (scalars("指挥长"), .commander),
  ]
  /// 由市政府主要领导担任…总链长.
  static let holds = scalars("担任")
  static let holdsShort = scalars("任")
  /// Characters around 任 that make another word of it: 责任, 主任, 任务, 任何, 任命.
  static let notBeforeHolds = Set(scalars("责主担信"))
  static let notAfterHolds = Set(scalars("务何命意"))

  /// 由市农业农村局牵头负责日常工作统筹协调.
  static let responsible = scalars("负责")
  static let leads = scalars("牵头")
  static let daily = scalars("日常")
  static let coordinates = words("统筹 协调")
  /// X统筹协调全市产业链推进工作; the subject must be one body.
  static let coordinating = words("统筹协调 统筹推进 统筹负责 牵头建立 牵头推进 牵头组织实施")
  /// X会同各部门…统筹推进: the verb may come later in the sentence.
  static let together = scalars("会同")

  static let under: UInt32 = 0x4E0B

  static let taskForce = scalars("专班")
  static let founds = words("组建 成立 组成 建立")

  /// What may stand between a subject and its verb and belongs to neither.
  static let fillers = words("主要 具体 统一 共同 要 应 须 将 牵头 会同有关部门 明确人员")
  /// What may stand before a subject and does not belong to it.
  static let openers = words("由 在 明确 建立由 组建由 成立由 形成由 并由 同时由")
}
