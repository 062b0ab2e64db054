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
    switch door % 8 {
    case 0: rest
    case 1: Array("<html><body><div id=zoom>".utf8) + rest
    case 2: storedWordFile(document: rest)
    case 3: storedWorkbook(sheet: rest)
    case 4: Array("序号,任务,单位\n".utf8) + rest
    default: Array("<html><table><tr><td>".utf8) + rest
    }
  // PDF starts another program for each input, which is not what is being tried here.
  guard !input.prefix(1024).contains(0x25) || door % 8 != 0 else { return 0 }
  do {
    let plan = try ReadPlan(name: "fuzz", bytes: input, anyway: true)
    precondition(plan.unread.allSatisfy { $0.span.start < $0.span.end })
  } catch {
    precondition(!error.sentence(file: "fuzz").isEmpty)
  }
  return 0
}

/// A Word file whose body this is, so that the XML behind the zip is reached.
private func storedWordFile(document: [UInt8]) -> [UInt8] {
  let opening = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
  return stored([("word/document.xml", Array(opening.utf8) + document + Array("</w:body></w:document>".utf8))])
}

/// A workbook whose only sheet holds this.
private func storedWorkbook(sheet: [UInt8]) -> [UInt8] {
  let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
  let workbook = "<workbook \(space)><sheets><sheet name=\"a\"/></sheets></workbook>"
  let part = Array("<worksheet \(space)><sheetData>".utf8) + sheet + Array("</sheetData></worksheet>".utf8)
  return stored([("xl/workbook.xml", Array(workbook.utf8)), ("xl/worksheets/sheet1.xml", part)])
}

/// A zip with stored parts and right checksums.
private func stored(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
  var local: [UInt8] = []
  var directory: [UInt8] = []
  for part in parts {
    let name = Array(part.name.utf8)
    let crc = little(Int(crc32(part.content)), 4)
    let sizes = little(part.content.count, 4) + little(part.content.count, 4)
    let shared = little(20, 2) + little(0, 4) + little(0, 4) + crc + sizes + little(name.count, 2) + little(0, 2)
    directory += little(0x0201_4B50, 4) + little(20, 2) + shared + little(0, 10) + little(local.count, 4) + name
    local += little(0x0403_4B50, 4) + shared + name + part.content
  }
  let end = little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
  return local + directory + end + little(directory.count, 4) + little(local.count, 4) + little(0, 2)
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
