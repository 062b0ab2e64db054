// The fuzzer's entry: any bytes through the readers of files, then through the reader of plans.
// Built by scripts/fuzz-ingest.sh; not part of the package.
@testable import Ingest
import Policy

/// The first byte chooses the door, so that the fuzzer need not guess the marks of formats or a zip's checksum.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReaders(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  guard let door = bytes.first else { return 0 }
  let rest = Array(bytes.dropFirst())
  switch door % 16 {
  case 1: read(Array("<html><body><div id=zoom>".utf8) + rest)
  case 2: read(storedWordFile(document: rest))
  case 3: read(storedWorkbook(sheet: rest))
  case 4: read(Array("序号,任务,单位\n".utf8) + rest)
  case 5: read(Array("<html><table><tr><td>".utf8) + rest)
  case 6: readPages(Array("<doc><page width=\"600\" height=\"800\">".utf8) + rest + Array("</page></doc>".utf8))
  case 7: read(plan(Array("一、目标\n".utf8) + rest + Array("。（责任单位：市商务局）\n".utf8)))
  case 8: readFigures(String(decoding: rest, as: UTF8.self))
  case 9: readTimes(String(decoding: rest, as: UTF8.self))
  case 10: read(storedWordFile(document: numberedParagraph, numbering: rest))
  case 11: read(storedWorkbook(sheet: styledRow, strings: rest))
  case 12: read(storedWorkbook(sheet: styledRow, styles: rest))
  case 13: read(plan(Array("专栏1 主要指标\n指标\t单位\t2025年\t2026年\n".utf8) + rest))
  case 14: read(plan(Array("序号\n重点任务\n责任单位\n完成时限\n1\n".utf8) + rest))
  // PDF starts another program for each input, which is not what is being tried here.
  default: if !rest.prefix(1024).contains(0x25) { read(rest) }
  }
  return 0
}

/// A file by the way that all files go.
private func read(_ input: [UInt8]) {
  do {
    let plan = try ReadPlan(name: "fuzz", bytes: input, anyway: true)
    precondition(plan.unread.allSatisfy { $0.span.start < $0.span.end })
    let end = plan.source.scalars.count
    for document in plan.reading.documents {
      let spans = document.targets.map(\.span) + document.measures.map(\.span) + document.sections.map(\.span)
      precondition(spans.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= end })
    }
    precondition(!plan.reading.json.isEmpty)
  } catch {
    precondition(!error.sentence(file: "fuzz").isEmpty)
  }
}

/// What `pdftotext` could print, without the program.
private func readPages(_ output: [UInt8]) {
  guard let pages = try? PDFPage.pages(in: output) else { return }
  let text = layOut(pages).text
  _ = try? Ingest.read(source: text, file: "fuzz", anyway: true)
}

/// Numbers as people type them into forms and tables: what is read is finite, in whatever unit.
private func readFigures(_ typed: String) {
  for unit in ["", "家", "万元", "%"] {
    if case .success(let value) = TypedNumber.read(typed, unit: unit) { precondition(value.isFinite) }
  }
  read(plan(Array("一、目标\n到2026年，新增冷库\(typed)座，冷链产值达到\(typed)亿元，流通率\(typed)%。\n".utf8)))
}

/// Days, months and quarters: what is read writes itself back.
private func readTimes(_ typed: String) {
  if let day = TypedDay.read(typed) { precondition(CivilDate(day.text) == day) }
  if let deadline = Deadline(typed) { precondition(Deadline(deadline.text) == deadline) }
  if let period = Period(typed) { precondition(Period(period.text) == period) }
  read(plan(Array("一、目标\n到\(typed)底，新增冷库5座；\(typed)分别完成3座、4座。完成时限：\(typed)\n".utf8)))
}

/// A plan with these words below its title.
private func plan(_ words: [UInt8]) -> [UInt8] { Array("云岭市冷链发展行动方案（2024—2026年）\n\n".utf8) + words }

private let numberedParagraph = Array(
  "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>建园</w:t></w:r></w:p>"
    .utf8)
private let styledRow = Array(
  "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46000</v></c></row>".utf8)

/// A Word file whose body this is, so that the XML behind the zip is reached.
private func storedWordFile(document: [UInt8], numbering: [UInt8]? = nil) -> [UInt8] {
  let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  let body = Array("<w:document \(space)><w:body>".utf8) + document + Array("</w:body></w:document>".utf8)
  var parts = [("word/document.xml", body)]
  if let numbering {
    parts.append(
      ("word/numbering.xml", Array("<w:numbering \(space)>".utf8) + numbering + Array("</w:numbering>".utf8)))
  }
  return stored(parts)
}

/// A workbook whose only sheet holds this.
private func storedWorkbook(sheet: [UInt8], strings: [UInt8]? = nil, styles: [UInt8]? = nil) -> [UInt8] {
  let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
  let workbook = "<workbook \(space)><sheets><sheet name=\"a\"/></sheets></workbook>"
  let part = Array("<worksheet \(space)><sheetData>".utf8) + sheet + Array("</sheetData></worksheet>".utf8)
  var parts = [("xl/workbook.xml", Array(workbook.utf8)), ("xl/worksheets/sheet1.xml", part)]
  if let strings {
    parts.append(("xl/sharedStrings.xml", Array("<sst \(space)>".utf8) + strings + Array("</sst>".utf8)))
  }
  if let styles {
    parts.append(("xl/styles.xml", Array("<styleSheet \(space)>".utf8) + styles + Array("</styleSheet>".utf8)))
  }
  return stored(parts)
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
