import Policy
import Store

/// What a period's reports cost each body (减负): what is asked, how long it takes by estimate, what is asked only once.
struct BurdenCard: Part {
  let period: Period
  let rows: [RoundRow]

  var html: HTML {
    guard !rows.isEmpty else { return .empty }
    let all = rows.map(\.burden).reduce(ReportingBurden(figures: 0, stages: 0), +)
    let heaviest = rows.sorted { ($1.burden.minutes, $0.agency) < ($0.burden.minutes, $1.agency) }
    let note: HTML = "\(period.title)全市\(all.words)。\(ReportingBurden.rule)"
    return Card("填报负担（减负）", id: "burden", note: note, isFlush: true) {
      DataTable(
        "各单位的填报负担", heaviest,
        [
          .init("单位") { "\(Link($0.agencyName, .agency($0.agency)))" },
          .init("必填项", .number) { "\($0.burden.fields)" },
          .init("其中数值", .number) { "\($0.burden.figures)" },
          .init("其中举措", .number) { "\($0.burden.measures)" },
          .init("估计用时（分钟）", label: "分钟", .number) { "\($0.burden.minutes)" },
          .init("相同目标不重复填", label: "省去", .number) { "\($0.burden.duplicates)" },
        ]
      ).html
    }.html
  }
}
