import ArgumentParser
import Policy
import Store

/// What concerns how targets stand.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "进展状态：按判定规则重新计算。", subcommands: [Recompute.self])

  /// Judges all targets anew.
  struct Recompute: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "按判定规则重新计算全部目标的进展状态，列出从什么状态变为什么状态、各多少项。",
      discussion: "示例：liance status recompute --rule 2 --dry-run")

    @OptionGroup var options: DatabaseOptions
    @Option(help: ArgumentHelp("判定规则的版本。", valueName: "版本")) var rule = ProgressRule.standard.version
    @Flag(help: "只列出会有哪些变化，不写入。") var dryRun = false

    func validate() throws {
      guard rule == ProgressRule.standard.version else {
        throw ValidationError("没有第\(rule)版判定规则；现行的是第\(ProgressRule.standard.version)版。")
      }
    }

    func run() throws {
      let store = dryRun ? try options.openAsItIs() : try options.openExisting()
      let now = Moment.now
      let moves = try store.statusMoves(at: now)
      for move in moves where !move.keepsState {
        try say("\(move.old?.title ?? "（未判定）") → \(move.new.title)：\(move.count) 项")
      }
      let kept = moves.filter(\.keepsState).reduce(0) { $0 + $1.count }
      if kept > 0 { try say("状态不变，依据更新：\(kept) 项") }
      let changed = moves.filter { !$0.keepsState }.reduce(0) { $0 + $1.count }
      if dryRun {
        try say("按第\(rule)版规则，有 \(changed) 项的状态会改变；没有写入。")
      } else {
        try store.refreshStatuses(at: now)
        try say("已按第\(rule)版规则重新计算，\(changed) 项的状态改变。")
      }
    }
  }
}
