import HTTP
import Policy

/// A paper on a page of its own: to be read, printed, or taken along as a file.
struct PaperPage: Sendable {
  let paper: Paper
  /// The page of what it is the paper of.
  let back: Address
  /// The same as a file; nil for what its form gives out.
  var file: Address?
  var mark: String?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let marks = [mark, frame.isDemonstration ? DemonstrationWords.name : nil].compactMap(\.self)
    let mark = marks.isEmpty ? nil : marks.joined(separator: "　")
    return frame.page(paper.title, for: visitor, isBare: true) {
      """
      <div class="wrap official-bar no-print">\(LinkButton("返回", back))\(file.map { LinkButton("下载 Word 文件", $0) })\
      <p class="small muted">按 GB/T 9704-2012 的版式排好，在浏览器里直接打印即可；纸型选 A4，不缩放，不打印页眉页脚。</p></div>
      \(PaperSheet(paper: paper, mark: mark))
      """
    }
  }
}

extension Site {
  /// A paper as a file of Word's.
  ///
  /// - Parameter name: of the file, without its ending.
  func file(_ paper: Paper, name: String, plain: String, mark: String? = nil) -> Response {
    let marks = [mark, frame.isDemonstration ? DemonstrationWords.name : nil].compactMap(\.self)
    let document = PaperDocument(paper: paper, mark: marks.isEmpty ? nil : marks.joined(separator: "　"))
    var response = Response(.ok, body: .bytes(document.bytes()))
    response.headers["Content-Type"] = PaperDocument.mediaType
    response.headers["Content-Disposition"] = Self.attachment(name + ".docx", plain: plain + ".docx")
    response.headers["Cache-Control"] = "private, no-store"
    return response
  }
}
