import Policy
import Testing

@Suite struct `Fields of what a plan says` {
  private static let full = Target(
    quote: "产量超25万辆", indicator: "专用汽车产量", comparison: .range, value: 25, valueMax: 30.5, unit: "万辆",
    deadline: Deadline(year: 2026, month: 6), cadence: .annual, area: "曾都区", stretch: true, section: "二、/（一）",
    agencies: ["市经信局", "各区、县级市"], duties: ["市发改委"],
    baseline: Baseline(
      quote: "年产量超20万辆", indicator: "产量", value: 20, unit: "万辆", year: 2023, span: Span(3, 11),
      provenance: Provenance(rule: "baseline.past", confidence: 0.85)),
    span: Span(20, 28), sentence: Span(15, 40), provenance: Provenance(rule: "quantity.after-verb", confidence: 0.9))

  private static let items: [PlanItem] = [
    .target(full),
    .target(
      Target(
        quote: "x", indicator: "y", comparison: .equal, value: -0.1, unit: "", span: Span(0, 1), sentence: Span(0, 1))),
    .goal(Goal(quote: "全国第一", indicator: "市占率", deadline: Deadline(year: 2030), area: "高新区", span: Span(1, 5))),
    .measure(
      Measure(
        textStart: "招大引强", quote: "招大引强。", lead: ["市招商局"], responsible: ["市经信局", "市发改委"],
        deadline: Deadline(year: 2025),
        section: "二、", span: Span(2, 9), provenance: Provenance(rule: "clause", confidence: 0.5))),
    .section(Section(number: "（一）", title: "培育企业", level: 2, path: "二、/（一）", span: Span(0, 7))),
    .section(Section(number: nil, title: "", level: 3, path: "", span: Span(0, 0))),
    .incentive(Incentive(quote: "奖励500万元", amount: 500, unit: "万元", section: "三、", span: Span(4, 11))),
  ]

  @Test(arguments: items)
  func `what was read comes back whole from its texts`(item: PlanItem) throws {
    #expect(try PlanItem(item.kind, item.texts) == item)
    if !item.quote.isEmpty { #expect(try item.edited(with: item.texts) == item) }
  }

  @Test func `the codes are those that databases hold`() {
    #expect(
      PlanItem.target(Self.full).texts.codes == [
        "quote": "产量超25万辆", "indicator": "专用汽车产量", "comparison": "range", "value": "25", "value_max": "30.5",
        "unit": "万辆", "deadline": "2026-06", "cadence": "annual", "area": "曾都区", "stretch": "1", "section": "二、/（一）",
        "agencies": "市经信局\n各区、县级市", "duties": "市发改委", "baseline": "20", "baseline_year": "2023",
        "baseline_unit": "万辆", "baseline_quote": "年产量超20万辆", "baseline_indicator": "产量", "baseline_span": "3-11",
        "baseline_rule": "baseline.past", "baseline_confidence": "0.85", "span": "20-28", "sentence": "15-40",
        "rule": "quantity.after-verb", "confidence": "0.9",
      ])
    #expect(Self.items[2].texts.codes["cadence"] == nil)
  }

  @Test(arguments: [
    (ItemField.value, "许多", FieldFault<ItemField>.Expectation.number), (.value, "", .text), (.value, "inf", .number),
    (.valueMax, "3家", .number), (.indicator, "", .text), (.deadline, "明年", .deadline), (.cadence, "weekly", .word),
    (.baselineYear, "23", .year), (.owner, "7", .nothing), (.heading, "题", .nothing),
  ])
  func `a text that cannot be taken says what was expected`(
    field: ItemField, text: String, expected: FieldFault<ItemField>.Expectation
  ) {
    #expect(throws: FieldFault(field, text.isEmpty ? nil : text, expected: expected)) {
      var target = Self.full
      try target.set(field, to: text.isEmpty ? nil : text)
    }
  }

  @Test func `an edit that would leave no trace is refused`() throws {
    var bare = Self.full
    bare.baseline = nil
    let item = PlanItem.target(bare)
    #expect(throws: FieldFault(ItemField.baselineYear, "2023", expected: .companion(.baseline))) {
      try item.checked(with: [.baselineYear: "2023"])
    }
    let told = try item.checked(with: [.baselineYear: "2023", .baseline: "20"])
    #expect(told.text(of: .baselineYear) == "2023")
    #expect(throws: FieldFault(ItemField.value, "3", expected: .nothing)) {
      try Self.items[2].checked(with: [.value: "3"])
    }
    #expect(try item.checked(with: [.area: ""]).text(of: .area) == nil)
  }

  @Test func `every field of a form belongs to its kind and has a title of its own`() throws {
    for item in Self.items where !item.quote.isEmpty {
      for field in item.kind.correctable + item.kind.reviewable {
        #expect(!field.title.isEmpty && !field.isPlacing)
        let nature = field == .nature ? item.kind.natures.first?.rawValue : nil
        let usual = nature ?? (field == .cadence ? "annual" : field == .stretch ? "1" : "2026")
        let text = item.text(of: field) ?? usual
        // A year of the baseline needs the baseline.
        let edits: Edits<ItemField> = field == .baselineYear ? [.baseline: "1", field: text] : [field: text]
        #expect(try item.checked(with: edits).text(of: field) == text, "\(item.kind) \(field)")
      }
      #expect(Set(item.kind.correctable.map(\.title)).count == item.kind.correctable.count)
    }
  }
}
