import ArgumentParser
import Foundation
import Store

/// Puts a backup in the place of the database.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "用备份恢复数据库；原来的数据库改名留在旁边。",
    discussion: """
      先停止 liance serve；备份会先检查是否完整。旧版本的备份在下次启动时升级。
      示例：liance restore backups/2026-11-21.sqlite --database data/liance.sqlite
      """)

  @OptionGroup var options: DatabaseOptions
  @Argument(help: ArgumentHelp("liance backup 写出的副本。", valueName: "副本")) var copy: String

  func run() throws {
    guard FileManager.default.fileExists(atPath: copy) else { throw Failure("没有副本 \(copy)，请检查路径。") }
    do {
      let kept = try DatabaseRestore.run(from: copy, to: options.path, migrations: Home().migrations.path)
      try say("已用 \(copy) 恢复 \(options.path)")
      if let kept { try say("原来的数据库留在 \(kept)") }
    } catch StoreError.busy {
      throw Failure("数据库 \(options.path) 正被其他程序使用，请先停止 liance serve。")
    }
  }
}
