import ArgumentParser
import Foundation
import Store

/// The option that every command with a database takes.
struct DatabaseOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("数据库文件；默认取环境变量 LIANCE_DATABASE，再默认为 data/liance.sqlite。", valueName: "路径"))
  var database: String?

  var path: String {
    if let database { return database }
    if let named = ProcessInfo.processInfo.environment["LIANCE_DATABASE"], !named.isEmpty { return named }
    return "data/liance.sqlite"
  }

  /// Opens the database, making its folder and applying what migrations are due.
  func open() throws -> Store {
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure("不能建立数据库所在的目录 \(folder.path)：\(error.localizedDescription)")
    }
    return try Store(path: path, migrations: Home().migrations.path)
  }

  /// Opens a database that must be there already.
  func openExisting() throws -> Store {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure("没有数据库 \(path)。请先运行 liance migrate，或用 --database 指明。")
    }
    return try open()
  }
}
