import Policy
import Testing

@Suite struct TypedNumberTests {
  @Test(arguments: [
    ("25", 25), (" 25.5 ", 25.5), ("２５．５", 25.5), ("25万辆", 25), ("25 万辆", 25), ("25万辆 ", 25), ("0", 0), ("-0", 0),
    (".5", 0.5), ("5.", 5), ("+3", 3), ("-3.5", -3.5), ("−3.5", -3.5), ("- 3", -3),
    ("1,234", 1234), ("1，234", 1234), ("12,345,678.9", 12_345_678.9), ("1 234 567", 1_234_567), ("１，２３４．５", 1234.5),
    ("11.419064569200998", 11.419064569200998), ("0.30000000000000004", 0.30000000000000004),
    ("123456789012345678", 123_456_789_012_345_680),
  ]) func `what can be meant in one way is read`(typed: String, value: Double) throws {
    #expect(try TypedNumber.read(typed, unit: "万辆").get() == value)
  }

  @Test(arguments: [
    "21,5", "21，5", "1,5", "21,50", "1.234,5", "1,234,5", "1,23,456", "1234,567", ",5", "5,", "0,215", "12 34", "2 5",
    "1,234 567", "1,234.567,8", "２１，５", "１．２３４，５", "-21,5", "21,5万辆",
  ]) func `a separator that parts no groups of three is refused and never dropped`(typed: String) {
    #expect(TypedNumber.read(typed, unit: "万辆") == .failure(.separators))
  }

  @Test(arguments: ["很多", "25辆左右", "1e400", "1e3", "0x10", "nan", "inf", "1.2.3", "--1", "二十", ".", "-", "万辆"])
  func `what is no number is refused`(typed: String) {
    #expect(TypedNumber.read(typed, unit: "万辆") == .failure(.notANumber))
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
