import Policy
import Store

/// Where a plan is handed in, and what waits for an editor.
struct UploadPage: Sendable {
  var waiting: [DocumentVersion]
  var largestUpload: Int
  var address = ""
  /// What a person says it is called, where the file does not.
  var title = ""
  /// Whether the fault is that there is no title.
  var lacksTitle = false
  var fault: String?
  /// Nothing was found in the file: a person may say that it is a plan all the same.
  var asksAnyway = false
  /// What came of the last upload.
  var notes: [String] = []

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("上传与核对", crumbs: Crumb.administration(.upload), for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary(fault: fault))\(told)
      \(PageHead("上传与核对", lead: "上传的文件先由程序识别，核对发布之前只有管理员可以看到。"))
      \(Tabs(.administration, current: .upload, for: visitor))
      <div class="grid grid-2">\(form(visitor))\(list)</div>
      """
    }
  }

  private var told: Notice? {
    notes.isEmpty
      ? nil : Notice(.info, .status, isBlock: true, "<ul>\(HTML.each(notes) { "<li>\($0)</li>" })</ul>")
  }

  private func form(_ visitor: Visitor) -> Card {
    let file = FormField(
      "政策文件", id: "file", hint: "Word（.docx）、Excel（.xlsx）、CSV、网页（.html）、PDF 或文本（.txt），最大 \(largestUpload >> 20) MB",
      fault: lacksTitle ? nil : fault,
      .file(endings: [".txt", ".docx", ".xlsx", ".csv", ".html", ".htm", ".pdf"]))
    let source = FormField(
      "来源网址（可不填）", id: "source", .input(TextInput(address, kind: .url, placeholder: "https://", longest: 1000)))
    let name = FormField(
      "标题（文件里有标题的不用填）", id: "title", fault: lacksTitle ? fault : nil, .input(TextInput(title, longest: 200)))
    return Card("上传文件", id: "upload") {
      PostForm(.upload, for: visitor, takesFiles: true) {
        "\(file)\(name)\(source)\(anyway)<div class=\"actions gap\">\(SubmitButton("上传并识别"))</div>"
      }.html
    }
  }

  private var anyway: HTML {
    guard asksAnyway else { return .empty }
    return """
      <div class="field"><label><input type="checkbox" name="anyway" value="1"> 确是规划，没有读到目标也要读入，\
      再从“未识别的句子”里补</label></div>
      """
  }

  private var list: Card {
    let items = HTML.each(waiting) { version in
      let file = "文件 \(version.fileName) · \(Wording.minute(version.savedAt)) 上传"
      let what = "第\(version.number)版 · \(version.status.title) · \(file)"
      return "<li>\(Link(version.title, .review(version.id)))\(SubLine(what))</li>"
    }
    return Card("待核对", id: "waiting") {
      if waiting.isEmpty { return EmptyState("没有待核对的文件", "上传后会出现在这里。").html }
      return "<ul class=\"history\">\(items)</ul>"
    }
  }
}
