import Policy
import Store

/// The rule of nine tenths: plans, counties and bodies with the share of what was expected that they reached.
struct CompletionList: Sendable {
  var found: FoundList<CompletionRow, CompletionFilter>

  /// Where a row leads: to what it adds up.
  static func address(_ row: CompletionRow) -> Address {
    switch (row.group, row.subject) {
    case (.document, let id?): .document(ID(id))
    case (.agency, let id?): .agency(ID(id))
    default: .targets(TargetFilter(city: row.city, words: row.name))
    }
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("完成率", in: .overview, crumbs: [Crumb("完成率")], for: visitor) {
      """
      \(PageHead("完成率", lead: "各项目标到本期末所达到的，占此时应达到的多少；九成以上为达到。"))
      \(found.form("筛选完成率"))
      \(found.chips)
      \(found.sum("<strong>\(found.listing.total)</strong> 行"))
      \(Card(label: "完成率", isFlush: true) { "\(table)\(found.pager)" })
      \(Card("怎样计算", id: "rule") { rule })
      """
    }
  }

  private var table: HTML {
    guard !found.items.isEmpty else {
      return EmptyState("没有可汇总的目标", "换一个条件查看；发布规划、填报之后这里就有数字。").html
    }
    return DataTable(
      "完成率", found.items,
      [
        .init("名称") { row in
          "\(Link(row.name, Self.address(row), isSubject: true))\(SubLine("\(row.cityName) · \(row.group.title)"))"
        },
        .init("目标", .number) { "\($0.targets)" },
        .init("已有数据 / 应填", label: "已有数据", .number) { "\($0.reported) / \($0.asked)" },
        .init("达到九成 / 可比较", label: "达到九成", .number) { "\($0.reaching) / \($0.judged)" },
        .init("平均完成率", .number) { row in row.rate.map { "\(Wording.number(($0 * 1000).rounded() / 10))%" } ?? "—" },
        .init("结论") { row in
          let verdict = row.verdict()
          return Tag(verdict.title, verdict == .notMet ? .seal : verdict == .met ? .usual : .plain).html
        },
      ]
    ).html
  }

  private var rule: HTML {
    """
    <p>一项目标的完成率 = 所达到的份额 ÷ 此时应达到的份额（两者都按\(Link("进展状态的规则", .help))计算），超过 100% 按 100% 计；\
    已完成的为 100%。一份文件、一个县市区、一家单位的完成率是其中有数值可比的各项的平均。</p>
    <p>平均完成率不低于 90%、应填的都已填，为“达到”；还有应填未填的，为“尚有未填”；低于 90% 为“未达到”。\
    没有填报的不计入平均，也不按零计。定性目标只看是否已填。</p>
    <p class="small muted">依据：“力争年度完成率达到预期目标90%以上”。</p>
    """
  }
}
