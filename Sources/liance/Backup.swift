import ArgumentParser
import Store

/// Writes a consistent copy while the server may go on.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "在线备份：写出一份完整一致的数据库副本。",
    discussion: "示例：liance backup backups/2026-11-21.sqlite")

  @OptionGroup var options: DatabaseOptions
  @Argument(help: ArgumentHelp("副本的路径；不能是已有的文件。", valueName: "副本")) var copy: String

  func run() throws {
    try options.openAsItIs().backup(to: copy)
    try say("已备份到 \(copy)")
  }
}
