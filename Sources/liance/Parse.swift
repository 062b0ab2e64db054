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

  func run() throws {
    var failed = false
    for file in files {
      do {
        let reading = try read(path: file)
        print(format == .json ? reading.json : ReadingTable(reading).text)
      } catch {
        failed = true
        FileHandle.standardError.write(Data("\(Self.sentence(error, file))\n".utf8))
      }
    }
    if failed { throw ExitCode.failure }
  }

  private func read(path: String) throws -> Reading {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw Unreadable(reason: error)
    }
    let name = URL(fileURLWithPath: path).lastPathComponent
    let extracted = try plainText(of: [UInt8](data), name: name)
    return try Ingest.read(source: extracted.text, file: name)
  }

  /// The system would not give the file; nothing was read.
  private struct Unreadable: Error { var reason: any Error }

  private static func sentence(_ error: any Error, _ file: String) -> String {
    switch error {
    case let error as IngestError: error.sentence(file: file)
    case is Unreadable: "《\(file)》读不了：没有这个文件，或没有读它的权限。"
    default: "《\(file)》读不了：\(error)。"
    }
  }
}
