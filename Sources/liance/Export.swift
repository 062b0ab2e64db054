import ArgumentParser
import Foundation
import Store
import Web

/// Whole lists, for other programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "导出整张表：\(ExportList.allCases.map(\.title).joined(separator: "、"))。",
    discussion: """
      示例：
        liance export targets --format json > targets.json
        liance export reports --format csv --output 填报.csv      Excel 可直接打开
      """)

  /// `targets 目标，…`
  private static let lists = ExportList.allCases.map { "\($0.rawValue) \($0.title)" }.joined(separator: "，")

  @OptionGroup var options: DatabaseOptions
  @Argument(help: ArgumentHelp("\(Self.lists)。", valueName: "表"))
  var list: ExportList
  @Option(help: ArgumentHelp("json 数组，jsonl 每行一条，csv 表格。", valueName: "格式")) var format: ExportList.Format = .json
  @Option(name: .shortAndLong, help: ArgumentHelp("写入的文件；默认或 - 为标准输出。管道和设备直接写入，不会被替换。", valueName: "文件")) var output:
    String?

  func run() throws {
    let store = try options.openExisting()
    if try store.demonstration() != nil {
      FileHandle.standardError.write(Data("注意：\(options.path) 是演示数据，填报均为虚构\n".utf8))
    }
    guard let output else { return try list.write(format, from: store) { try Output.standard.write($0) } }
    try OutputFile(output).write { write in try list.write(format, from: store, to: write) }
    // Where the rows went there, a word among them would spoil them.
    if output != "-", !output.hasPrefix("/dev/"), !output.hasPrefix("/proc/") { try say("已写入 \(output)") }
  }
}

extension ExportList: ExpressibleByArgument {}
extension ExportList.Format: ExpressibleByArgument {}
