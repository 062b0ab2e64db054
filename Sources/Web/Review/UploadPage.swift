import Policy
import Store

/// Where a plan is handed in, and what waits for an editor.
struct UploadPage: Sendable {
  var waiting: [DocumentVersion]
  var largestUpload: Int
  var address = ""
  var fault: String?
  /// What came of the last upload.
  var notes: [String] = []

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("上传与核对", crumbs: AdminNavigation.crumbs(.upload), for: visitor, isWrong: fault != nil) {
      """
      \(AdminNavigation.fault(fault))\(HTML.when(!notes.isEmpty, "<ul class=\"notice\" role=\"status\">\(HTML.each(notes) { "<li>\($0)</li>" })</ul>"))
      \(Parts.heading("上传与核对", lead: "上传的文件先由程序识别，核对发布之前只有管理员可以看到。"))\(AdminNavigation.html(.upload))
      <div class="grid grid-2">\(form(visitor))\(list)</div>
      """
    }
  }

  private func form(_ visitor: Visitor) -> HTML {
    """
    <form class="card" method="post" action="\(Address.upload.text)" enctype="multipart/form-data" novalidate><h2>上传文件</h2>\(visitor.token)
    <div class="field gap\(fault == nil ? "" : " wrong")"><label for="file">政策文件</label>\
    <p class="hint" id="file-hint">Word（.docx）、网页（.html）、PDF 或文本（.txt），最大 \(largestUpload >> 20) MB</p>\
    \(HTML.when(fault) { "<p class=\"fault\" id=\"file-fault\">\($0)</p>" })\
    <input type="file" id="file" name="file" aria-describedby="file-hint\(fault == nil ? "" : " file-fault")" accept=".txt,.docx,.html,.htm,.pdf"></div>
    <div class="field"><label for="source">来源网址（可不填）</label><input type="url" id="source" name="source" value="\(address)" maxlength="1000" placeholder="https://"></div>
    <div class="actions gap"><button class="button" type="submit">上传并识别</button></div></form>
    """
  }

  private var list: HTML {
    let items = HTML.each(waiting) { version in
      """
      <li>\(Parts.link(version.title, .review(version.id)))<span class="cell-sub">第\(version.number)版 · \(Wording.status(version.status)) · \
      文件 \(version.fileName) · \(Wording.minute(version.savedAt)) 上传</span></li>
      """
    }
    let body: HTML = waiting.isEmpty ? Parts.empty("没有待核对的文件", "上传后会出现在这里。") : "<ul class=\"history\">\(items)</ul>"
    return """
      <section class="card" aria-labelledby="h-waiting"><div class="card-head"><h2 id="h-waiting">待核对</h2></div>\(body)</section>
      """
  }
}
