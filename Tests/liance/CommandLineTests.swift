import Foundation
import Support
import Testing

@Suite struct CommandLineTests {
  private let seed = "seeds/000_76325a74011eb2ab.txt"

  @Test(arguments: ["serve", "parse", "ingest", "export", "user", "migrate", "check", "backup", "restore", "demo"])
  func `every command explains itself with an example`(_ command: String) throws {
    let outcome = try Program.run([command, "--help"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("示例"))
    #expect(outcome.output.contains("liance \(command)"))
    #expect(try Program.run(["--help"]).output.contains(command))
  }

  @Test func `parse prints one JSON object with the documents of a text`() throws {
    let outcome = try Program.run(["parse", seed, "--format", "json"])
    #expect(outcome.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let documents = try #require(object?["documents"] as? [[String: Any]])
    #expect(documents.count == 2)
    #expect(documents.allSatisfy { ($0["targets"] as? [Any])?.isEmpty == false })
  }

  @Test func `a text without a title asks for one, and a source is an address of the web`() throws {
    let folder = try TemporaryFolder()
    let database = folder.url.appending(path: "liance.sqlite")
    let file = folder.url.appending(path: "t.txt").path
    try "到2026年，全市产值达到5亿元。\n".write(toFile: file, atomically: true, encoding: .utf8)
    let asked = try Program.run(["ingest", file], database: database)
    #expect(asked.status == 1)
    #expect((asked.output + asked.errors).contains("--title"))
    #expect(!(asked.output + asked.errors).contains("SQL"))
    let script = ["ingest", file, "--title", "产值目标", "--source", "javascript:alert(1)"]
    #expect(try Program.run(script, database: database).status != 0)
    #expect(try Program.run(["ingest", file, "--title", "产值目标"], database: database).output.contains("产值目标"))
  }

  @Test func `reading the same text again changes nothing`() throws {
    let folder = try TemporaryFolder()
    let database = folder.url.appending(path: "liance.sqlite")
    #expect(try Program.run(["ingest", seed, "--publish"], database: database).status == 0)
    let before = try Program.run(["export", "targets", "--format", "json"], database: database).output
    #expect(try Program.run(["ingest", seed, "--publish"], database: database).output.contains("没有变化"))
    #expect(try Program.run(["export", "targets", "--format", "json"], database: database).output == before)
    #expect(before.contains("随州专用汽车产量超25万辆"))
  }

  @Test func `what cannot be read leaves the files beside it whole, and each is told of in its turn`() throws {
    let folder = try TemporaryFolder()
    let database = folder.url.appending(path: "liance.sqlite")
    let weather = folder.url.appending(path: "weather.txt")
    try "今天天气很好。\n".write(to: weather, atomically: true, encoding: .utf8)
    let missing = folder.url.appending(path: "missing.txt").path
    let outcome = try Program.run(["ingest", missing, seed, weather.path, seed, "--publish"], database: database)
    #expect(outcome.status == 1)
    let faults = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("✘") }
    #expect(faults.count == 2 && faults[0].contains("missing.txt") && faults[1].contains("weather.txt"))
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("✔") == true && lines.last?.contains("没有变化") == true, "\(lines)")
    #expect(try Program.run(["check"], database: database).output.contains("1 个城市"))
  }

  @Test func `what a rule would change is printed and not written`() throws {
    let folder = try TemporaryFolder()
    let database = folder.url.appending(path: "liance.sqlite")
    #expect(try Program.run(["ingest", seed, "--publish"], database: database).status == 0)
    let before = try Program.run(["export", "targets", "--format", "json"], database: database).output
    let told = try Program.run(["status", "recompute", "--rule", "2", "--dry-run"], database: database)
    #expect(told.status == 0 && told.output.contains("没有写入"))
    #expect(try Program.run(["export", "targets", "--format", "json"], database: database).output == before)
    #expect(try Program.run(["status", "recompute"], database: database).output.contains("已按第2版规则重新计算"))
    let unknown = try Program.run(["status", "recompute", "--rule", "9"], database: database)
    #expect(unknown.status != 0 && unknown.errors.contains("没有第9版判定规则"))
  }

  @Test func `files that are no plan are refused with a sentence and leave the database as it was`() throws {
    let folder = try TemporaryFolder()
    let database = folder.url.appending(path: "liance.sqlite")
    #expect(try Program.run(["migrate"], database: database).status == 0)
    let cases: [(String, Data, String)] = [
      ("empty.txt", Data(), "空"),
      ("bytes.txt", Data([0xE9, 0x9A, 0x8F, 0xFF, 0x30, 0xC0]), "编码"),
      ("weather.txt", Data("今天天气很好。\n".utf8), "不像一份规划"),
      ("big.txt", Data(count: 50_000_000), "读不了"),
      ("fake.docx", Data([0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 60)), "读不了"),
    ]
    for (name, content, words) in cases {
      let file = folder.url.appending(path: name)
      try content.write(to: file)
      for command in ["parse", "ingest"] {
        let outcome = try Program.run([command, file.path], database: database)
        #expect(outcome.status != 0, "\(command) \(name)")
        #expect(outcome.errors.contains(name), "\(command) \(name): \(outcome.errors)")
        #expect(outcome.errors.contains(words), "\(command) \(name): \(outcome.errors)")
      }
    }
    #expect(try Program.run(["check"], database: database).output.contains("0 个城市"))
    #expect(try Program.run(["parse", folder.url.appending(path: "missing.txt").path]).errors.contains("没有这个文件"))
  }

  @Test func `an upgrade is foretold, keeps a copy and says where`() throws {
    let folder = try TemporaryFolder()
    let database = folder.url.appending(path: "liance.sqlite")
    let new = try Program.run(["migrate", "--dry-run"], database: database)
    #expect(new.status == 0 && new.output.contains("将新建") && new.output.contains("0001_plans.sql"))
    #expect(!FileManager.default.fileExists(atPath: database.path))
    #expect(try Program.run(["user", "add", "chief", "--role", "admin"], database: database).status == 0)
    #expect(try Program.run(["migrate", "--dry-run"], database: database).output.contains("无需升级"))

    // A program with one migration more.
    let next = folder.url.appending(path: "next")
    try FileManager.default.createDirectory(at: next, withIntermediateDirectories: true)
    let files = Program.root.appending(path: "Migrations")
    try FileManager.default.copyItem(at: files, to: next.appending(path: "Migrations"))
    let number = try FileManager.default.contentsOfDirectory(atPath: files.path).count + 1
    let name = "\(String(repeating: "0", count: 4 - "\(number)".count))\(number)_later.sql"
    try "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;".write(
      to: next.appending(path: "Migrations/" + name), atomically: true, encoding: .utf8)

    let foretold = try Program.run(["migrate", "--dry-run"], database: database, home: next)
    #expect(foretold.output.contains(name) && foretold.output.contains("升级前先留一份副本"))
    #expect(try Program.run(["backup", folder.url.path + "/b.sqlite"], database: database, home: next).status == 0)
    #expect(try Program.run(["check"], database: database, home: next).output.contains("尚有 1 个迁移没有执行"))
    #expect(try folder.copies() == [])
    let done = try Program.run(["migrate"], database: database, home: next)
    let copy = try #require(try folder.copies().first)
    #expect(done.status == 0 && done.errors.contains(folder.url.path + "/" + copy))
    #expect(copy.hasPrefix("liance.sqlite.v\(number - 1)-"))
    #expect(try Program.run(["check"], database: database, home: next).status == 0)
  }

  @Test func `a taken port is one clear line`() throws {
    let server = try RunningServer(preparing: [RunningServer.Command("migrate")])
    let port = try #require(server.address.port)
    let outcome = try Program.run(["serve", "--port", "\(port)"], database: server.database)
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains("端口 \(port)"))
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
  }

  @Test func `accounts are made, listed, closed and opened again`() throws {
    let folder = try TemporaryFolder()
    let database = folder.url.appending(path: "liance.sqlite")
    let added = try Program.run(["user", "add", "chief", "--role", "admin"], database: database)
    #expect(added.output.contains("密码（只显示这一次"))
    #expect(try Program.run(["user", "add", "chief", "--role", "admin"], database: database).status != 0)
    #expect(
      try Program.run(["user", "add", "chief", "--role", "admin", "--if-none"], database: database).output.isEmpty)
    #expect(try Program.run(["user", "disable", "chief"], database: database).status == 0)
    #expect(try Program.run(["user", "list"], database: database).output.contains("已停用"))
    #expect(try Program.run(["user", "disable", "chief", "--undo"], database: database).status == 0)
    #expect(try Program.run(["user", "password", "nobody"], database: database).status != 0)
    #expect(try Program.run(["user", "add", "clerk", "--role", "agency"], database: database).status != 0)
  }

  @Test func `a backup is whole and never overwrites`() throws {
    let folder = try TemporaryFolder()
    let database = folder.url.appending(path: "liance.sqlite")
    let copy = folder.url.appending(path: "copy.sqlite")
    #expect(try Program.run(["ingest", seed, "--publish"], database: database).status == 0)
    #expect(try Program.run(["backup", copy.path], database: database).status == 0)
    #expect(try Program.run(["check"], database: copy).output.contains("1 个城市"))
    #expect(try Program.run(["backup", copy.path], database: database).status != 0)
  }
}

extension TemporaryFolder {
  /// The copies that upgrades left.
  fileprivate func copies() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path).filter { $0.contains(".sqlite.v") }
  }
}
