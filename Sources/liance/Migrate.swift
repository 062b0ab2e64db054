import ArgumentParser
import Store

/// Brings the database up to what this program knows.
struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "建立数据库，或升级到本程序的版本。",
    discussion: "示例：liance migrate --database data/liance.sqlite")

  @OptionGroup var options: DatabaseOptions

  func run() throws {
    try options.open().close()
    print("数据库已就绪：\(options.path)")
  }
}
