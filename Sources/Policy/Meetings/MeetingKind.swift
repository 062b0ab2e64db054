/// The meetings by which cities run their plans.
public enum MeetingKind: String, Sendable, Hashable, CaseIterable {
  /// “产业链牵头单位每季度至少调度一次本产业链发展工作”.
  case quarterly
  /// “领导小组每半年召开一次调度会议，听取相关单位工作情况汇报”.
  case halfYearly = "half_yearly"
  /// “市工业促进委员会每季通报、年度会商产业链发展工作”.
  case yearly
  /// “组建由市政府主要领导任主要召集人的联席会议制度”.
  case joint

  public var title: String {
    switch self {
    case .quarterly: "季度调度会"
    case .halfYearly: "半年调度会"
    case .yearly: "年度会商会"
    case .joint: "联席会议"
    }
  }

  /// What a meeting on the data of a quarter is called unless somebody says otherwise.
  public func name(_ period: Period) -> String {
    switch self {
    case .quarterly: "\(period.title)调度会"
    case .halfYearly: "\(period.year)年\(period.quarter <= 2 ? "上" : "下")半年调度会"
    case .yearly: "\(period.year)年度会商会"
    case .joint: "\(period.title)联席会议"
    }
  }

  /// The sentence of a plan that asks for it.
  public var source: String {
    switch self {
    case .quarterly: "产业链牵头单位每季度至少调度一次本产业链发展工作"
    case .halfYearly: "领导小组每半年召开一次调度会议，听取相关单位工作情况汇报"
    case .yearly: "市工业促进委员会每季通报、年度会商产业链发展工作"
    case .joint: "组建由市政府主要领导任主要召集人的联席会议制度，建立市级统筹、部门联动、属地推进、政企互动的工作机制"
    }
  }
}

/// How far a meeting is.
public enum MeetingState: String, Sendable, Hashable, CaseIterable {
  /// Its pack is made anew from the data whenever somebody looks.
  case planned
  /// Its pack is what the meeting had before it, and is not changed any more.
  case frozen
  /// Its minutes are filed.
  case minuted

  public var title: String {
    switch self {
    case .planned: "筹备中"
    case .frozen: "材料已定"
    case .minuted: "纪要已归档"
    }
  }
}
