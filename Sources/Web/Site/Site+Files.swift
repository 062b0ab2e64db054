import HTTP
import Store

extension Site {
  /// Somebody else's content: never shown within our pages, whatever it claims to be, and kept by nobody on the way.
  static func foreign(_ file: SentFile) -> Response {
    var response = Response(.ok, body: .bytes(file.bytes))
    response.headers["Content-Type"] = "application/octet-stream"
    response.headers["Content-Disposition"] = attachment(file.name)
    response.headers["Cache-Control"] = "private, no-store"
    return response
  }

  /// A form that brings one file along.
  static let withFile = RouteOptions(bodyLimit: Evidence.largestFile + (1 << 20))
}

extension Form {
  /// The file that was chosen in a field; nil where none was.
  func sentFile(_ field: String) throws -> SentFile? {
    guard let sent = file(field) else { return nil }
    let bytes = try sent.content.collect(upTo: Evidence.largestFile)
    return bytes.isEmpty && sent.filename.isEmpty ? nil : SentFile(name: sent.filename, bytes: bytes)
  }
}

extension Control {
  /// A file that bears something out: a picture, a PDF or an Office file.
  static let evidence = Control.file(endings: [
    ".jpg", ".jpeg", ".png", ".webp", ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".wps", ".et",
  ])
}
