import Policy

/// What the states mean and how to find one's way.
struct HelpPage {
  /// The thresholds that hold.
  var rule: ProgressRule = .standard

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("状态说明与使用帮助", crumbs: [Crumb("使用帮助")], for: visitor) {
      """
      \(PageHead("状态说明与使用帮助"))
      <div class="grid grid-main"><div class="stack">\(states)\(reckoning)</div>
      <div class="stack">\(uses)\(dueDates)</div></div>
      """
    }
  }

  private var states: Card {
    Card("进展状态", id: "states", note: "按下表从上到下依次判定，先符合者为准", isFlush: true) {
      DataTable(
        "进展状态及其含义", ProgressState.allCases, layout: .narrow,
        [
          .init("状态") { $0.chip },
          .init("含义") { "\($0.meaning)" },
        ]
      ).html
    }
  }

  private var reckoning: Card {
    let (good, poor) = (Wording.number(rule.onTrackDownTo), Wording.number(rule.behindDownTo))
    let natures = DataTable(
      "各类指标怎样填报、怎样判定", Nature.allCases, layout: .narrow,
      [
        .init("性质") { "\($0.title)" },
        .init("填报什么") { "\($0.entered)" },
        .init("怎样判定") { "\($0.judged)" },
      ])
    return Card("怎样计算", id: "reckoning") {
      """
      <p>状态总在季度末判定，不随查看的日期变化。<b>差距</b>＝100×（已完成－应完成），以百分点计；\
      “已完成”“应完成”的含义取决于指标的性质，性质按原文措辞识别。</p>
      \(natures.html)
      <p>差距不低于\(good)个百分点为正常，不低于\(poor)个百分点为滞后，更低或逾期未完成为严重滞后。\
      没有填报单位、或者没有完成时限而无从判定的是“待明确”，不算正常，也不算未填报。\
      没有填报就是“未填报”，不会当作零；不同目标的状态只计数，不求平均。</p>
      """
    }
  }

  private var uses: Card {
    Card("常见用法", id: "uses") {
      """
      <ul class="history">
      <li><b>看一个数字的出处</b>：打开目标，点“在全文中查看”，原文那一句会被标出。</li>
      <li><b>查一家单位的任务</b>：在\(Link("责任单位", .agencies()))中点开单位名称。</li>
      <li><b>找逾期或落后的目标</b>：在\(Link("目标", .targets()))中按进展状态筛选。</li>
      <li><b>取数据</b>：列表页右上方可下载 CSV（Excel 可直接打开），或使用 JSON 接口。</li>
      <li><b>季度填报</b>：由填报单位的账号登录后填写，可随时保存草稿。</li></ul>
      """
    }
  }

  private var dueDates: Card {
    Card("填报的期限", id: "due") {
      "<p>每季度第一天起开放，季度结束后10天内提交为按时（按月的，结束后5天内；按半年、按年的，最后一个季度起开放，结束后10天内）；之后提交的会标明“逾期填报”。</p>"
    }
  }
}
