/// Media types by file ending, and which of them are worth compressing.
enum FileTypes {
  private static let table: [String: String] = {
    let lines = """
      html text/html; charset=utf-8|css text/css; charset=utf-8|js text/javascript; charset=utf-8\
      |mjs text/javascript; charset=utf-8|json application/json|txt text/plain; charset=utf-8\
      |md text/markdown; charset=utf-8|csv text/csv; charset=utf-8|xml application/xml|svg image/svg+xml\
      |png image/png|jpg image/jpeg|jpeg image/jpeg|gif image/gif|webp image/webp|avif image/avif\
      |ico image/vnd.microsoft.icon|woff application/font-woff|woff2 font/woff2|pdf application/pdf\
      |webmanifest application/manifest+json|map application/json|yaml application/yaml\
      |docx application/vnd.openxmlformats-officedocument.wordprocessingml.document\
      |xlsx application/vnd.openxmlformats-officedocument.spreadsheetml.sheet|wasm application/wasm\
      |gz application/gzip|zip application/zip
      """
    var table: [String: String] = [:]
    for line in lines.split(separator: "|") {
      let cut = line.split(separator: " ", maxSplits: 1)
      table[String(cut[0])] = String(cut[1])
    }
    return table
  }()

  /// The type of a file's name; unknown endings are plain bytes, never guessed.
  static func type(of name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
    return table[ASCII.lowercased(name[name.index(after: dot)...])] ?? "application/octet-stream"
  }

  /// Text and what is text inside; pictures and archives are compressed already.
  static func isCompressible(_ type: String) -> Bool {
    guard let essence = MediaType(type)?.essence else { return false }
    // An event stream must not be held back by a compressor's window.
    if essence == "text/event-stream" { return false }
    return essence.hasPrefix("text/") || essence.hasSuffix("+json") || essence.hasSuffix("+xml")
      || [
        "application/json", "application/xml", "application/javascript", "application/yaml", "application/wasm",
        "application/x-ndjson",
      ].contains(essence)
  }
}
