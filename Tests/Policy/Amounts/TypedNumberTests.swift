import Policy
import Testing

@Suite struct TypedNumberTests {
  @Test(arguments: [
    ("25", 25), (" 25.5 ", 25.5), ("２５．５", 25.5), ("25万辆", 25), ("25 万辆", 25), ("25万辆 ", 25), ("0", 0), ("-0", 0),
    (".5", 0.5), ("5.", 5), ("+3", 3), ("-3.5", -3.5), ("−3.5", -3.5), ("- 3", -3),
    ("1,234", 1234), ("1，234", 1234), ("12,345,678.9", 12_345_678.9), ("1 234 567", 1_234_567), ("１，２３４．５", 1234.5),
    ("11.419064569200998", 11.419064569200998), ("0.30000000000000004", 0.30000000000000004),
    ("123456789012345678", 123_456_789_012_345_680),
    ("25万", 25), ("250000辆", 25), ("25 万", 25), ("1.1万辆", 1.1), ("2亿", 20_000), ("0.5亿辆", 5000), ("21.5万", 21.5),
    ("二十五", 25), ("二十五万", 25), ("二十五万辆", 25), ("十二", 12), ("两百", 200), ("一百零五", 105), ("一千零五十", 1050),
    ("三万五千", 3.5), ("三万零五十", 3.005), ("一亿二千万", 12_000), ("十二点五", 12.5), ("壹佰贰拾叁", 123), ("零", 0), ("〇", 0),
  ]) func `what can be meant in one way is read`(typed: String, value: Double) throws {
    #expect(try TypedNumber.read(typed, unit: "万辆").get() == value)
  }

  @Test(arguments: [
    "21,5", "21，5", "1,5", "21,50", "1.234,5", "1,234,5", "1,23,456", "1234,567", ",5", "5,", "0,215", "12 34", "2 5",
    "1,234 567", "1,234.567,8", "２１，５", "１．２３４，５", "-21,5", "21,5万辆",
  ]) func `a separator that parts no groups of three is refused and never dropped`(typed: String) {
    #expect(TypedNumber.read(typed, unit: "万辆") == .failure(.separators))
  }

  @Test(arguments: [
    "很多", "25辆左右", "1e400", "1e3", "0x10", "nan", "inf", "1.2.3", "--1", ".", "-", "万辆", "二十多", "近三十",
    "二五", "一百五", "三万五", "十百", "百", "一千五十", "零五", "5千", "25万万辆", "十点", "万", "亿五", "二十五点六七八九年", "一二三", "25辆多",
  ])
  func `what is no number is refused`(typed: String) {
    #expect(TypedNumber.read(typed, unit: "万辆") == .failure(.notANumber))
  }

  @Test(arguments: [
    ("25万", "元", 250_000), ("5千", "人", 5000), ("1.2万家", "家", 12_000), ("百分之三十五", "%", 35), ("35％", "%", 35),
    ("3亿元", "万元", 30_000), ("2.5", "", 2.5), ("2.4∶1", "∶1", 2.4), ("2.4:1", "∶1", 2.4), ("25万", "", 250_000),
    ("一万二千", "亩", 12_000),
  ]) func `a scale word counts in the plain unit`(typed: String, unit: String, value: Double) {
    #expect(TypedNumber.read(typed, unit: unit) == .success(value))
  }

  @Test(arguments: [("25万", "%"), ("2百", "天"), ("二万", "个月")])
  func `what no unit is counted in is refused`(typed: String, unit: String) {
    #expect(TypedNumber.read(typed, unit: unit) == .failure(.notANumber))
  }

  @Test func `nothing is nothing`() {
    for typed in ["", " ", "　", "\t\n"] { #expect(TypedNumber.read(typed) == .failure(.nothing)) }
  }

  @Test func `the sentence says what was typed and how to write it`() {
    let words = TypedNumber.Fault.separators.words(asked: "本期数值", typed: "21,5", unit: "万辆")
    #expect(words == "“21,5”里的分隔符有歧义：小数点请用“.”，例如 21.5；千位分隔只能每三位一组，例如 1,234，单位为万辆")
  }

  @Test(arguments: [
    (1e-7, "0.0000001"), (-1.5e-9, "-0.0000000015"), (1e300, "1" + String(repeating: "0", count: 300)), (25, "25"),
    (0.1, "0.1"), (1.2345e20, "123450000000000000000"),
    (.leastNonzeroMagnitude, "0." + String(repeating: "0", count: 323) + "5"),
  ]) func `every number is written without an exponent and reads back`(value: Double, text: String) {
    #expect(Quantity.plain(value) == text)
    #expect(Double(Quantity.plain(value)) == value)
  }
}
