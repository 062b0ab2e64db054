import Foundation
import Ingest

extension ReadPlan {
  /// Reads a file of the disk; throws one sentence that says what to do.
  init(path: String, anyway: Bool = false) throws {
    let file = URL(filePath: path)
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: file, options: .mappedIfSafe))
    } catch {
      let exists = FileManager.default.fileExists(atPath: path)
      throw Failure("《\(path)》读不了：" + (exists ? "没有读它的权限，或者它是文件夹。" : "没有这个文件，请检查路径。"))
    }
    do {
      try self.init(name: file.lastPathComponent, bytes: bytes, anyway: anyway)
    } catch {
      throw Failure(error.sentence(file: file.lastPathComponent))
    }
  }
}
