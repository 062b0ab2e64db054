/// How far a project is: the stages of a city's 四色图, from the highest to the lowest.
///
/// A stage, never a judgement: how a target stands against time is a `ProgressState`, with other words and shapes.
///
/// Source: a plan's 四色图管理办法, 二、分类管理: “对所有项目从高到低进行‘绿、蓝、黄、红’四色分类分级分档管理”.
public enum ProjectColour: String, Sendable, Hashable, CaseIterable {
  case green
  case blue
  case yellow
  case red

  /// The colour's own word.
  public var name: String {
    switch self {
    case .green: "绿"
    case .blue: "蓝"
    case .yellow: "黄"
    case .red: "红"
    }
  }

  /// The stage that it stands for.
  public var title: String {
    switch self {
    case .green: "投产达效"
    case .blue: "开工在建"
    case .yellow: "签约或入库未开工"
    case .red: "退出"
    }
  }

  /// The sentence that makes it.
  public var meaning: String {
    switch self {
    case .green: "绿色代表投产达效项目，是指已建成，达到正常生产要求，应转入投产项目管理阶段的项目。"
    case .blue: "蓝色代表开工在建项目，是指具备开工条件正在建设中的项目。"
    case .yellow: "黄色代表签约或入库未开工项目，是指虽已签约或入库，但尚未正式开工建设的项目。"
    case .red:
      """
      红色代表退出（僵尸）项目，是指受国家宏观调控、产业政策调整、市场条件变化、不可抗力等因素影响，无法继续实施的项目，\
      由项目责任单位书面说明情况，允许退出项目计划。
      """
    }
  }
}
