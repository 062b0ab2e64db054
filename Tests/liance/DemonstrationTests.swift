import Foundation
import Support
import Testing

@Suite struct `liance demo` {
  private let plan = "seeds/000_76325a74011eb2ab.txt"

  @Test func `makes a database of its own, tells who can sign in, and tells it again`() throws {
    let folder = try TemporaryFolder()
    let database = folder.url.appending(path: "demo.sqlite")
    let made = try Program.run(
      ["demo", "--seed", "3", "--until", "2026-11-27", "--plans", plan], database: database)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("管理员账号") && made.output.contains("密码"))
    let again = try Program.run(["demo", "--if-none"], database: database)
    let told = made.output.split(separator: "\n").dropFirst().joined(separator: "\n")
    #expect(again.output.trimmingCharacters(in: .newlines) == told)
    let refused = try Program.run(["demo"], database: database)
    #expect(refused.status == 1 && refused.errors.contains("已是演示数据库"))
    #expect(try Program.run(["check"], database: database).output.contains("演示数据"))
    #expect(try Program.run(["export", "reports"], database: database).errors.contains("演示数据"))
    let copy = folder.url.appending(path: "copy.sqlite").path
    #expect(try Program.run(["backup", copy], database: database).status == 0)

    let own = folder.url.appending(path: "own.sqlite")
    #expect(try Program.run(["ingest", plan, "--publish"], database: own).status == 0)
    let before = try Program.run(["export", "targets"], database: own).output
    let mixed = try Program.run(["demo"], database: own)
    #expect(mixed.status == 1 && mixed.errors.contains("正式的数据库"))
    let restored = try Program.run(["restore", copy], database: own)
    #expect(restored.status == 1 && restored.errors.contains("演示数据"))
    #expect(try Program.run(["export", "targets"], database: own).output == before)
  }

  @Test func `what fails leaves no half of a year behind`() throws {
    let folder = try TemporaryFolder()
    let database = folder.url.appending(path: "demo.sqlite")
    let empty = folder.url.appending(path: "空.txt").path
    try "没有内容".write(toFile: empty, atomically: true, encoding: .utf8)
    let failed = try Program.run(["demo", "--plans", empty], database: database)
    #expect(failed.status == 1)
    #expect(!FileManager.default.fileExists(atPath: database.path))
  }
}
