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
  @Option(name: .shortAndLong, help: ArgumentHelp("写入的文件；默认写到标准输出。", valueName: "文件")) var output: String?

  func run() throws {
    let store = try options.openExisting()
    guard let output else {
      try list.write(format, from: store) { FileHandle.standardOutput.write(Data($0)) }
      return
    }
    // Beside the goal and then renamed: a failure leaves no half file.
    let part = output + ".part"
    guard FileManager.default.createFile(atPath: part, contents: nil), let file = FileHandle(forWritingAtPath: part)
    else { throw Failure("不能写入 \(output)，请检查目录是否存在、是否有写权限。") }
    do {
      try list.write(format, from: store) { try file.write(contentsOf: Data($0)) }
      try file.close()
      guard rename(part, output) == 0 else { throw Failure("不能写入 \(output)。") }
    } catch {
      try? FileManager.default.removeItem(atPath: part)
      throw error
    }
    print("已写入 \(output)")
  }
}

extension ExportList: ExpressibleByArgument {}
extension ExportList.Format: ExpressibleByArgument {}
