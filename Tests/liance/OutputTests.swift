import Foundation
import Support
import Testing

/// What becomes of a command's results: written, or the command says that they are not.
@Suite struct OutputTests {
  private let folder: TemporaryFolder
  private let database: URL

  init() throws {
    folder = try TemporaryFolder()
    database = folder.url.appending(path: "liance.sqlite")
    #expect(try Program.run(["ingest", "seeds/000_76325a74011eb2ab.txt", "--publish"], database: database).status == 0)
  }

  /// Runs with the shell's redirections.
  private func shell(_ arguments: String) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "exec \"$LIANCE\" \(arguments)"]
    process.currentDirectoryURL = Program.root
    var environment = ProcessInfo.processInfo.environment
    environment["LIANCE"] = Program.executable.path
    environment["LIANCE_DATABASE"] = database.path
    process.environment = environment
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  private func path(_ name: String) -> String { folder.url.appending(path: name).path }

  @Test(arguments: [
    "export targets --format csv", "export targets -o -", "check", "user list", "migrate", "migrate --dry-run",
    "--help",
    "export --help", "parse seeds/000_76325a74011eb2ab.txt", "parse seeds/000_76325a74011eb2ab.txt --format table",
  ]) func `a full disk and a closed output are said, in one line, without a crash`(command: String) throws {
    for (redirection, reason) in [("> /dev/full", "磁盘空间不足"), (">&-", "它已经关闭")] {
      let outcome = try shell("\(command) \(redirection)")
      #expect(outcome.status == 1, "\(command) \(redirection)")
      #expect(outcome.errors.contains("不能写到标准输出：\(reason)"), "\(command) \(redirection): \(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    }
  }

  @Test func `an export replaces a file as a whole and keeps its permissions`() throws {
    let goal = path("targets.json")
    try Data("old".utf8).write(to: URL(filePath: goal))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: goal)
    #expect(try Program.run(["export", "targets", "-o", goal], database: database).status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: goal)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try String(contentsOfFile: goal, encoding: .utf8).contains("随州专用汽车产量超25万辆"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).allSatisfy { !$0.contains(".part") })
  }

  @Test func `an export through a link fills the goal and leaves the link`() throws {
    let (goal, link) = (path("goal.json"), path("link.json"))
    try Data("old".utf8).write(to: URL(filePath: goal))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "goal.json")
    #expect(try Program.run(["export", "targets", "-o", link], database: database).status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "goal.json")
    #expect(try String(contentsOfFile: goal, encoding: .utf8).hasPrefix("[\n{"))
  }

  @Test func `a pipe is written into and stays one`() throws {
    let pipe = path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    let reader = Process()
    reader.executableURL = URL(filePath: "/bin/cat")
    reader.arguments = [pipe]
    let output = Pipe()
    reader.standardOutput = output
    try reader.run()
    #expect(try Program.run(["export", "targets", "-o", pipe], database: database).status == 0)
    let read = output.fileHandleForReading.readDataToEndOfFile()
    reader.waitUntilExit()
    #expect(String(decoding: read, as: UTF8.self).hasPrefix("[\n{"))
    var status = stat()
    #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test(arguments: ["-", "/dev/stdout"])
  func `the standard output has its usual names`(name: String) throws {
    let outcome = try Program.run(["export", "targets", "-o", name], database: database)
    #expect(outcome.status == 0 && outcome.output.hasPrefix("[\n{") && outcome.output.hasSuffix("\n]\n"))
  }

  @Test func `a device is written into and stays one`() throws {
    let outcome = try Program.run(["export", "targets", "-o", "/dev/full"], database: database)
    #expect(outcome.status == 1 && outcome.errors.contains("磁盘空间不足"))
    var status = stat()
    #expect(stat("/dev/full", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    #expect(try Program.run(["export", "targets", "-o", path("none/x")], database: database).errors.contains("目录不存在"))
  }

  @Test(arguments: [["--port", "99999"], ["--port", "-1"], ["--redirect-port", "70000"]])
  func `a port that is none is named`(arguments: [String]) throws {
    let outcome = try Program.run(["serve"] + [arguments[0] + "=" + arguments[1]], database: database)
    #expect(
      outcome.status == 64 && outcome.errors.contains("\(arguments[0]) \(arguments[1]) 不是端口"), "\(outcome.errors)")
  }

  @Test(arguments: ["export targets", "check", "user list", "backup copy", "migrate"])
  func `a file that is no database is somebody's own and stays as it is`(command: String) throws {
    let own = folder.url.appending(path: "passwd")
    let text = Data("root:x:0:0:root:/root:/bin/bash\n".utf8)
    try text.write(to: own)
    let outcome = try Program.run(command.split(separator: " ").map(String.init), database: own)
    #expect(outcome.status == 1 && outcome.errors.contains("它不是链策的数据库"), "\(outcome.errors)")
    #expect(try Data(contentsOf: own) == text)
  }

  @Test(arguments: ["export targets", "check", "user list", "backup copy"])
  func `an empty file is no good backup`(command: String) throws {
    let empty = folder.url.appending(path: "empty.sqlite")
    try Data().write(to: empty)
    let outcome = try Program.run(command.split(separator: " ").map(String.init), database: empty)
    #expect(outcome.status == 1 && outcome.errors.contains("是空文件"), "\(outcome.errors)")
    #expect(try Data(contentsOf: empty).isEmpty)
  }

  @Test func `publishing what waits for review is said, and written into the trail`() throws {
    let own = folder.url.appending(path: "own.sqlite")
    let seed = "seeds/000_76325a74011eb2ab.txt"
    #expect(try Program.run(["ingest", seed, "--review"], database: own).output.contains("待核对"))
    #expect(try Program.run(["export", "targets"], database: own).output == "[\n]\n")
    let outcome = try Program.run(["ingest", seed, "--publish"], database: own)
    #expect(outcome.output.contains("原来待核对，现已公开") && !outcome.output.contains("没有变化"))
    #expect(try Program.run(["ingest", seed, "--publish"], database: own).output.contains("没有变化"))
  }
}
