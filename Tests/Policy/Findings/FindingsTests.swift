import Policy
import Testing

@Suite struct FindingsTests {
  private func found(_ kind: Finding.Kind, _ documents: [Document]) -> [Finding] {
    Finding.all(in: documents).filter { $0.kind == kind }
  }

  // MARK: conflicts

  @Test func `the body's 40 and 15 against the annex's 50 and 20`() throws {
    let conflicts = found(.conflict, try annotated("004"))
    #expect(
      conflicts.map(\.quotes) == [
        ["省级专精特新中小企业40家", "省级专精特新中小企业50家"], ["国家专精特新“小巨人”企业15家", "国省级专精特新“小巨人企业”20家"],
      ])
    #expect(conflicts[1].note.contains("口径"))
    #expect(conflicts.allSatisfy { $0.needsAttention })
  }

  @Test func `25万辆 by 2025 in a draft and by 2026 in the issued plan`() throws {
    let conflicts = found(.conflict, try annotated("001") + annotated("000"))
    let moved = try #require(conflicts.first { $0.quotes.contains("随州专用汽车产量超25万辆") })
    #expect(moved.quotes == ["专用汽车年产量力争超过25万辆", "随州专用汽车产量超25万辆"])
    #expect(moved.places.map(\.document) == [0, 1])
    #expect(moved.note.contains("2025年") && moved.note.contains("2026年") && moved.note.contains("推迟了1年"))
    #expect(conflicts.count == 2, "the output value of 1000亿元 moved with it")
  }

  @Test func `a milestone on the way and its end contradict nothing`() {
    let document = plan(
      from: 2024, to: 2027,
      [
        target("到2025年建成50个", "建成示范场景数", .equal, 50, "个", by: "2025", section: "一、"),
        target("到2027年建成100个", "建成示范场景数", .equal, 100, "个", by: "2027", section: "二、"),
      ])
    #expect(Finding.all(in: [document]).isEmpty)
  }

  @Test func `rows of one table and parts of one sentence are meant to differ`() {
    let sentence = Span(10, 60)
    let document = plan([
      target("市场占有率达到20%", "市场占有率", .atLeast, 20, "%", section: "附件", at: 10),
      target("市场占有率达到25%", "市场占有率", .atLeast, 25, "%", section: "附件", at: 90),
      target("3个工作日", "联合验收时间", .atMost, 3, "个工作日", section: "三、", at: 210, sentence: sentence),
      target("5个工作日", "联合验收时间", .atMost, 5, "个工作日", section: "四、", at: 230, sentence: sentence),
    ])
    #expect(Finding.all(in: [document]).isEmpty)
  }

  @Test func `a count of many sections is a phrase and no conflict`() {
    var targets = (1...9).map { number in
      target("培育1—3家链主企业", "培育链主企业数", .range, 1, "家", to: 3, section: "二、/（\(number)）")
    }
    targets.append(target("链主企业达到50家", "重点培育链主企业数", .atLeast, 50, "家", section: "一、"))
    #expect(Finding.all(in: [plan(targets)]).isEmpty)
  }

  @Test func `plans of two cities are never compared`() {
    let here = plan(region: "随州市", [target("超25万辆", "专用汽车产量", .atLeast, 25, "万辆", by: "2026")])
    let there = plan(region: "十堰市", [target("超30万辆", "专用汽车产量", .atLeast, 30, "万辆", by: "2026")])
    #expect(Finding.all(in: [here, there]).isEmpty)
  }

  // MARK: repeats

  @Test func `the same target of two plans is one, so that one report feeds both`() {
    let first = plan(
      title: "提质扩规方案", region: "咸宁市", to: 2030,
      [
        target("每年新增规上工业企业300家以上", "全市每年新增规上工业企业数", .atLeast, 300, "家", cadence: .annual),
        target("全市规上工业企业总数突破2000家", "全市规上工业企业总数", .atLeast, 2000, "家", by: "2030"),
      ])
    let second = plan(
      title: "达产增效方案", region: "咸宁市", to: 2030,
      [
        target("每年新增规上工业企业300户以上", "每年新增规模以上工业企业数", .atLeast, 300, "户", cadence: .annual, section: "二、"),
        target("全市规上工业企业总数突破2000家", "全市规上工业企业总数", .atLeast, 2000, "家", by: "2030", section: "二、"),
      ])
    let groups = Finding.sameTargets(in: [first, second])
    #expect(groups.map { $0.map(\.target) } == [[0, 0], [1, 1]])
    let repeats = found(.repeat, [first, second])
    #expect(repeats.count == 2)
    #expect(repeats[0].note.contains("《提质扩规方案》") && repeats[0].note.contains("填报一次即可"))
    #expect(repeats.allSatisfy { !$0.needsAttention })
  }

  @Test func `a repeat without its deadline and by a special case is still one target`() {
    let document = plan(
      to: 2030,
      [
        target("卓越级智能工厂达到100家", "培育卓越级智能工厂数", .atLeast, 100, "家", by: "2030", section: "一、"),
        target("创建卓越级智能工厂，力争达到100家以上", "龙头企业创建卓越级智能工厂数", .atLeast, 100, "家", section: "二、/专栏4"),
        target("先进级智能工厂达到100家", "培育先进级智能工厂数", .atLeast, 100, "家", by: "2030", section: "一、"),
      ])
    let repeats = found(.repeat, [document])
    #expect(repeats.map(\.places.count) == [2])
    #expect(repeats[0].note.contains("其中1处未写完成时限"))
  }

  @Test func `the annotated repeats of body and annex, and no other`() throws {
    let plan = try annotated("004")
    let city = try annotated("000") + annotated("001")
    #expect(found(.repeat, plan).map(\.quotes.first) == ["单项冠军企业6家", "领航企业1家"])
    #expect(found(.repeat, city).isEmpty)
  }

  @Test func `areas that repeat one by one are one finding and as many joined targets`() {
    let areas = [("咸安区", 45.0), ("嘉鱼县", 50), ("赤壁市", 60)]
    func part(_ title: String, _ section: String) -> Document {
      plan(
        title: title, region: "咸宁市",
        areas.enumerated().map { index, area in
          target(
            "每年新增规上工业企业不少于\(Int(area.1))家", "每年新增规上工业企业数", .atLeast, area.1, "家", cadence: .annual, area: area.0,
            section: "\(section)/\(index + 1).")
        })
    }
    let documents = [part("甲方案", "二、/专栏3"), part("乙方案", "三、/专栏2")]
    #expect(Finding.sameTargets(in: documents).count == 3)
    let repeats = found(.repeat, documents)
    #expect(repeats.count == 1)
    #expect(repeats[0].note.contains("咸安区、嘉鱼县、赤壁市"))
    #expect(repeats[0].note.contains("“三、专栏2”"))
  }
}
