import Testing

@testable import Ingest

@Suite("Refusing bad packages") struct PackageTests {
  private func refusal(_ bytes: [UInt8]) -> IngestError? {
    do {
      _ = try plainText(of: bytes, name: "a.docx")
      return nil
    } catch { return error }
  }

  private func refusal(document: String) -> IngestError? { refusal(WordFile("").zip(document: document)) }

  @Test func `a file cut short anywhere is refused, never a crash`() {
    let whole = WordFile(paragraph("一、总则") + table([[paragraph("甲"), paragraph("乙")]])).bytes
    // Three bytes are still too few to be known for a zip.
    for length in 4..<whole.count {
      #expect(refusal(Array(whole[..<length])) != nil, "\(length) bytes")
    }
    #expect(refusal(Array(whole.dropLast(30))) == .damaged(.word, .cutShort))
  }

  @Test func `sizes that the directory declares are held against the limits`() {
    var lying = ZipWriter()
    lying.add("[Content_Types].xml", [0x3C])
    lying.add("word/document.xml", [0x61], claim: 2 << 30)
    #expect(refusal(lying.finished()) == .unpacksTooLarge(bytes: 2 << 30 + 1, limit: ReadingLimits.zipTotalBytes))
    var large = ZipWriter()
    large.add("word/document.xml", [0x61], claim: ReadingLimits.zipPartBytes + 1)
    #expect(
      refusal(large.finished())
        == .unpacksTooLarge(bytes: ReadingLimits.zipPartBytes + 1, limit: ReadingLimits.zipPartBytes))
  }

  @Test func `a part that packs beyond measure is not unpacked`() {
    let size = 8 << 20
    let bomb = WordFile("").zip(document: String(repeating: " ", count: size))
    #expect(refusal(bomb) == .unpacksTooLarge(bytes: size, limit: ReadingLimits.zipRatioFrom))
  }

  @Test func `a part that holds more or less than it says is damaged`() {
    for claim in [1, 500] {
      var zip = ZipWriter()
      zip.add("word/document.xml", Array(WordFile.document(paragraph("文")).utf8), claim: claim)
      #expect(refusal(zip.finished()) == .damaged(.word, .unpacking(part: "word/document.xml")))
    }
  }

  @Test func `a flipped bit in the packed data is found by the checksum`() {
    let content = WordFile.document(paragraph("文"))
    var zip = ZipWriter()
    zip.add("word/document.xml", Array(content.utf8), deflated: false)
    var bytes = zip.finished()
    bytes[60] ^= 1
    #expect(refusal(bytes) == .damaged(.word, .unpacking(part: "word/document.xml")))
  }

  @Test func `locked parts, strange methods and twin names are refused`() {
    var locked = ZipWriter()
    locked.add("word/document.xml", [0x61], flags: 1)
    #expect(refusal(locked.finished()) == .password(.word))
    var twins = ZipWriter()
    twins.add("word/document.xml", [0x61])
    twins.add("Word/Document.xml", [0x61])
    #expect(refusal(twins.finished()) == .damaged(.word, .directory))
    var crowd = ZipWriter()
    for index in 0...ReadingLimits.zipEntries { crowd.add("\(index)", [], deflated: false) }
    #expect(
      refusal(crowd.finished())
        == .tooManyParts(ReadingLimits.zipEntries + 1, limit: ReadingLimits.zipEntries))
  }

  @Test func `entities that expand or reach out are refused where they stand`() {
    let laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document>&b;</w:document>"
    #expect(refusal(document: laughs) == .damaged(.word, .entity(part: "word/document.xml", offset: 0)))
    let outside = "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>"
    #expect(refusal(document: outside) == .damaged(.word, .entity(part: "word/document.xml", offset: 21)))
    #expect(refusal(document: "<x>&xxe;</x>") == .damaged(.word, .entity(part: "word/document.xml", offset: 3)))
    #expect(refusal(document: "<x a='&xxe;'/>") == .damaged(.word, .entity(part: "word/document.xml", offset: 6)))
  }

  @Test func `elements nested beyond reason are refused`() {
    let deep = String(repeating: "<a>", count: 300_000)
    #expect(
      refusal(document: deep) == .damaged(.word, .tooDeep(part: "word/document.xml", limit: ReadingLimits.xmlDepth)))
  }

  @Test(arguments: [
    "", "text", "<a>", "<a></b>", "<a/><b/>", "<a/>text", "<a b=c/>", "<a b='1'c='2'/>", "<a b='<'/>", "<a>&#0;</a>",
    "<a>&#xD800;</a>", "<a>&amp</a>", "<p:a/>", "<a><![CDATA[x</a>", "<a><!-- -- --></a>", "<a>\u{1}</a>", "< a/>",
    "<a",
    "<a/", "</a>", "<?xml", "<a xmlns:x='u' x:=''/>",
  ])
  func `what is not well-formed is damaged`(_ document: String) {
    guard case .damaged(.word, .xml("word/document.xml", _)) = refusal(document: document) else {
      Issue.record("\(document): \(String(describing: refusal(document: document)))")
      return
    }
  }

  @Test func `a document in UTF-16 is read`() throws {
    let text = WordFile.document(paragraph("一、总则"))
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    var zip = ZipWriter()
    zip.add("word/document.xml", bytes)
    #expect(try plainText(of: zip.finished(), name: "a").text.string == "一、总则\n")
  }

  @Test func `the main part is found by its relationship`() throws {
    var zip = ZipWriter()
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    zip.add("[Content_Types].xml", Array("<Types/>".utf8))
    zip.add(
      "_rels/.rels",
      Array(
        "<Relationships><Relationship Id=\"r\" Type=\"\(type)\" Target=\"/word/document2.xml\"/></Relationships>".utf8))
    zip.add("word/document2.xml", Array(WordFile.document(paragraph("文")).utf8))
    #expect(try plainText(of: zip.finished(), name: "a").text.string == "文\n")
  }
}
