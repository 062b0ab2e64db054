import Policy
import Testing

@Suite struct FindingFactTests {
  private let here = FindingFact.Whereabouts(section: "二、/（一）")
  private let nowhere = FindingFact.Whereabouts(section: "")
  private let there = FindingFact.Whereabouts(title: "行动方案", section: "三、")

  @Test func `two values and two deadlines are told with their places`() {
    let values = FindingFact.values(
      indicator: "产量", area: "甲区", first: .init(place: here, figure: "≥25万辆"),
      second: .init(place: nowhere, figure: "≥30万辆"), mixesLevels: true)
    #expect(
      values.words == "甲区：“产量”“二、（一）”为≥25万辆，另一处为≥30万辆，数值不一致，口径（国家级、国省级）也不同，请核实以哪个为准")
    let deadlines = FindingFact.deadlines(
      indicator: "产量", area: nil, first: .init(place: there, figure: "≥25万辆", year: 2025),
      second: .init(place: there, figure: "≥25万辆", year: 2026), moved: 1)
    #expect(
      deadlines.words
        == "“产量”数值同为≥25万辆，完成时限不同：《行动方案》“三、”为2025年，《行动方案》“三、”为2026年；印发稿相对征求意见稿推迟了1年")
  }

  @Test func `repeats, sums and lists are told with their figures`() {
    let repeated = FindingFact.repeated(
      indicator: "产量", area: nil, figure: "≥25万辆", places: [here, nowhere], undated: 1, stretchDiffers: true)
    #expect(repeated.words == "“产量”≥25万辆为同一目标：“二、（一）”；另一处。填报一次即可；其中1处未写完成时限；有的写“力争”，有的未写")
    let breakdown = FindingFact.breakdown(indicator: "产量", areas: ["甲区", "乙县"], places: [here])
    #expect(breakdown.words == "分解到甲区、乙县的“产量”逐一重复：“二、（一）”。填报一次即可")
    let sums: [(FindingFact.Balance, String)] = [
      (.matches, "与总目标8家相符"), (.notBelow, "不低于总目标8家"), (.exceeds, "比总目标8家多1家"), (.within, "在总目标8家以内"),
      (.short, "比总目标8家少1家"),
    ]
    for (balance, words) in sums {
      let sum = FindingFact.sum(
        indicator: "企业", parts: [5, 4], sum: 9, unit: "家", total: "8家", gap: "1家", balance: balance)
      #expect(sum.words == "“企业”各地合计5+4=9家，" + words)
    }
    #expect(FindingFact.part(part: "9家", whole: "8家").words == "“其中”部分9家大于总数8家，请核实")
    #expect(
      FindingFact.totalInTable(column: "户数", parts: [1, 2], sum: 3, stated: 4).words == "“户数”各行1+2=3，合计栏为4，不符，请核实")
    #expect(FindingFact.listInText(announced: "五大工程", count: 5, items: 4).words == "写明“五大工程”，所列只有4项，数目不符，请核实")
    #expect(FindingFact.listInText(announced: "五大工程", count: 5, items: 6).words == "写明“五大工程”，所列有6项，数目不符，请核实")
    #expect(
      FindingFact.listInTable(row: "甲区", counted: "数量", count: 3, listed: "名单", items: 4).words
        == "甲区：“数量”为3，“名单”列出4项，数目不符，请核实")
    #expect(
      FindingFact.sumInText(parts: [1, 2], sum: 3, unit: "家", total: 2, holds: false).words == "“其中”各项1+2=3家，大于总数2家，请核实"
    )
  }

  @Test func `a deadline that is too early is told with what it is earlier than`() throws {
    let deadline = try #require(Deadline("2023-12"))
    let day = try #require(CivilDate("2024-06-11"))
    #expect(FindingFact.beforePeriod(deadline: deadline, year: 2024).words == "完成时限2023年12月早于本计划实施期（2024年起），请核实")
    #expect(FindingFact.beforeIssue(deadline: deadline, issued: day).words == "完成时限2023年12月早于本计划印发日期2024-06-11，请核实")
  }
}
