import ArgumentParser
import Foundation
import Ingest
import Policy

/// `liance parse FILE…`: what is read out of a plan, without touching a database.
struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "读一份规划文本，列出目标、举措和责任单位（不写数据库）",
    discussion: """
      示例：
        liance parse seeds/000_76325a74011eb2ab.txt --format table
        liance parse 方案.txt --format json > 方案.json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, table }

  @Argument(help: "规划文件，可以有多个")
  var files: [String]

  @Option(help: "json：每个文件一行；table：供人阅读")
  var format: Format = .json

  @Flag(help: "没有读到目标、举措或奖补的文件也读")
  var anyway = false

  func run() throws {
    var failed = false
    for file in files {
      do {
        let plan = try ReadPlan(path: file, anyway: anyway)
        switch format {
        case .json:
          var fault: (any Error)?
          plan.reading.writeJSON { piece in
            guard fault == nil else { return }
            do { try Output.standard.write(piece) } catch { fault = error }
          }
          if let fault { throw fault }
          try Output.standard.write([UInt8(ascii: "\n")])
        case .table: try say(ReadingTable(plan.reading, unread: plan.unread).text)
        }
      } catch {
        failed = true
        FileHandle.standardError.write(Data("✘ \(error)\n".utf8))
      }
    }
    if failed { throw ExitCode.failure }
  }
}
