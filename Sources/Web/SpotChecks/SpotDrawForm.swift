import Policy
import Store

/// The form that draws projects for a look on site.
struct SpotDrawForm: Sendable {
  /// What the form asks, as its fields are called.
  enum Field: String, CaseIterable {
    case city, title, county, colour, least, size, each, seed
  }

  var cities: [CitySummary]
  var counties: [String]
  var typed: [Field: String]
  var fault: (field: Field, message: String)?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("项目", .projects()), Crumb("现场抽查", .spotChecks()), Crumb("抽取项目")]
    let lead: HTML = "按规则随机抽取；规则、随机种子和抽取时的上报情况一并留存，用同一个种子对同样的项目再抽一次，结果相同。"
    return frame.page("抽取项目", in: .projects, crumbs: crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary("没有抽取", fault: fault?.message, field: fault?.field.rawValue))
      \(PageHead("抽取现场抽查项目", lead: lead))
      \(Card(label: "抽取规则") {
        PostForm(.newSpotDraw, for: visitor) {
          """
          <div class="fields wide-fields">\(HTML.each(Field.allCases, field))</div>
          <div class="actions gap">\(SubmitButton("抽取"))\(LinkButton("取消", .spotChecks(), isSmall: false))</div>
          """
        }.html
      })
      """
    }
  }

  private func field(_ field: Field) -> HTML {
    let message = fault?.field == field ? fault?.message : nil
    return FormField(title(field), id: field.rawValue, hint: hint(field), fault: message, control(field)).html
  }

  private func title(_ field: Field) -> String {
    switch field {
    case .city: "城市"
    case .title: "批次名称"
    case .county: "县（市、区）或园区"
    case .colour: "所处阶段"
    case .least: "总投资不低于（亿元）"
    case .size: "抽取个数"
    case .each: "个数的算法"
    case .seed: "随机种子"
    }
  }

  private func hint(_ field: Field) -> String? {
    switch field {
    case .seed: "留空由系统随机产生；0 至 \(SpotRule.seeds.upperBound) 的整数"
    case .size: "1 至 \(SpotRule.largest)"
    default: nil
    }
  }

  private func control(_ field: Field) -> Control {
    let value = typed[field] ?? ""
    switch field {
    case .city: return .list(cities.map { Choice($0.id.description, $0.name) }, chosen: value, none: "请选择")
    case .title: return .input(TextInput(value, longest: 60))
    case .county: return .list(counties.map { Choice($0, $0) }, chosen: value, none: "全部")
    case .colour:
      let running = ProjectColour.allCases.filter { $0 != .red }
      return .list(running.map { Choice($0.rawValue, $0.label) }, chosen: value, none: "绿、蓝、黄")
    case .least: return .amount(TextInput(value, digits: .decimal), unit: "亿元")
    case .size, .seed: return .input(TextInput(value, digits: .numeric))
    case .each:
      return .list([Choice("all", "总共抽这么多"), Choice("county", "每个县区园区抽这么多")], chosen: value)
    }
  }
}
