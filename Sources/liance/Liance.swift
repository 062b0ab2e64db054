import ArgumentParser

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

      数据库默认为 data/liance.sqlite，可用 --database 或环境变量 LIANCE_DATABASE 指定。
      """,
    subcommands: [
      Serve.self, Parse.self, IngestFiles.self, Export.self, User.self, Status.self, Migrate.self, Check.self,
      Backup.self, Restore.self,
    ])
}

/// Why a command could not do its work: one sentence, exit code 1.
struct Failure: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
