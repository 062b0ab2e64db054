import Policy
import Store

/// The files that bear out one row of the form: what is there, and one more.
struct ReportingEvidence {
  var form: ReportingForm
  var row: ReportingRow
  var files: [Evidence]
  var fault: String?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let title = "佐证材料"
    let lead: HTML = "\(name) · \(form.period.title) · \(form.agency.name)"
    return frame.page(title, crumbs: form.crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary("没有保存", fault: fault, field: "file"))
      \(PageHead(title, lead: lead, actions: LinkButton("返回填报", back).html))
      <div class="stack">\(list(visitor))\(isOpen ? upload(visitor).html : HTML.empty)</div>
      """
    }
  }

  private var rule: String {
    demand.map { "原文要求“\($0)”，请上传；暂时没有的，在填报表的“说明”里写明原因。" } ?? "佐证材料可以不传。"
  }

  private var line: ReportingForm.Line? { form.lines.first { .target($0.id) == row } }
  private var measure: ReportingForm.MeasureLine? { form.measures.first { .measure($0.id) == row } }
  private var name: String { line?.task.target.indicator ?? measure?.name ?? "" }
  private var demand: String? { line?.task.demandedProof ?? measure?.task.demandedProof }
  private var isOpen: Bool { line.map { !$0.isLocked } ?? measure.map { !$0.isLocked } ?? false }
  private var behalf: AgencyID? { form.named }
  private var back: Address {
    switch row {
    case .target(let id): form.address.at("task-\(id)")
    case .measure(let id): form.address.at("task-m\(id)")
    }
  }

  private func list(_ visitor: Visitor) -> Card {
    Card("已有材料", id: "files", count: files.count, isFlush: !files.isEmpty) {
      guard !files.isEmpty else { return EmptyState("还没有材料", HTML(text: rule)).html }
      return EvidenceTable(files: files) { file in
        guard isOpen else { return nil }
        return PostForm(.evidenceRemoval(file.id, form.period, agency: behalf), for: visitor) {
          SubmitButton("删除", look: .quiet, isSmall: true, about: "：\(file.name)").html
        }.html
      }.html
    }
  }

  private func upload(_ visitor: Visitor) -> Card {
    let hint = "\(EvidenceKind.allowed)；每份不超过\(Evidence.largestFile >> 20) MB，每项最多\(Evidence.most)份"
    let endings = [
      ".jpg", ".jpeg", ".png", ".webp", ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".wps", ".et",
    ]
    let field = FormField("文件", id: "file", hint: hint, fault: fault, .file(endings: endings))
    return Card("添加材料", id: "add") {
      PostForm(.evidence(of: row, form.period, agency: behalf), for: visitor, takesFiles: true) {
        "\(field)<div class=\"actions gap\">\(SubmitButton("上传"))</div>"
      }.html
    }
  }
}

/// Files of evidence, to be taken; only those concerned see the page that it stands on.
struct EvidenceTable: Part {
  let files: [Evidence]
  /// What may be done with each.
  let action: (Evidence) -> HTML?

  var html: HTML {
    DataTable(
      "佐证材料", files,
      [
        .init("文件") { Link($0.name, .evidence($0.id)).html },
        .init("种类") { "\($0.kind.title)" },
        .init("大小", .number) { "\(max(1, ($0.size + 512) / 1024)) KB" },
        .init("上传") { "\($0.by)\(SubLine(Wording.minute($0.at)))" },
        .init("操作", action),
      ]
    ).html
  }
}
