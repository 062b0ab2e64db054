import Testing

@testable import Ingest

@Suite("Incentives")
struct IncentiveTests {
  private func sums(_ words: String) throws -> [String] {
    let found = try commitments(words)
    #expect(found.targets.isEmpty)
    return found.incentives.map { "\($0.amount)\($0.unit)" }
  }

  @Test(arguments: [
    ("对首次过1000辆、5000辆、1万辆的，分别给予10万元、30万元、50万元一次性奖励。", ["10.0万元", "30.0万元", "50.0万元"]),
    ("对资产评估等费用，给予不超过30%补助，单个项目最高补助20万元。", ["30.0%", "20.0万元"]),
    ("基础研究投入达到或超过1亿元/年的企业，给予一次性财政补助1000万元。", ["1000.0万元"]),
    ("按照企业实际支付额的50%给予补助，每家企业每年最高补助100万元。", ["50.0%", "100.0万元"]),
    ("按出口增量每出口1美元奖励0.04元。", ["0.04元"]),
  ])
  func `each sum that an applicant can get is one`(words: String, expected: [String]) throws {
    #expect(try sums(words) == expected)
  }

  @Test func `discounts, and caps in brackets, are what somebody gets`() throws {
    let found = try commitments("给予全额贴息支持（贷款利率不高于4%），可享受租金减免（甲类减免100%，乙类减免70%），场地租金五折。").incentives
    #expect(found.map { "\($0.amount)\($0.unit)" } == ["4.0%", "100.0%", "70.0%", "5.0折"])
  }

  @Test func `the quote runs from the condition to the sum`() throws {
    let found = try commitments("加强扶持。对新建冷库的，按设备投资额的20%给予补助，最高不超过300万元。").incentives
    #expect(found.map(\.quote) == ["对新建冷库的，按设备投资额的20%给予补助", "对新建冷库的，按设备投资额的20%给予补助，最高不超过300万元"])
  }

  @Test func `subsidy funds are a noun, not a grant`() throws {
    let found = try commitments("补助资金用于产业发展的比重力争提高到60%以上。")
    #expect(found.incentives.isEmpty)
    #expect(found.targets.map(line) == [">=60% stretch"])
  }

  @Test(arguments: [
    ("对租用300平方米以上的企业，给予最长五年的房租补贴，其中前两年100%、后三年50%。", [100.0, 50]),
    ("入住冷链人才公寓，可享受第二、三年租金5折/7折优惠。", [5, 7]), ("企业上市后，最高可获得600万-700万元奖励。", [700]),
  ])
  func `shares of years, discounts with a stroke and the upper end of a range`(words: String, amounts: [Double]) throws
  {
    #expect(try commitments(words).incentives.map(\.amount) == amounts)
  }
}
