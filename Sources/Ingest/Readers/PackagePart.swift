/// A part of a package, unpacked.
struct PackagePart {
  var name: String
  var bytes: [UInt8]
}

/// Runs a reader of XML over a part; its faults name the part.
func parsed<Value>(
  _ part: PackagePart, _ format: SourceFormat, _ read: (inout XMLReader) throws(XMLFault) -> Value
) throws(IngestError) -> Value {
  do throws(XMLFault) {
    var xml = try XMLReader(part.bytes)
    return try read(&xml)
  } catch {
    throw error.ingestError(format, part: part.name)
  }
}
