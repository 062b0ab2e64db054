import ArgumentParser
import Store

/// Brings the database up to what this program knows.
struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "建立数据库，或升级到本程序的版本；升级有数据的库之前，先在旁边留一份副本。",
    discussion: """
      示例：
        liance migrate --database data/liance.sqlite
        liance migrate --dry-run      只说要执行哪些文件、是否会留副本，什么也不改
      """)

  @OptionGroup var options: DatabaseOptions
  @Flag(help: "只说会做什么，不改动数据库。") var dryRun = false

  func run() throws {
    if dryRun { return try tell(MigrationPlan(path: options.path, migrations: Home().migrations.path)) }
    try options.open().close()
    try say("数据库已就绪：\(options.path)")
  }

  private func tell(_ plan: MigrationPlan) throws {
    let target = (plan.version ?? 0) + plan.steps.count
    guard !plan.steps.isEmpty else {
      return try say("数据库已是版本 \(target)，无需升级：\(options.path)（\(size(plan.bytes))）")
    }
    if let version = plan.version {
      try say("数据库 \(options.path)（\(size(plan.bytes))）将从版本 \(version) 升级到 \(target)，依次执行：")
    } else {
      try say("没有数据库 \(options.path)，将新建，版本 \(target)，依次执行：")
    }
    for step in plan.steps { try say("  \(step.name)（\(size(step.bytes))）") }
    if let copy = plan.copy {
      try say("升级前先留一份副本，约 \(size(plan.bytes))：\(copy)")
    } else {
      try say("没有数据需要保全，不留副本。")
    }
    try say("以上只是预演，没有改动任何内容。")
  }

  private func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1024: "\(bytes) 字节"
    case ..<1_048_576: "\(bytes / 1024) KB"
    default: "\((Double(bytes) / 104_857.6).rounded() / 10) MB"
    }
  }
}
