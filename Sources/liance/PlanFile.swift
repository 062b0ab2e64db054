import Foundation
import Ingest
import Policy

/// A plan's file with what was read out of it.
struct PlanFile {
  var bytes: [UInt8]
  var extracted: ExtractedText
  var reading: Reading

  /// Reads any format that is known; throws one sentence that says what to do.
  init(path: String) throws {
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe))
    } catch {
      let exists = FileManager.default.fileExists(atPath: path)
      throw Failure("《\(path)》读不了：" + (exists ? "没有读它的权限，或者它是文件夹。" : "没有这个文件，请检查路径。"))
    }
    try self.init(name: URL(filePath: path).lastPathComponent, bytes: bytes)
  }

  /// Reads a file that is at hand already; the name is for messages.
  init(name: String, bytes: [UInt8]) throws {
    self.bytes = bytes
    do {
      extracted = try plainText(of: bytes, name: name)
      reading = try read(source: extracted.text, file: name)
    } catch {
      throw Failure(error.sentence(file: name))
    }
  }
}
