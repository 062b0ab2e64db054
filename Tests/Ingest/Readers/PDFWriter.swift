/// Writes small PDFs whose characters are named by a table, as office programs do, without a font file.
struct PDFWriter {
  /// Text at a place, in points from the lower left corner of an A4 page.
  struct Words {
    var text: String
    var x: Int
    var y: Int
    var size = 16
  }

  var pages: [[Words]] = []
  var locked = false

  var bytes: [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(6 + 2 * $0) 0 R" }.joined(separator: " "))] >>",
      "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
      """
      << /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) \
      /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 \
      /Ascent 880 /Descent -120 /ItalicAngle 0 /CapHeight 700 /StemV 80 /FontBBox [0 -120 1000 880] >> >>
      """,
      Self.stream(Self.meanings),
    ]
    for (index, words) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents \(7 + 2 * index) 0 R >>"
      )
      objects.append(Self.stream(words.map(Self.operators).joined()))
    }
    var text = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places { text += String(repeating: "0", count: 10 - String(place).count) + "\(place) 00000 n \n" }
    let hex = String(repeating: "5A", count: 32)
    let lock = "/Encrypt << /Filter /Standard /V 1 /R 2 /O <\(hex)> /U <\(hex)> /P -4 >> /ID [<\(hex)> <\(hex)>]"
    text += "trailer << /Size \(objects.count + 1) /Root 1 0 R \(locked ? lock : "") >>\nstartxref\n\(table)\n%%EOF\n"
    return Array(text.utf8)
  }

  private static func operators(_ words: Words) -> String {
    let codes = words.text.utf16.map { unit in
      let hex = String(unit, radix: 16)
      return String(repeating: "0", count: 4 - hex.count) + hex
    }
    return "BT /F \(words.size) Tf \(words.x) \(words.y) Td <\(codes.joined())> Tj ET\n"
  }

  private static func stream(_ content: String) -> String {
    "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  /// Each code means the character of the same number.
  private static var meanings: String {
    var ranges = ""
    for block in stride(from: 0, to: 256, by: 64) {
      ranges += "64 beginbfrange\n"
      for high in block..<(block + 64) {
        let hex = (high < 16 ? "0" : "") + String(high, radix: 16)
        ranges += "<\(hex)00> <\(hex)ff> <\(hex)00>\n"
      }
      ranges += "endbfrange\n"
    }
    return """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def
      1 begincodespacerange <0000> <ffff> endcodespacerange
      \(ranges)endcmap end end
      """
  }
}
