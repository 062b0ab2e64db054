import ArgumentParser
import Foundation
import Store

/// The option that every command with a database takes.
struct DatabaseOptions: ParsableArguments {
  @Option(
    name: .long, help: ServeSetting.database.help("数据库文件", value: "路径"))
  var database: String?

  var path: String { database ?? ServeSetting.database.text ?? "" }

  /// Opens the database, making its folder and applying what migrations are due.
  func open() throws -> Store {
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure("不能建立数据库所在的目录 \(folder.path)：\(error.localizedDescription)")
    }
    let store = try Store(path: path, migrations: Home().migrations.path)
    if let migrated = store.migrated, let copy = migrated.copy {
      let line = "数据库已从版本 \(migrated.from) 升级到 \(migrated.to)；升级前的副本：\(copy)\n"
      FileHandle.standardError.write(Data(line.utf8))
    }
    return store
  }

  /// Opens a database that must be there already, only to read it, in whatever version it is.
  func openAsItIs() throws -> Store {
    try requireExisting()
    return try Store(path: path, migrations: Home().migrations.path, .asItIs)
  }

  /// Opens a database that must be there already.
  func openExisting() throws -> Store {
    try requireExisting()
    return try open()
  }

  private func requireExisting() throws {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure("没有数据库 \(path)。请先运行 liance migrate，或用 --database 指明。")
    }
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    guard size != 0 else { throw Failure("\(path) 是空文件，其中没有数据库。") }
  }
}
