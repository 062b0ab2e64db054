extension MeasureEntry {
  /// Why a body that has somebody who signs does not tell of a measure beside its form.
  public static let isSigned = "本单位填报须经签发：请在填报表里填写这条举措，由签发人签发后公布"
}

extension MeasureEntry {
  /// What is said beside words that were accepted and can be changed.
  public static let changeAfterAcceptance = "已审核；如需补充、更正，可以修改后再次提交，重新审核之前仍以已审核的为准"
}

extension MeasureEntry.Fault {
  public var message: String {
    switch self {
    case .noStage: "请选择当前阶段"
    case .nothingBefore: "以前没有填报过，不能选“与上期相同”，请选择当前阶段"
    case .noWords: "请写明进展情况"
    case .tooLong(let field, let length):
      "\(field == .explanation ? "说明" : "进展情况")最多\(MeasureEntry.longest)字，现有\(length)字，请精简"
    case .unproven(let sentence): "原文要求“\(sentence)”：请上传佐证材料；暂时没有的，请在“说明”里写明原因"
    }
  }
}

extension MeasureEntry {
  /// On the page that takes no files.
  public static func wantsProof(_ sentence: String) -> String {
    "原文要求“\(sentence)”：请在填报表里填写这条举措，并上传佐证材料或在“说明”里写明原因"
  }
}

extension Milestone.Fault {
  public var message: String {
    switch self {
    case .untitled: "请填写节点名称"
    case .tooLong(let length): "节点名称最多\(Milestone.longestTitle)字，现有\(length)字，请精简"
    case .noDay: "请填写完成日期，或填时限前几个月"
    case .notADay: "日期写作 2026-03-31，这样的日子要真实存在"
    case .notMonths: "时限前几个月请填0至\(Milestone.mostMonths)的整数"
    case .noDeadline: "这条举措没有完成时限，不能倒排；请填写日期"
    case .afterDeadline(let day): "节点不能晚于举措的完成时限（\(day.text)）"
    }
  }
}

extension Milestone.Due {
  /// `时限前3个月`.
  public var words: String {
    switch self {
    case .day(let day): day.text
    case .monthsBefore(let months): months == 0 ? "时限当月" : "时限前\(months)个月"
    }
  }
}

extension MeasureLag {
  /// `“可研批复”应在2026-03-31前完成，已超过12天`.
  public var words: String {
    let what =
      switch cause {
      case .milestone(let title): "时间节点“\(title)”"
      case .deadline: "这条举措"
      }
    return "\(what)应在\(due.text)前完成，已超过\(days)天"
  }
}
