import Store

extension RemarkEvent.Kind {
  var title: String {
    switch self {
    case .written: "登记"
    case .answered: "回复"
    case .sentBack: "退回再办"
    case .withdrawn: "撤回"
    }
  }
}
