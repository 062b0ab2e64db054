import ArgumentParser
import Demo
import Foundation
import Policy
import Store

/// A year of invented reports in a database of its own.
struct MakeDemo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "生成演示数据：真实的规划，虚构的一年填报。",
    discussion: """
      在新的数据库文件里读入程序自带的规划，建立账号，按季度填报、审核、退回、更正，直到今天。
      数据库自带“演示数据”标记，每一页都会写明，不能与正式数据互相替换；种子和日期相同，结果相同。
      示例：
        liance demo --database data/demo.sqlite
        liance serve --database data/demo.sqlite
      """)

  @OptionGroup var options: DatabaseOptions
  @Option(help: ArgumentHelp("随机数的种子。", valueName: "数")) var seed = 1
  @Option(help: ArgumentHelp("填报到哪一天，如 2026-11-27；默认今天。", valueName: "日期")) var until: String?
  @Option(parsing: .upToNextOption, help: ArgumentHelp("读入的规划；默认程序自带的全部。", valueName: "文件"))
  var plans: [String] = []
  @Flag(help: "已有演示数据库时不再生成，只列出登录账号。") var ifNone = false

  func validate() throws {
    if let until, CivilDate(until) == nil { throw ValidationError("“\(until)”不是日期，应如 2026-11-27。") }
  }

  func run() throws {
    let isThere = FileManager.default.fileExists(atPath: options.path)
    let store = try options.open()
    if let there = try store.demonstration() {
      guard ifNone else {
        throw Failure("\(options.path) 已是演示数据库（种子 \(there.seed)，填报到 \(there.until.text)）。请换一个文件，或删除后重新生成。")
      }
      return try tell(DemoSignIns(there, in: store))
    }
    let day = until.flatMap { CivilDate($0) } ?? Moment.now.day
    let texts = try texts()
    do {
      try say("正在生成演示数据：\(texts.count) 个规划文件，种子 \(seed)，填报到 \(day.text)……")
      try tell(DemoYear.make(texts, in: store, seed: seed, until: day))
    } catch StoreError.notEmpty {
      throw Failure("\(options.path) 是正式的数据库，里面已有内容，不能在其中生成演示数据；请用 --database 指明一个新文件。")
    } catch {
      // Half a year would pass for a whole one.
      try store.close()
      if !isThere { remove() }
      throw error
    }
  }

  private func texts() throws -> [DemoYear.Text] {
    let files = FileManager.default
    var paths = plans
    if paths.isEmpty {
      let folder = try Home().folder.appending(path: "seeds").path
      paths = try files.contentsOfDirectory(atPath: folder).sorted().map { folder + "/" + $0 }
    }
    return try paths.map { path in
      guard let data = files.contents(atPath: path) else { throw Failure("《\(path)》读不了，请检查路径。") }
      return DemoYear.Text(name: URL(filePath: path).lastPathComponent, bytes: [UInt8](data))
    }
  }

  private func tell(_ signIns: DemoSignIns) throws {
    try say("演示数据库：\(options.path)")
    try say("  填报单位账号  \(signIns.officer)")
    try say("  督办账号      \(signIns.supervisor)")
    try say("  管理员账号    \(signIns.administrator)")
    try say("  密码（各账号相同）  \(signIns.password)")
    try say("启动：liance serve --database \(options.path)")
  }

  private func remove() {
    for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: options.path + ending) }
  }
}
