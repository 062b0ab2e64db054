import Foundation

/// Where the program's own folders are: `Migrations` and `Public`.
struct Home {
  let folder: URL

  /// From `LIANCE_HOME`, else the working folder, else the folders above the executable.
  init() throws {
    let files = FileManager.default
    var candidates: [URL] = []
    if let named = ProcessInfo.processInfo.environment["LIANCE_HOME"], !named.isEmpty {
      candidates.append(URL(filePath: named))
    } else {
      candidates.append(URL(filePath: files.currentDirectoryPath))
      var folder = Self.executable.deletingLastPathComponent()
      while folder.path != "/" && candidates.count < 8 {
        candidates.append(folder)
        folder.deleteLastPathComponent()
      }
    }
    guard let found = candidates.first(where: { files.fileExists(atPath: $0.appending(path: "Migrations").path) })
    else {
      throw Failure(
        "找不到程序的 Migrations 目录（已查看：\(candidates.map(\.path).joined(separator: "、"))）。请在程序所在目录运行，或用环境变量 LIANCE_HOME 指明。")
    }
    folder = found
  }

  var migrations: URL { folder.appending(path: "Migrations") }
  var publicFiles: URL { folder.appending(path: "Public") }

  private static var executable: URL {
    #if os(Linux)
      URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    #else
      URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    #endif
  }
}
