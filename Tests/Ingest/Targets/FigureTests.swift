import Testing

@testable import Ingest

@Suite("Figures and their units")
struct FigureTests {
  /// The first figure of a stretch as value, upper end and unit.
  private func figure(_ words: String) -> String? {
    let letters = scalars(words)
    let lexer = FigureLexer(text: letters)
    guard let found = lexer.figure(at: 0, limit: letters.count) else { return nil }
    let unit = string(letters[found.unit])
    return "\(found.value)" + (found.upper.map { "…\($0)" } ?? "") + " " + unit
  }

  @Test(arguments: [
    ("25万辆", "25.0 万辆"), ("1.3万亿斤", "1.3 万亿斤"), ("1,500家", "1500.0 家"), ("176.28亿元", "176.28 亿元"),
    ("两家", "2.0 家"), ("三十五个", "35.0 个"), ("十二项", "12.0 项"), ("千亿元", "1000.0 亿元"), ("百亿级", "100.0 亿级"),
    ("千万吨级", "1000.0 万吨级"), ("50亿级", "50.0 亿级"), ("2-3家", "2.0…3.0 家"), ("1—3天", "1.0…3.0 天"), ("三至五家", "3.0…5.0 家"),
    ("1～2个", "1.0…2.0 个"), ("1家至3家", "1.0…3.0 家"), ("5个百分点", "5.0 个百分点"), ("9个工作日", "9.0 个工作日"), ("0.04元", "0.04 元"),
    ("30万元/人", "30.0 万元/人"), ("500亿企业", "500.0 亿"), ("10余家", "10.0 家"), ("60天", "60.0 天"), ("5000份/年", "5000.0 份/年"),
  ])
  func `a number takes the longest unit that follows it`(words: String, expected: String) {
    #expect(figure(words) == expected)
  }

  @Test(arguments: ["5G网络", "一体化", "十大工程", "零部件", "三度合作", "3D打印", "五大类", "2∶1", "三位一体"])
  func `a word with a numeral in it is no figure`(words: String) {
    #expect(figure(words) == nil)
  }

  @Test(arguments: ["百家争鸣", "千名干部", "万户人家"])
  func `a power of ten by itself is marked, for it mostly means many`(words: String) {
    #expect(FigureLexer(text: scalars(words)).figure(at: 0, limit: scalars(words).count)?.isRound == true)
  }

  @Test func `a range that falls is no range`() {
    #expect(figure("5-3家") == nil)
  }
}
