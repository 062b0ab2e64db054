import Policy

/// A button of a project's page: a step of the flow by the code that its form sends.
enum ProjectMove: String, CaseIterable {
  case green, blue, yellow
  case askExit = "ask_exit"
  case grantExit = "grant_exit"
  case refuseExit = "refuse_exit"

  /// What it is from where the project stands: out of red a colour is a return.
  func step(from standing: ProjectFlow.Standing) -> ProjectFlow.Step {
    switch self {
    case .askExit: .askExit
    case .grantExit: .grantExit
    case .refuseExit: .refuseExit
    case .green, .blue, .yellow:
      standing.colour == .red ? .comeBack(colour) : .move(colour)
    }
  }

  private var colour: ProjectColour { ProjectColour(rawValue: rawValue) ?? .yellow }

  /// Those that the flow lets this visitor take now.
  static func open(_ standing: ProjectFlow.Standing, _ visitor: Visitor) -> [ProjectMoveButton] {
    allCases.compactMap { move in
      let step = move.step(from: standing)
      let isOpen = try? ProjectFlow.step(step, from: standing, reason: "…", isAllowed: visitor.may(step.permission))
      return isOpen.map { _ in ProjectMoveButton(move: move, standing: standing) }
    }
  }
}

/// How a step is offered.
struct ProjectMoveButton {
  let move: ProjectMove
  let standing: ProjectFlow.Standing

  var button: HTML {
    let isGentle = [.askExit, .refuseExit].contains(move)
    return SubmitButton(title, move.rawValue, name: "move", look: isGentle ? .quiet : .main, isSmall: true).html
  }

  private var title: String {
    switch move.step(from: standing) {
    case .move(let colour): "\(isUp(colour) ? "升级" : "降级")为\(colour.name)（\(colour.title)）"
    case .comeBack(let colour): "恢复为\(colour.name)（\(colour.title)）"
    case .askExit: "申请退出"
    case .grantExit: "同意退出，转为红"
    case .refuseExit: "不同意退出"
    }
  }

  /// “从高到低进行‘绿、蓝、黄、红’四色分类”.
  private func isUp(_ colour: ProjectColour) -> Bool {
    let order = ProjectColour.allCases
    return (order.firstIndex(of: colour) ?? 0) < (order.firstIndex(of: standing.colour) ?? 0)
  }
}
