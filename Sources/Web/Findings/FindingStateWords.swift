import Store

extension FindingSummary.State {
  var title: String {
    switch self {
    case .open: "待核实"
    case .confirmed: "已确认"
    case .dismissed: "已排除"
    }
  }
}
