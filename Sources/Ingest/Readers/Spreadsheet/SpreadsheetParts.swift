/// The parts of a workbook's package that are read (ECMA-376-1, section 12.3).
struct SpreadsheetParts {
  private let archive: ZipArchive
  private static let folder = "xl/"

  init(_ archive: ZipArchive) { self.archive = archive }

  func workbook() throws(IngestError) -> Workbook {
    let relations = try relations()
    return try parsed(try part("xl/workbook.xml"), .spreadsheet) { xml throws(XMLFault) in
      try Workbook(&xml, relations)
    }
  }

  func sharedStrings() throws(IngestError) -> [[UInt32]] {
    let name = "xl/sharedStrings.xml"
    guard archive.holds(name) else { return [] }
    return try parsed(try part(name), .spreadsheet) { xml throws(XMLFault) in try readSharedStrings(&xml) }
  }

  func styles() throws(IngestError) -> CellStyles {
    let name = "xl/styles.xml"
    guard archive.holds(name) else { return CellStyles() }
    return try parsed(try part(name), .spreadsheet) { xml throws(XMLFault) in try CellStyles(&xml) }
  }

  /// A sheet's part by its place in the package; nil where the package has none, as for a sheet of charts.
  func sheet(_ target: String?) throws(IngestError) -> PackagePart? {
    guard let target, archive.holds(target) else { return nil }
    return try part(target)
  }

  private func part(_ name: String) throws(IngestError) -> PackagePart {
    do throws(ZipFault) {
      return PackagePart(name: name, bytes: try archive.part(name))
    } catch {
      throw error.ingestError(.spreadsheet)
    }
  }

  /// The targets of the workbook's relationships inside the package, by their ids.
  private func relations() throws(IngestError) -> [String: String] {
    let name = "xl/_rels/workbook.xml.rels"
    guard archive.holds(name) else { return [:] }
    return try parsed(try part(name), .spreadsheet) { xml throws(XMLFault) -> [String: String] in
      var found: [String: String] = [:]
      while let element = try xml.start() {
        guard element.local == "Relationship", xml.attribute(XMLName(.none, "TargetMode")) != "External",
          xml.attribute(XMLName(.none, "Type"))?.hasSuffix("/worksheet") == true,
          let id = xml.attribute(XMLName(.none, "Id")), let target = xml.attribute(XMLName(.none, "Target"))
        else { continue }
        found[id] = target.hasPrefix("/") ? String(target.dropFirst()) : Self.folder + target
      }
      return found
    }
  }
}
