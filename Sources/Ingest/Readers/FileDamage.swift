/// What is wrong inside a file of a known format.
public enum FileDamage: Sendable, Equatable {
  /// It ends before its own directory: a download that was cut short.
  case cutShort
  /// The directory of a zip contradicts itself.
  case directory
  /// A part that the format requires is not there.
  case missingPart(String)
  /// A part does not unpack to what the directory promises.
  case unpacking(part: String)
  /// A part is packed by a method other than stored and deflated.
  case packingMethod(part: String, method: Int)
  /// XML that is not well-formed; the byte offset inside the part.
  case xml(part: String, offset: Int)
  /// A document type or an entity: no office program writes one, and expanding it is how such files attack readers.
  case entity(part: String, offset: Int)
  /// Elements nested beyond reason.
  case tooDeep(part: String, limit: Int)
  /// What `pdftotext` could not make sense of.
  case unreadable
}

/// Formats that are recognised so that the advice can be exact.
public enum UnreadableFormat: Sendable, Equatable {
  /// .doc, .wps, .et, .xls: the compound file of the nineties.
  case compound
  case richText
  /// .xlsb, a workbook in binary parts.
  case spreadsheet
  /// .pptx
  case slides
  /// .ofd, the national fixed-layout format (GB/T 33190).
  case fixedLayout
  /// .odt and its kin.
  case openDocument
  /// Any other zip.
  case zip
  case picture(String)
}
