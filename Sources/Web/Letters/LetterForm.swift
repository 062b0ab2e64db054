import Policy
import Store

/// A body's letter before it is printed: proposed from what the body has written, to be changed in every part.
struct LetterForm: Sendable {
  var here: Address
  var back: Crumb
  var entry: LetterEntry
  var faults: [LetterEntry.Fault] = []

  /// What becomes of it, by the button.
  enum Outcome: String {
    case file
    case page
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let items = faults.map { ErrorSummary.Item($0.message, field: $0.field.rawValue) }
    let lead: HTML = "按您单位已经填写的内容起草，请逐句核对，改好再打印；这里改的不会存回系统，也不算办理。"
    return frame.page("起草函", in: .supervision, crumbs: [back, Crumb("起草函")], for: visitor, isWrong: !items.isEmpty) {
      """
      \(ErrorSummary("填写有误", items))\(PageHead("起草函", lead: lead))
      \(Card(label: "起草函") {
        PostForm(here, for: visitor, classes: "letter-form") {
          """
          \(HTML.each(LetterField.allCases, field))
          <div class="actions gap">\(SubmitButton("下载 Word 文件", Outcome.file.rawValue, name: "outcome"))\
          \(SubmitButton("打印件", Outcome.page.rawValue, name: "outcome", look: .quiet))</div>
          """
        }.html
      })
      """
    }
  }

  private func field(_ field: LetterField) -> HTML {
    let value = entry.typed[field] ?? ""
    let fault = faults.first { $0.field == field }?.message
    let control: Control =
      switch field {
      case .body: .lines(value, most: field.longest)
      case .annexes: .lines(value)
      case .day: .input(TextInput(value, kind: .date))
      default: .input(TextInput(value, longest: field.longest))
      }
    return FormField(field.title, id: field.rawValue, hint: hint(field), fault: fault, control).html
  }

  private func hint(_ field: LetterField) -> String? {
    switch field {
    case .masthead: "发文机关全称或规范化简称，红色大字"
    case .number: "由本单位编号，例如 某经信函〔2026〕3号；还没有编号的留空"
    case .title: "写作“关于……的函”或“关于……的复函”"
    case .addressees: "不写冒号"
    case .body: "一段一行；层次序数写“一、”“（一）”“1.”“（1）”"
    case .annexes: "一行一个附件的名称，没有的留空"
    case .signer, .day: nil
    }
  }
}
