/// Reads a PDF's words with their places from `pdftotext`, and puts lines, paragraphs and tables together again.
///
/// `-raw -bbox` gives words in the order of the file with their boxes. Of the modes of `pdftotext` it is the only one
/// that keeps a table's cells apart when their words wrap: Word, WPS and browsers write cell after cell, while
/// `-layout` mixes the lines of neighbouring cells and `-raw` alone drops where they stood.
func readPDF(_ bytes: [UInt8], program: String = "pdftotext") throws(IngestError) -> ExtractedText {
  let ended: ChildProcess
  do throws(ChildProcess.Failure) {
    ended = try ChildProcess.run(
      program, ["-raw", "-bbox", "-enc", "UTF-8", "-", "-"], input: bytes, seconds: ReadingLimits.pdfSeconds,
      outputLimit: ReadingLimits.pdfOutputBytes)
  } catch {
    switch error {
    case .missing: throw .programMissing(program: program, package: "poppler-utils")
    case .notStarted: throw .programFailed(program: program, seconds: nil)
    case .timedOut: throw .programFailed(program: program, seconds: ReadingLimits.pdfSeconds)
    case .outputTooLarge:
      throw .unpacksTooLarge(bytes: ReadingLimits.pdfOutputBytes + 1, limit: ReadingLimits.pdfOutputBytes)
    }
  }
  guard ended.code == 0 else {
    let complaint = String(decoding: ended.complaint, as: UTF8.self)
    throw complaint.contains("password") ? .password(.pdf) : .damaged(.pdf, .unreadable)
  }
  let pages: [PDFPage]
  do throws(XMLFault) {
    pages = try PDFPage.pages(in: ended.output)
  } catch {
    throw .damaged(.pdf, .unreadable)
  }
  guard hasText(pages) else { throw .noText(.pdf) }
  return layOut(pages)
}

/// Whether most of what stands on the pages is letters: fonts without a table of meanings give private codes only.
private func hasText(_ pages: [PDFPage]) -> Bool {
  var known = 0
  var unknown = 0
  for word in pages.lazy.flatMap(\.words) {
    for scalar in word.text {
      let isPrivate = (0xE000...0xF8FF).contains(scalar) || scalar == 0xFFFD || scalar >= 0xF0000
      if isPrivate { unknown += 1 } else { known += 1 }
    }
  }
  return known > unknown
}

/// The words of pages in their reading order.
func layOut(_ pages: [PDFPage]) -> ExtractedText {
  var segments = pages.map(PDFSegment.segments(of:))
  let furniture = removeRunningHeads(&segments, pages)
  var blocks: [PDFBlock] = []
  for column in segments.lazy.flatMap(PDFColumns.split) { blocks += PDFBlock.blocks(of: column) }
  var lines = TextLines()
  PDFParagraphs(blocks).write(into: &lines)
  return ExtractedText(
    text: SourceText(scalars: lines.scalars), format: .pdf, notes: furniture > 0 ? [.pageFurniture(furniture)] : [])
}
