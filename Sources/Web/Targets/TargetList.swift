import Policy
import Store

/// Targets found by filters.
struct TargetList: Sendable {
  var filter: TargetFilter
  var listing: Listing<TargetSummary>
  var slice: Slice
  /// What the filter form offers.
  var cities: [CitySummary]
  var documents: [DocumentSummary]
  var agencies: [AgencySummary]
  var today: CivilDate
}

extension TargetList {
  init(_ store: Store, _ filter: TargetFilter, slice: Slice, today: CivilDate) throws {
    self.filter = filter
    listing = try store.targets(filter, slice)
    self.slice = slice
    cities = try store.cities()
    documents = try store.documents(city: filter.city, Slice(limit: Slice.largestLimit)).items
    agencies = try store.agencies(AgencyFilter(city: filter.city), Slice(limit: Slice.largestLimit)).items
    self.today = today
  }
}

extension TargetList {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Frame.Crumb(title: "总览", address: .overview), Frame.Crumb(title: "目标")]
    return frame.page("目标", in: .targets, crumbs: crumbs, for: visitor) {
      """
      \(Parts.heading("目标", lead: "一个指标、一个数值、一个时限，就是一项目标。"))
      \(form)
      \(chips)
      <div class="result"><p role="status"><strong>\(listing.total)</strong> 项目标</p>\
      <p class="links">\(Parts.link("下载 CSV", .targetsCSV(filter)))\(Parts.link("下载 JSONL", .api(.targetsLines, filter.pairs)))\(Parts.link("JSON 接口", .api(.apiTargets, filter.pairs)))</p></div>
      <section class="card flush" aria-label="目标列表">\(table)\
      \(Parts.pager(.targets(filter), slice, listing))</section>
      """
    }
  }

  private var table: HTML {
    guard !listing.items.isEmpty else {
      return Parts.empty("没有符合条件的目标", "去掉一个条件，或\(Parts.link("查看全部目标", .targets()))。")
    }
    return TargetTable(caption: "符合条件的目标", targets: listing.items).html
  }

  private var form: HTML {
    let years = (today.year - 6...today.year + 9).map { (value: String($0), title: "\($0)年") }
    let states = StackedBar.order.map { (value: $0.rawValue, title: $0.title) }
    let kinds = [(value: "figure", title: "量化目标"), (value: "goal", title: "定性目标")]
    return """
      <form class="card filters" method="get" action="\(Address.targets().text)" role="search" aria-label="筛选目标">
      \(Parts.words("文字", filter.words, placeholder: "指标、原文、章节，例如：产值"))
      \(Parts.select("city", "城市", all: "全部城市", cityChoices, chosen: filter.city?.description))
      \(Parts.select("document", "政策文件", all: "全部文件", documentChoices, chosen: filter.document?.description))
      \(Parts.select("agency", "责任单位", all: "全部单位", agencyChoices, chosen: filter.agency?.description))
      \(Parts.select("status", "进展状态", all: "全部状态", states, chosen: filter.states.count == 1 ? filter.states.first?.rawValue : nil))
      \(Parts.select("from", "时限不早于", all: "不限", years, chosen: filter.deadlineFrom.map { String($0) }))
      \(Parts.select("to", "时限不晚于", all: "不限", years, chosen: filter.deadlineTo.map { String($0) }))
      \(Parts.select("kind", "类型", all: "全部类型", kinds, chosen: filter.goals.map { $0 ? "goal" : "figure" }))
      <div class="actions"><button class="button" type="submit">筛选</button>\
      <a class="button quiet" href="\(Address.targets().text)">重置</a></div></form>
      """
  }

  private var cityChoices: [(value: String, title: String)] {
    cities.map { (value: $0.id.description, title: $0.name) }
  }

  private var documentChoices: [(value: String, title: String)] {
    documents.map { (value: $0.id.description, title: $0.title) }
  }

  private var agencyChoices: [(value: String, title: String)] {
    agencies.map { (value: $0.id.description, title: filter.city == nil ? "\($0.cityName) · \($0.name)" : $0.name) }
  }

  /// The conditions in force, each with the list without it.
  var conditions: [(title: String, without: Address)] {
    var all: [(title: String, without: Address)] = []
    func add(_ title: String, _ change: (inout TargetFilter) -> Void) {
      var rest = filter
      change(&rest)
      all.append((title, .targets(rest)))
    }
    if !filter.words.isEmpty { add("文字：\(filter.words)") { $0.words = "" } }
    if let city = filter.city {
      add("城市：\(cities.first { $0.id == city }?.name ?? "编号 \(city)")") { $0.city = nil }
    }
    if let document = filter.document {
      add("文件：\(documents.first { $0.id == document }?.title ?? "编号 \(document)")") { $0.document = nil }
    }
    if let agency = filter.agency {
      add("单位：\(agencies.first { $0.id == agency }?.name ?? "编号 \(agency)")") { $0.agency = nil }
    }
    for state in StackedBar.order where filter.states.contains(state) {
      add("状态：\(state.title)") { $0.states.remove(state) }
    }
    if let from = filter.deadlineFrom { add("时限不早于\(from)年") { $0.deadlineFrom = nil } }
    if let to = filter.deadlineTo { add("时限不晚于\(to)年") { $0.deadlineTo = nil } }
    if let goals = filter.goals { add(goals ? "定性目标" : "量化目标") { $0.goals = nil } }
    if filter.ownerless { add("待指定填报单位") { $0.ownerless = false } }
    return all
  }

  private var chips: HTML { Parts.active(conditions, clear: .targets()) }
}
