import Testing

@testable import Policy

@Suite struct LetterTests {
  static let day = CivilDate(year: 2026, month: 11, day: 27)!

  static let occasions: [(LetterOccasion, title: String, words: [String])] = [
    (
      .extending(
        matter: "用地指标不足", number: 12, due: CivilDate(year: 2026, month: 12, day: 1)!,
        until: CivilDate(year: 2026, month: 12, day: 31)!, because: "省里尚未批复"),
      "关于申请延长“用地指标不足”办理时限的函", ["问题台账第12号", "应于2026年12月1日前办结", "省里尚未批复", "延长至2026年12月31日", "妥否，请予函复。"]
    ),
    (
      .answering(order: "督办〔2026〕3号", demand: "请抓紧\n推进。", answer: "已经开工。\n下一步加快进度。"), "关于《督办单》（督办〔2026〕3号）办理情况的复函",
      ["督办要求：请抓紧推进。现将", "下一步加快进度。", "特此函复。"]
    ),
    (
      .leaving(project: "精密铸件二期", county: "甲县", investment: 6.5, because: "市场条件变化"), "关于“精密铸件二期”退出项目计划的函",
      ["（甲县，总投资6.5亿元）", "市场条件变化", "妥否，请予函复。"]
    ),
    (
      .heeding(leader: "某副市长", day: day, remark: "请抓紧。", answer: "已落实。"), "关于落实某副市长批示情况的复函",
      ["2026年11月27日，某副市长批示：“请抓紧。”", "已落实。", "特此函复。"]
    ),
  ]

  @Test(arguments: occasions)
  func `a letter is proposed from what its body has written, and is a letter as it stands`(
    occasion: LetterOccasion, title: String, words: [String]
  ) throws {
    let entry = occasion.entry(from: "市经信局", to: "江州市统筹协调机构", annexes: ["说明.pdf"], on: Self.day)
    let paper = try entry.paper()
    #expect(paper.title == title && paper.masthead == PaperMasthead(name: "市经信局", form: .letter))
    #expect(paper.addressees == "江州市统筹协调机构" && paper.signer == "市经信局" && paper.day == Self.day)
    #expect(paper.annexes.map(\.title) == ["说明.pdf"])
    let text = PaperText.text(paper.body)
    for word in words { #expect(text.contains(word), "\(word): \(text)") }
  }

  static let wrong: [([LetterField: String], LetterField, String)] = [
    ([.masthead: " "], .masthead, "请填写发文机关标志"), ([.title: ""], .title, "请填写标题"),
    ([.title: "关于开工的通知"], .title, "函的标题写作"), ([.body: "\n"], .body, "请填写正文"),
    ([.number: "某经信发〔2026〕3号"], .number, "以“函”结尾"), ([.number: "某经信函2026"], .number, "发文字号由"),
    ([.number: "某经信函〔2025〕3号"], .number, "应与成文日期同年"), ([.day: "2026-02-30"], .day, "成文日期写作"),
    ([.signer: ""], .signer, "请填写发文机关署名"),
    ([.title: String(repeating: "长", count: 200) + "函"], .title, "最多200字，现有201字"),
  ]

  @Test(arguments: wrong)
  func `what cannot be is told with its field`(change: [LetterField: String], field: LetterField, words: String) {
    let entry = Self.occasions[0].0.entry(from: "市经信局", to: "", on: Self.day)
    let faults = #expect(throws: LetterEntry.Faults.self) {
      try LetterEntry(entry.typed.merging(change) { $1 }).paper()
    }
    #expect(faults?.all.map(\.field) == [field])
    #expect(faults?.all.first?.message.contains(words) == true, "\(faults?.all.first?.message ?? "")")
  }

  @Test func `number and day may still be missing, and brackets are mended`() throws {
    var entry = Self.occasions[0].0.entry(from: "市经信局", to: "", on: Self.day)
    (entry.typed[.day], entry.typed[.annexes]) = ("", "甲\n\n 乙 ")
    #expect(try entry.paper().day == nil && entry.paper().annexes.map(\.title) == ["甲", "乙"])
    entry.typed[.number] = "某经信函[2026]3号"
    #expect(try entry.paper().masthead?.number?.text == "某经信函〔2026〕3号")
  }
}
