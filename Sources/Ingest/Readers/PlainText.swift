/// Reads the words out of a file of any format that is known, told by its bytes and never by its name.
///
/// Pure but for PDF, which runs `pdftotext`; linear in the file's length.
public func plainText(of bytes: [UInt8], name: String) throws(IngestError) -> ExtractedText {
  guard !bytes.isEmpty else { throw .empty }
  guard bytes.count <= ReadingLimits.fileBytes else {
    throw .tooLarge(bytes: bytes.count, limit: ReadingLimits.fileBytes)
  }
  switch FileKind.detect(bytes) {
  case .zip: return try readZip(bytes, name)
  case .compound: throw .unsupported(.compound)
  case .richText: throw .unsupported(.richText)
  case .picture(let kind): throw .unsupported(.picture(kind))
  case .pdf: return try readPDF(bytes)
  case .webPage: return try readWebPage(bytes)
  case .text: return try readTextFile(bytes, name: name)
  }
}

/// A zip is a Word file when it holds `word/document.xml`, a workbook when it holds `xl/workbook.xml`; else what it is
/// can often be said.
private func readZip(_ bytes: [UInt8], _ name: String) throws(IngestError) -> ExtractedText {
  let archive: ZipArchive
  do throws(ZipFault) {
    archive = try ZipArchive(bytes)
  } catch {
    throw error.ingestError(.word)
  }
  if archive.holds("[Content_Types].xml"), archive.holds(prefix: "word/") { return try readWord(archive) }
  if archive.holds("OFD.xml") { throw .unsupported(.fixedLayout) }
  if archive.holds("xl/workbook.xml") { return try readSpreadsheet(archive, name: name) }
  if archive.holds(prefix: "xl/") { throw .unsupported(.spreadsheet) }
  if archive.holds(prefix: "ppt/") { throw .unsupported(.slides) }
  if archive.holds("mimetype") || archive.holds("META-INF/manifest.xml") { throw .unsupported(.openDocument) }
  if archive.holds("word/document.xml") { return try readWord(archive) }
  throw .unsupported(.zip)
}
