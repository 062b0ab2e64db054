import Policy
import Store

/// How a city supervises: days, names of levels, colours.
struct SupervisionSettingsPage: Sendable {
  var city: CitySummary
  var cities: [CitySummary]
  var typed: [String: String]
  var fault: (field: String, message: String)?
  var done = false

  /// The days by the name of their field.
  static let days: [(name: String, title: String, hint: String)] = [
    ("assign_days", "分办天数", "登记以后几天内分办"), ("receive_days", "签收天数", "分办、签发以后几天内签收"),
    ("verify_days", "销号天数", "反馈以后几天内核实"), ("raise_days", "协调天数", "提级以后几天内答复"),
    ("near_days", "临近天数", "到期前几天起算“临近”"), ("answer_days", "督办答复天数", "督办单留给单位几天"),
  ]

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let others = HTML.each(cities.filter { $0.id != city.id }) {
      LinkButton("换到\($0.name)", .supervisionSettings($0.id)).html
    }
    let crumbs = [Crumb("督办", .supervision()), Crumb("督办设置")]
    return frame.page("督办设置", in: .supervision, crumbs: crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary(fault: fault?.message, field: fault?.field))\(Notice.done(done ? "已保存" : nil))
      \(PageHead("督办设置", lead: "\(city.name)　已经开始的步骤不受影响。", actions: "\(calendar(visitor))\(others)"))
      \(Card(label: "督办设置") {
        PostForm(.supervisionSettings(city.id), for: visitor) {
          """
          <div class="fields even-fields">\(HTML.each(Self.days, day))\(counting)\(projects)\
          \(HTML.each(MatterLevel.allCases, level))\
          \(HTML.each(OrderGrade.allCases, colour))</div>
          <div class="actions gap">\(SubmitButton("保存"))</div>
          """
        }.html
      })
      """
    }
  }

  private func calendar(_ visitor: Visitor) -> LinkButton? {
    visitor.may(.loadCalendar) ? LinkButton("工作日历", .workCalendar) : nil
  }

  private var counting: HTML {
    FormField(
      "天数按", id: "counting", hint: "工作日按工作日历，没有载入的按周一至周五",
      .list([Choice("natural", "自然日"), Choice("working", "工作日")], chosen: typed["counting"])
    ).html
  }

  private var projects: HTML {
    FormField(
      "项目库", id: "projects", hint: "内部：清单、横道图、任务数、下载和接口都要登录才能看到本市的项目",
      .list([Choice("public", "公开"), Choice("internal", "内部，登录后可以查看")], chosen: typed["projects"])
    ).html
  }

  private func message(_ field: String) -> String? { fault?.field == field ? fault?.message : nil }

  private func day(_ item: (name: String, title: String, hint: String)) -> HTML {
    let input = TextInput(typed[item.name] ?? "", longest: 3, digits: .numeric)
    return FormField(
      item.title, id: item.name, hint: item.hint, fault: message(item.name), .amount(input, unit: "天")
    ).html
  }

  private func level(_ level: MatterLevel) -> HTML {
    let name = "level_\(level.rawValue)"
    return FormField(
      "\(SupervisionWords.title(name) ?? name)", id: name, hint: "通常叫“\(level.usualTitle)”",
      .input(TextInput(typed[name] ?? "", longest: 40))
    ).html
  }

  private func colour(_ grade: OrderGrade) -> HTML {
    let name = "colour_\(grade.rawValue)"
    return FormField(
      "“\(grade.title)”的颜色", id: name,
      .list(OrderColour.allCases.map { Choice($0.rawValue, $0.title) }, chosen: typed[name])
    ).html
  }
}

extension SupervisionSetting {
  /// As the form shows it.
  var texts: [String: String] {
    var texts: [String: String] = [
      "assign_days": String(assignDays), "receive_days": String(receiveDays), "verify_days": String(verifyDays),
      "raise_days": String(raiseDays), "near_days": String(nearDays), "answer_days": String(answerDays),
    ]
    texts["projects"] = hidesProjects ? "internal" : "public"
    texts["counting"] = count == .natural ? "natural" : "working"
    for level in MatterLevel.allCases { texts["level_\(level.rawValue)"] = name(of: level) }
    for grade in OrderGrade.allCases { texts["colour_\(grade.rawValue)"] = colour(of: grade).rawValue }
    return texts
  }

  /// What the form says; nil with the first field that cannot be read.
  init(typed: [String: String]) throws(SupervisionFieldFault) {
    self.init()
    func number(_ name: String) throws(SupervisionFieldFault) -> Int {
      guard let days = Int(typed[name] ?? ""), Self.days.contains(days) else {
        throw SupervisionFieldFault(field: name)
      }
      return days
    }
    assignDays = try number("assign_days")
    receiveDays = try number("receive_days")
    verifyDays = try number("verify_days")
    raiseDays = try number("raise_days")
    nearDays = try number("near_days")
    answerDays = try number("answer_days")
    hidesProjects = typed["projects"] == "internal"
    if typed["counting"] == "working" { count = .working(WorkCalendar()) }
    for level in MatterLevel.allCases {
      guard let name = typed["level_\(level.rawValue)"], !name.isEmpty, name != level.usualTitle else { continue }
      levelNames[level] = name
    }
    for grade in OrderGrade.allCases {
      guard let colour = typed["colour_\(grade.rawValue)"].flatMap(OrderColour.init(rawValue:)),
        colour != grade.usualColour
      else { continue }
      gradeColours[grade] = colour
    }
  }
}

/// A number of days that cannot be read.
struct SupervisionFieldFault: Error {
  let field: String
}
