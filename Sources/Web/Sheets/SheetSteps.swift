/// The two steps of a sheet: it is taken away, and handed in again.
struct SheetSteps: Part {
  /// What the sheet is called: `账号表`.
  var name: String
  /// What the sheet holds, and what to do with it.
  var told: HTML
  var xlsx: Address
  var csv: Address
  /// Where it is handed in, and what happens then.
  var upload: Address
  var promise: HTML
  var fault: String?
  let visitor: Visitor

  var html: HTML { "<div class=\"stack\">\(download)\(returning)</div>" }

  private var download: Card {
    Card("第一步：下载\(name)", id: "download") {
      """
      <p>\(told)</p>
      <p class="gap">\(LinkButton("下载 Excel（xlsx）", xlsx, look: .main))　\
      \(LinkButton("下载 CSV", csv))</p>
      """
    }
  }

  private var returning: Card {
    let file = FormField(
      "填好的文件", id: "file", hint: SheetWords.files, fault: fault, .file(endings: [".xlsx", ".csv"]))
    let form = PostForm(upload, for: visitor, classes: "gap", takesFiles: true) {
      "\(file)<div class=\"actions gap\">\(SubmitButton("上传并核对"))</div>"
    }
    return Card("第二步：上传填好的表", id: "upload") { "<p>\(promise)</p>\(form)" }
  }
}
