import Foundation
import Policy
import Testing

@testable import Ingest

@Suite("Names that stand alone")
struct NameTests {
  private static let seeds: [Document] = {
    let files =
      (try? FileManager.default.contentsOfDirectory(at: TestFile.seeds, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "txt" }.flatMap { file in
      (try? documents(String(contentsOf: file, encoding: .utf8))) ?? []
    }
  }()

  private static var names: [String] {
    seeds.flatMap { $0.targets.map(\.indicator) + $0.qualitative.map(\.indicator) }
  }

  @Test func `there are some hundreds of them in the five texts`() { #expect(Self.names.count > 300) }

  @Test func `no name of the five texts is cut, broken over lines, longer than forty letters or only a verb`() {
    for name in Self.names {
      #expect(!name.contains { $0.isNewline || $0 == "\t" }, "\(name)")
      #expect(name.count { $0 == "“" } == name.count { $0 == "”" }, "\(name)")
      #expect(name.count { $0 == "（" } == name.count { $0 == "）" }, "\(name)")
      #expect((3...40).contains(name.count), "\(name)")
      #expect(!["建设", "打造", "创建", "数", "规模", "用时"].contains(name), "\(name)")
      #expect(!name.hasPrefix("将") && !name.hasPrefix("其中") && !name.hasPrefix("聚焦") && !name.hasSuffix("等"), "\(name)")
    }
  }

  @Test func `within a plan two names are one only for another county, another date, or the same promise made twice`() {
    for document in Self.seeds {
      var seen: [String: String] = [:]
      for target in document.targets {
        let key = [target.indicator, target.area ?? "", target.deadline?.text ?? "", target.cadence.rawValue].joined(
          separator: "|")
        let value = "\(target.value)\(target.unit)"
        #expect(seen[key] == nil || seen[key] == value, "\(key): \(seen[key] ?? "") and \(value)")
        seen[key] = value
      }
    }
  }

  @Test(arguments: [
    ("推荐甲机械、乙重工、丙转向等一批骨干企业创建先进级智能工厂400家以上。", ["创建先进级智能工厂数"]),
    ("到2026年，建设云岭冷链交易中心，年交易额达到50亿元。", ["云岭冷链交易中心年交易额"]),
    ("建设年吞吐量500万吨的物流基地。", ["物流基地年吞吐量"]),
    ("到2026年，新增冷链企业30家，冷藏车产量超5万辆。", ["新增冷链企业数", "冷藏车产量"]),
    ("培育营收超100亿元的企业5家、超50亿元的企业20家。", ["培育营收超100亿元的企业数", "培育营收超50亿元的企业数"]),
    ("开工到投产总投资5亿元以下的项目用时9个月内、10亿元以上的项目用时12个月内。", ["开工到投产总投资5亿元以下的项目用时", "开工到投产总投资10亿元以上的项目用时"]),
    ("到2026年，“云岭鲜”品牌价值达到300亿元。", ["“云岭鲜”品牌价值"]),
    ("到2026年，80%以上的园区建成冷链体系。", ["建成冷链体系的园区占比"]),
    ("将冷库验收时间压缩至3个工作日。", ["冷库验收时间"]), ("资金在1个星期之内到位。", ["资金到位用时"]),
    ("推进5万个行政村通光纤。", ["通光纤的行政村数"]),
    ("到2026年，新增市场主体500家，其中制造业类200家。", ["新增市场主体数", "新增市场主体数（制造业类）"]),
    ("到2026年，冷链产业产值达到80亿元，其中白水县达到30亿元。", ["冷链产业产值", "冷链产业产值"]),
    ("白水县、青山县每年谋划冷链项目60个。", ["每年谋划冷链项目数", "每年谋划冷链项目数"]),
    ("到2026年，毛入学率和巩固率分别达到75%和27%左右。", ["毛入学率", "巩固率"]),
    ("到2026年，城乡低保补助标准分别提高5%和8%。", ["城市低保补助标准提高幅度", "农村低保补助标准提高幅度"]),
    ("到2026年，冷链产值达到80亿元，比2023年增长一点五倍。", ["冷链产值", "冷链产值增长率"]),
    ("2026年，安排冷链专项债券50亿元，比上年增加8亿元。", ["安排冷链专项债券", "冷链专项债券比上年增加额"]),
    ("到2026年，冷库能耗要降低5%以上。", ["冷库能耗降低幅度"]), ("到2026年，再减少落后冷库30座。", ["减少落后冷库数"]),
    ("到2026年，再生制冷剂利用率达到60%。", ["再生制冷剂利用率"]),
    ("到2026年，省级冷链事项网上可办率不低于90%，市县级不低于70%。", ["省级冷链事项网上可办率", "市县级冷链事项网上可办率"]),
    ("到2026年，建设重点实验室6家。", ["建设重点实验室数"]),
    ("到2026年，设立2亿元产业支持基金。", ["产业支持基金规模"]), ("设立2000万元科技支持资金。", ["科技支持资金规模"]),
    ("设立2000万元专项资金给予支持。", ["专项资金规模"]),
    ("到2026年，重点实验室、检测中心等创新平台达到12家。", ["重点实验室、检测中心等创新平台数"]),
    ("到2026年，把小学、初中学生人均公用经费分别提高到300元和500元。", ["小学人均公用经费", "初中学生人均公用经费"]),
    ("到2026年，小麦、稻谷最低收储价格分别提高0.1元和0.2元。", ["小麦最低收储价格提高", "稻谷最低收储价格提高"]),
    ("到2026年，平台下载量不少于2万次。", ["平台下载量"]), ("到2026年，推动12项冷链事项全面落地。", ["冷链事项全面落地数"]),
    ("到2026年，冷链产值达到80亿元，人均1.2万元。", ["冷链产值", "冷链产值（人均）"]),
    ("2026年，淘汰落后制冷剂20万吨、旧式保温材料5万吨。", ["淘汰落后制冷剂", "淘汰旧式保温材料"]),
    ("到2026年，新增市场主体500家，其中制造业类200家、运营类80家。", ["新增市场主体数", "新增市场主体数（制造业类）", "新增市场主体数（运营类）"]),
    ("打造具有推广效应的100个冷链产品。", ["打造具有推广效应的冷链产品数"]),
    ("计划竣工3个冷库，增加泊位500个，其中冷藏泊位42个。", ["竣工冷库数", "增加泊位数", "增加冷藏泊位数"]),
    ("逐步降低收费标准，平均每年降低1个百分点以上。", ["降低收费标准平均每年降低"]),
    ("到2026年，冷链产值和居民人均收入比2023年翻一番。", ["冷链产值（比2023年）", "居民人均收入（比2023年）"]),
  ])
  func `a name says what is measured, whose it is and which ones are meant`(words: String, names: [String]) throws {
    #expect(try commitments(words).targets.map(\.indicator) == names)
  }

  @Test
  func `a count without a word of what is counted is a guess: the heading's, or that of a sentence before in one unit`()
    throws
  {
    let other = try commitments("新建冷库20座。建设3个。", heading: "一、冷链站点").targets
    #expect(other.map(\.indicator) == ["新建冷库数", "冷链站点建设数"])
    #expect(other.map { $0.provenance.confidence < 0.5 } == [false, true])
    let same = try commitments("新建冷库20座。改造8座。").targets
    #expect(same.map(\.indicator) == ["新建冷库数", "改造冷库数"])
    #expect(same.map { $0.provenance.confidence < 0.5 } == [false, true])
    let list = try commitments("白水县新建冷库20座；青山县新建8座。").targets
    #expect(list.map { $0.provenance.confidence < 0.5 } == [false, false])
  }

  @Test(arguments: ["在", "在冷", "在等方面"]) func `a name of a few letters holds no field`(words: String) throws {
    var name = NameLetters(scalars(words))
    name.dropLeads(isCounted: false)
    #expect(name.letters == scalars(words))
  }

  @Test func `a name that a cell cuts off is read`() throws {
    #expect(try commitments("每年至少1个月在，加强冷链管理。").targets.count == 1)
  }

  @Test func `a short first sentence says which ones the paragraph means`() throws {
    let words = "引进和培育冷藏车链主企业。依托现有基础，完善配套。加快引进和培育1—3家链主企业，形成集聚。"
    #expect(try commitments(words).targets.map(\.indicator) == ["引进和培育冷藏车链主企业数"])
  }

  @Test func `chapters side by side tell their targets apart`() throws {
    let words = "（一）冷藏车产业链\n\n引进链主企业2家。\n\n（二）冷库产业链\n\n引进链主企业3家。"
    #expect(try commitments(words).targets.map(\.indicator) == ["引进链主企业数（冷藏车产业链）", "引进链主企业数（冷库产业链）"])
  }

  @Test func `what grows before a level is none of its name`() throws {
    let found = try commitments("到2026年，冷链对经济增长的贡献显著增强，达到60%以上。").targets
    #expect(found.map(\.indicator) == ["冷链对经济增长的贡献"])
  }

  @Test(arguments: [
    ("要逐年适当增加农业建设投资，2026年拟先增加50亿元。", "增加农业建设投资"),
    ("到2026年，实现云岭、青山、白水100项左右智慧应用打通。", "云岭、青山、白水智慧应用打通数"),
    ("3年内建成海外冷链企业孵化器8家。", "建成海外冷链企业孵化器数"),
    ("年内培育50家左右冷链示范企业。", "培育冷链示范企业数"),
    ("到2026年，确保物流费用涨幅比去年有明显回落，力争控制在5%左右。", "物流费用涨幅"),
  ]) func `a name holds no word of when or how, and says of what a verb alone speaks`(_ words: String, _ name: String)
    throws
  {
    #expect(try commitments(words).targets.first?.indicator == name)
  }

  @Test func `the number of a heading is none of a name`() throws {
    let text = """
      云岭市冷链行动计划（2026—2028年）
      一、重点任务
      （五）打造专业化冷链社区。依托各园区建设服务平台。到2028年，打造市级冷链社区超50个。
      （六）加强培养。推动在云岭高校开设课程。
      """
    let names = try documents(text).flatMap(\.targets).map(\.indicator)
    #expect(names.allSatisfy { !$0.contains("（五）") })
    #expect(names.count == 1)
  }
}
