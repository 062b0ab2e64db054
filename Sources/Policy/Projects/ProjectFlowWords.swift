extension ProjectFlow.Refusal {
  /// What is told to whoever wanted the step.
  public var message: String {
    switch self {
    case .notAllowed: "这个账号不能办理项目的这一步"
    case .same(let colour): "项目已经是\(colour.name)色（\(colour.title)），请刷新页面查看"
    case .redNeedsExit: "转为红色要先由责任单位书面说明情况、申请退出，再由办公室同意"
    case .isRed: "项目已退出（红色）；要恢复，请办理“恢复”"
    case .isNotRed: "项目没有退出，不需要恢复"
    case .exitNotAsked: "没有待办理的退出申请"
    case .exitAsked: "已有一份退出申请等待办公室办理"
    case .reasonMissing(.askExit): "请书面说明不能继续实施的情况：写在这里，或者上传文件"
    case .reasonMissing(.refuseExit): "请写明不同意退出的理由"
    case .reasonMissing: "请写明升级、降级或恢复的理由"
    }
  }
}
