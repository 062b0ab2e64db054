import ArgumentParser
import Foundation

/// The program's commands; each is one file beside this one.
@main
struct Liance: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liance",
    abstract: "链策：读规划，盯目标，收填报，看进度。",
    discussion: """
      示例：
        liance parse plan.txt --format table     看看从一份文本里读出了什么，不碰数据库
        liance ingest plan.docx --publish        读入并公开一份规划
        liance user add sjxj --role agency --agency 市经信局 --city 随州市
        liance serve --port 8080                 启动网站
        liance demo --database data/demo.sqlite  用真实规划和虚构填报生成一年的演示数据

      数据库默认为 data/liance.sqlite，可用 --database 或环境变量 LIANCE_DATABASE 指定。
      """,
    subcommands: [
      Serve.self, Parse.self, IngestFiles.self, Export.self, User.self, Status.self, Migrate.self, Check.self,
      Backup.self, Restore.self, MakeDemo.self,
    ])
}

extension Liance {
  /// The library's own `main` prints help and faults without looking whether anybody gets them.
  static func main() {
    Output.reserveStandardStreams()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      let isAsked = code == .success
      let output = isAsked ? Output.standard : Output(descriptor: STDERR_FILENO, name: "标准错误")
      do {
        if !message.isEmpty { try output.write(Array((message + "\n").utf8)) }
      } catch {
        if isAsked { FileHandle.standardError.write(Data("✘ \(error)\n".utf8)) }
        Glibc.exit(code == .success ? EXIT_FAILURE : code.rawValue)
      }
      Glibc.exit(code.rawValue)
    }
  }
}

/// Why a command could not do its work: one sentence, exit code 1.
struct Failure: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
