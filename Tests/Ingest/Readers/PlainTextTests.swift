import Testing

@testable import Ingest

@Suite("Reading plain text") struct PlainTextTests {
  private func read(_ bytes: [UInt8]) throws -> ExtractedText { try plainText(of: bytes, name: "a.txt") }

  @Test func `UTF-8 comes out as it went in, without its mark`() throws {
    let text = "某某市行动计划\r\n一、总体要求\t𠮷\n"
    #expect(try read(Array(text.utf8)).text.string == text)
    #expect(try read([0xEF, 0xBB, 0xBF] + Array(text.utf8)).text.string == text)
  }

  @Test func `an empty file and one of spaces are called empty`() {
    #expect(throws: IngestError.empty) { try read([]) }
    #expect(throws: IngestError.empty) { try read(Array(" \r\n\u{3000}\t".utf8)) }
  }

  @Test func `the first broken byte is named with its line`() {
    #expect(throws: IngestError.encoding(offset: 11, line: 2)) {
      try read(Array("计划\n到2".utf8) + [0xE5, 0xB9] + Array("x".utf8))
    }
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80],
      [0xE4, 0xB8], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func `overlong forms, surrogates and cut sequences are no UTF-8`(_ bytes: [UInt8]) {
    #expect(decodeUTF8(bytes) == .failure(UTF8Fault(offset: 0)))
    #expect(decodeUTF8(bytes + [0x61, 0x61]) == .failure(UTF8Fault(offset: 0)))
  }

  /// Where four bytes can be looked at together, and at the end of a text, where they cannot.
  @Test(arguments: [0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF] as [UInt32])
  func `each scalar is read back wherever it stands`(_ scalar: UInt32) throws {
    let scalars = [scalar, scalar, 0x61, scalar]
    #expect(try decodeUTF8([UInt8](string(scalars).utf8)).get() == scalars)
  }

  @Test func `GB18030 is read when it looks like Chinese`() throws {
    // 到2026年，全市。 and 𠮷, which takes four bytes.
    let bytes: [UInt8] =
      [0xB5, 0xBD, 0x32, 0x30, 0x32, 0x36, 0xC4, 0xEA, 0xA3, 0xAC, 0xC8, 0xAB, 0xCA, 0xD0, 0xA1, 0xA3]
      + [0x95, 0x32, 0x90, 0x36]
    let read = try read(bytes)
    #expect(read.text.string.hasPrefix("到2026年，全市。"))
    #expect(read.text.scalars.count == 11)
    #expect(read.notes == [.encoding("GB18030")])
  }

  @Test func `a broken byte in GB18030 is named`() {
    let bytes: [UInt8] = [0xB5, 0xBD, 0xC4, 0xEA, 0x0A, 0xC8, 0xAB, 0xFF, 0xCA, 0xD0, 0xA1, 0xA3]
    #expect(throws: IngestError.encoding(offset: 7, line: 2)) { try read(bytes) }
  }

  @Test func `broken UTF-8 is never taken for GB18030`() {
    var bytes = Array("到2026年，全市新能源汽车产业规模持续扩大，整车产量达到25万辆以上。".utf8)
    bytes.remove(at: 40)
    #expect(throws: IngestError.self) { try read(bytes) }
  }

  @Test func `UTF-16 is read by its mark, and half a pair is a fault`() throws {
    #expect(try read([0xFF, 0xFE, 0x2D, 0x4E]).text.string == "中")
    #expect(try read([0xFE, 0xFF, 0x4E, 0x2D, 0xD8, 0x42, 0xDF, 0xB7]).text.string == "中𠮷")
    #expect(throws: IngestError.encoding(offset: 2, line: 1)) { try read([0xFE, 0xFF, 0xD8, 0x42, 0x00, 0x41]) }
    #expect(throws: IngestError.encoding(offset: 4, line: 1)) { try read([0xFE, 0xFF, 0x4E, 0x2D, 0x4E]) }
  }

  @Test func `control characters are refused with their place`() {
    #expect(throws: IngestError.controlCharacter(code: 0, offset: 7, line: 2)) {
      try read(Array("计划\n\u{0}a".utf8))
    }
    #expect(throws: IngestError.controlCharacter(code: 7, offset: 2, line: 1)) { try read([0xFF, 0xFE, 7, 0, 65, 0]) }
  }

  @Test func `a file beyond the limit is refused before it is looked at`() {
    let limit = ReadingLimits.fileBytes
    #expect(throws: IngestError.tooLarge(bytes: limit + 1, limit: limit)) {
      try read([UInt8](repeating: 0x61, count: limit + 1))
    }
  }

  @Test func `formats are told by content and refused with advice`() {
    func refusal(_ bytes: [UInt8]) -> IngestError? {
      do {
        _ = try plainText(of: bytes, name: "计划.txt")
        return nil
      } catch { return error }
    }
    #expect(refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .unsupported(.compound))
    #expect(refusal(Array("{\\rtf1\\ansi}".utf8)) == .unsupported(.richText))
    #expect(refusal([0xFF, 0xD8, 0xFF, 0xE0]) == .unsupported(.picture("JPEG")))
    for (name, format) in [
      ("OFD.xml", UnreadableFormat.fixedLayout), ("xl/workbook.bin", .spreadsheet), ("ppt/presentation.xml", .slides),
      ("mimetype", .openDocument), ("photo.jpg", .zip),
    ] {
      var zip = ZipWriter()
      zip.add(name, [0x61], deflated: false)
      #expect(refusal(zip.finished()) == .unsupported(format))
    }
  }
}
