// The fuzzer's entry: any bytes through the readers of files, then through the reader of plans.
// Built by scripts/fuzz-ingest.sh; not part of the package.
import Ingest

/// The first byte chooses the door, so that the fuzzer need not guess the marks of formats or a zip's checksum.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReaders(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  guard let door = bytes.first else { return 0 }
  let rest = Array(bytes.dropFirst())
  let input =
    switch door % 4 {
    case 0: rest
    case 1: Array("<html><body><div id=zoom>".utf8) + rest
    case 2: storedWordFile(document: rest)
    default: Array("<html><table><tr><td>".utf8) + rest
    }
  // PDF starts another program for each input, which is not what is being tried here.
  guard !input.prefix(1024).contains(0x25) || door % 4 != 0 else { return 0 }
  do {
    let text = try plainText(of: input, name: "fuzz")
    _ = try read(source: text.text, file: "fuzz")
  } catch {
    precondition(!error.sentence(file: "fuzz").isEmpty)
  }
  return 0
}

/// A zip with one stored part and a right checksum, so that the XML behind it is reached.
private func storedWordFile(document: [UInt8]) -> [UInt8] {
  let name = Array("word/document.xml".utf8)
  let opening = Array(
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>".utf8)
  let content = opening + document + Array("</w:body></w:document>".utf8)
  let crc = little(Int(crc32(content)), 4)
  let sizes = little(content.count, 4) + little(content.count, 4)
  let shared = little(20, 2) + little(0, 4) + little(0, 4) + crc + sizes + little(name.count, 2) + little(0, 2)
  let local = little(0x0403_4B50, 4) + shared + name + content
  let entry = little(0x0201_4B50, 4) + little(20, 2) + shared + little(0, 14) + name
  let end = little(0x0605_4B50, 4) + little(0, 4) + little(1, 2) + little(1, 2) + little(entry.count, 4)
  return local + entry + end + little(local.count, 4) + little(0, 2)
}

private func little(_ value: Int, _ size: Int) -> [UInt8] {
  (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var crc: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
  return ~crc
}
