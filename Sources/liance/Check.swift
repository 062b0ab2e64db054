import ArgumentParser
import Store

/// Looks through the whole database.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "检查数据库是否完整；有问题时逐条列出，退出码为 1。",
    discussion: "示例：liance check --database data/liance.sqlite")

  @OptionGroup var options: DatabaseOptions

  func run() throws {
    let store = try options.openAsItIs()
    let faults = try store.check()
    guard faults.isEmpty else {
      for fault in faults { try say("✘ \(fault)") }
      throw ExitCode(1)
    }
    let cities = try store.cities()
    let (targets, goals) = cities.reduce((0, 0)) { ($0.0 + $1.targets, $0.1 + $1.goals) }
    if try store.demonstration() != nil { try say("这是演示数据：规划真实，填报虚构。") }
    try say("数据库完整：\(options.path)，\(cities.count) 个城市，\(targets) 项量化目标，\(goals) 项定性目标。")
  }
}
