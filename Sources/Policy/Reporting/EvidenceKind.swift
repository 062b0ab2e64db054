/// What a file is that bears out a report, told by its first bytes and never by its name.
public enum EvidenceKind: String, Sendable, Hashable, CaseIterable {
  case jpeg
  case png
  case webp
  case pdf
  /// .docx
  case word
  /// .xlsx
  case sheet
  /// .pptx
  case slides
  /// .doc, .xls, .ppt, .wps, .et: the compound file of the nineties.
  case oldOffice = "old_office"

  /// The word on pages.
  public var title: String {
    switch self {
    case .jpeg, .png, .webp: "图片"
    case .pdf: "PDF"
    case .word: "Word"
    case .sheet: "Excel"
    case .slides: "PPT"
    case .oldOffice: "Office（旧版）"
    }
  }

  /// What may be handed in, as people read it.
  public static let allowed = "图片（JPG、PNG、WebP）、PDF、Word、Excel、PPT"

  /// PDF allows anything before its mark within the first kilobyte (ISO 32000-1, annex H.3.4.1).
  private static let pdfSearch = 1024

  /// Nil for what is none of these.
  public init?(_ bytes: [UInt8]) {
    func starts(_ mark: [UInt8], at offset: Int = 0) -> Bool {
      bytes.count >= offset + mark.count && bytes[offset..<(offset + mark.count)].elementsEqual(mark)
    }
    if starts([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if starts([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if starts(Array("RIFF".utf8)), starts(Array("WEBP".utf8), at: 8) {
      self = .webp
    } else if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .oldOffice
    } else if starts([0x50, 0x4B, 0x03, 0x04]) {
      guard let office = Self.office(bytes) else { return nil }
      self = office
    } else if bytes.prefix(Self.pdfSearch).firstRange(of: Array("%PDF-".utf8)) != nil {
      self = .pdf
    } else {
      return nil
    }
  }

  /// Of a zip: which of Office's main parts its directory names; no other zip is taken.
  private static func office(_ bytes: [UInt8]) -> EvidenceKind? {
    // The directory is at the end; its names stand there as they are.
    let tail = bytes.suffix(1 << 18)
    func names(_ part: String) -> Bool {
      tail.firstRange(of: Array(part.utf8)) != nil || bytes.prefix(1 << 16).firstRange(of: Array(part.utf8)) != nil
    }
    guard names("[Content_Types].xml") else { return nil }
    if names("word/document.xml") { return .word }
    if names("xl/workbook.xml") { return .sheet }
    return names("ppt/presentation.xml") ? .slides : nil
  }
}
