import Testing

@testable import Ingest

@Suite("Figures that are shared out, and small words of time")
struct PlaceTests {
  @Test(arguments: [
    ("到2025年，白水县、青山县各新建冷库3座。", ["=3座 2025 白水县", "=3座 2025 青山县"]),
    ("白水县、青山县冷链产值分别达到20亿元、15亿元。", [">=20亿元 白水县", ">=15亿元 青山县"]),
    ("以白水县、泰和县为重点，各建成基地1个。", ["=1个 白水县", "=1个 泰和县"]),
    ("白水县、青山县均突破20亿元。", [">=20亿元 白水县", ">=20亿元 青山县"]),
    ("全市新建冷库20座。其中，白水县新建12座，青山县新建8座。", ["=20座", "=12座 白水县", "=8座 青山县"]),
    ("随县圆满完成年度任务，全市新建冷库40座。", ["=40座"]), ("临江区任务最重，全市将新建冷库40座。", ["=40座"]),
    ("白水县、青山县错位发展，每个县引进项目2个。", ["=2个 白水县", "=2个 青山县"]),
  ])
  func `each county gets its own`(words: String, expected: [String]) throws {
    #expect(try lines(words) == expected)
  }

  @Test(arguments: [
    ("产地初加工率提高到70%。", ["=70%"]), ("冷库容量稳定在30万吨。", ["=30万吨"]), ("产地初加工率提高到70%以上。", [">=70%"]),
    ("冷链流通率达到八成以上。", [">=80%"]), ("每季度抽检样品不少于60批次。", [">=60批次 quarterly"]), ("到2026年，年供应种苗达到三千万株。", [">=3000万株 2026"]),
    ("到2026年，从业人员达到一万二千人。", [">=12000人 2026"]), ("颗粒物排放浓度不高于20毫克/立方米。", ["<=20毫克/立方米"]),
    ("用3年时间（2022年—2024年），引进企业3家。", ["=3家 2024"]), ("3年累计治理矿山60处。", ["=60处 2026"]),
    ("新增商铺1500间，出口额2025年达到80亿元，年均增长20%以上。", ["=1500间", ">=80亿元 2025", ">=20% 2025 annual"]),
    ("组建联盟8个，每年转化成果15项，新增企业40户。", ["=8个", "=15项 annual", "=40户"]),
    ("每年实施项目5个，累计获得专利300件。", ["=5个 annual", "=300件"]),
  ])
  func `values and times are read as the words mean them`(words: String, expected: [String]) throws {
    #expect(try lines(words) == expected)
  }

  @Test(arguments: ["推进园区二期建设。", "对排名后3位的县区约谈。", "开展经典名方二次开发。", "建设万吨级铸件基地。", "成批成套更新。"])
  func `numbers of things and ranks are none`(words: String) throws {
    #expect(try lines(words).isEmpty)
  }

  @Test func `年内 is the year of a plan for one year`() throws {
    let text = "云岭市冷链物流2025年工作方案\n一、任务\n年内引进企业20家，产值达到50亿元。全年举办推介会10场以上。\n"
    #expect(try plan(text).targets.map(line) == ["=20家 2025", ">=50亿元 2025", ">=10场 2025"])
  }
}
