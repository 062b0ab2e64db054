import Policy
import Testing

@Suite struct QuantityTests {
  @Test(arguments: [
    ("万辆", 25.0, 250_000.0, "辆"), ("辆", 250_000, 250_000, "辆"), ("亿元", 1000, 1e11, "元"), ("亿级", 1000, 1e11, "级"),
    ("户", 3, 3, "家"), ("％", 20, 20, "%"), ("百分点", 3, 3, "个百分点"), ("亿美元", 15, 1.5e9, "美元"), ("万吨级", 1000, 1e7, "吨级"),
    ("个 月", 9, 9, "个月"), ("万千瓦", 1, 1e7, "瓦"), ("名", 30, 30, "人"),
  ])
  func `scale words fold into the value`(unit: String, written: Double, value: Double, base: String) {
    let quantity = Quantity(written, unit)
    #expect(quantity.value == value)
    #expect(quantity.unit == base)
  }

  @Test(arguments: [
    (250_000.0, "辆", "25万辆"), (1e11, "元", "1000亿元"), (1e12, "元", "1万亿元"), (5e7, "元", "5000万元"), (20, "%", "20%"),
    (12_345, "家", "12345家"), (1.5e9, "美元", "15亿美元"), (2e8, "斤", "2亿斤"), (0.5, "元", "0.5元"), (60, "天", "60天"),
    (15_000, "%", "15000%"),
  ])
  func `pages write 万 and 亿 as Chinese does`(value: Double, unit: String, text: String) {
    #expect(Quantity.text(value, unit: unit) == text)
  }

  @Test func `a size of 千亿级 is shown in 亿元级, other units as they are`() {
    #expect(Quantity.shown("亿级") == "亿元级" && Quantity.shown("万吨级") == "万吨级" && Quantity.shown("家") == "家")
  }

  @Test func `what is reached of a size is told in the unit of the thing`() {
    let units = ["亿级": "亿元", "亿元级": "亿元", "万元": "万元", "万吨级": "万吨级", "家": "家", "": ""]
    for (unit, measured) in units { #expect(Quantity.measured(unit) == measured) }
  }

  @Test func `what is written is read back as the same number`() {
    var seed: UInt64 = 11
    func next() -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return seed
    }
    var values = [0, -1, 0.1, 1e15, 1e15 - 1, 1e300, 250_000, -3.25]
    for _ in 0..<2000 {
      let any = Double(bitPattern: next())
      if any.isFinite { values.append(any) }
      values.append(Double(next() % 100_000_000) / 100)
    }
    for value in values { #expect(Quantity.number(Quantity.text(value)) == value) }
    for text in ["", "nan", "inf", "3家", "１２"] { #expect(Quantity.number(text) == nil) }
  }

  @Test func `like is compared with like`() {
    #expect(Quantity(2, "亿斤").measured == Quantity(10, "万吨").measured)
    #expect(Quantity(2, "亿斤").dimension == Quantity(10, "万吨").dimension)
    #expect(Quantity(20, "家").dimension == Quantity(20, "个").dimension)
    #expect(Quantity(20, "%").dimension != Quantity(20, "个百分点").dimension)
    #expect(Quantity(7, "天").measured == Quantity(1, "个星期").measured)
  }

  @Test func `counts and money add up, rates and times do not`() {
    #expect(Quantity(1, "家").isAdditive)
    #expect(Quantity(1, "亿元").isAdditive)
    #expect(!Quantity(1, "%").isAdditive)
    #expect(!Quantity(1, "个月").isAdditive)
  }

  @Test func `binary fractions leave no dust`() {
    #expect(Quantity(1.1, "万元").value == 11_000)
    #expect(Quantity(60.61, "亿元").value == 6_061_000_000)
  }
}
