extension MatterFlow.Step {
  /// What it is called.
  public var title: String {
    switch self {
    case .assign: "分办"
    case .receive: "签收"
    case .answer: "反馈"
    case .close: "销号"
    case .sendBack: "退回重办"
    case .reopen: "重新办理"
    case .askExtension: "申请延期"
    case .grantExtension: "同意延期"
    case .refuseExtension: "不同意延期"
    case .withdraw: "撤回"
    case .raise: "提级"
    case .settle: "记录协调结果"
    }
  }
}

extension MatterFlow.Refusal {
  /// What is told to whoever wanted the step.
  public var message: String {
    switch self {
    case .notAllowed(let step): "这个账号不能办理“\(step.title)”"
    case .wrongState(let step, let state): "事项目前为“\(state.title)”，不能办理“\(step.title)”，请刷新页面查看"
    case .reasonMissing(.answer): "请写明办理情况"
    case .reasonMissing(.settle): "请写明协调的结果"
    case .reasonMissing(let step): "请写明“\(step.title)”的理由"
    case .dueOver(let day): "期限\(day.text)已经过去，请选择今天或以后的日期"
    case .notLater(let day): "延期后的期限要晚于现在的期限（\(day.text)）"
    case .dueMissing: "请填写新的期限"
    case .extensionAsked: "已有一份延期申请等待办理"
    case .extensionNotAsked: "没有待办理的延期申请"
    case .ownAnswer: "反馈是本账号填写的，销号要由另一个人办理"
    case .highest: "已经提到最高一级"
    case .onlyOffice: "已经上报，再往上由统筹协调机构梳理汇总后呈报"
    case .notRaised: "没有等待协调结果的提级"
    }
  }
}
