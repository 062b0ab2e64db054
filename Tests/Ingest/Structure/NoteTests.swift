import Testing

@testable import Ingest

/// What explains words of the text promises nothing and assigns nothing.
struct NoteTests {
  private func text(_ lines: String) -> String { "云岭市冷链物流发展行动方案（2024—2026年）\n一、主要任务\n\(lines)\n" }

  @Test(arguments: [
    "注：骨干企业指年营业收入2000万元以上的企业300家。", "注1：新建网点50个。", "备注：到2025年建成园区3个。", "脚注2：新增就业岗位1000个。",
    "尾注一：引进企业5家。", "（注：引进企业5家。责任单位：市商务局）", "附注：新建道路10公里。（责任单位：市交通运输局）",
  ]) func `a note is no clause and holds no target`(_ note: String) throws {
    let found = try plan(text("到2026年，新建冷库20座。\n\(note)\n引进企业5家。（责任单位：市商务局）"))
    #expect(found.targets.map(\.value) == [20, 5])
    #expect(found.targets.map(\.deadline?.text) == ["2026", "2026"])
    #expect(found.bodies == ["/市商务局"])
  }

  @Test(arguments: ["注：\n1.冷库含气调库30座。\n2.网点含代办点40个。", "注：1.冷库含气调库30座。\n2.网点含代办点40个。"])
  func `numbered lines go on with the note above them`(_ note: String) throws {
    let found = try plan(text("新建冷库20座。\n\(note)\n二、保障措施\n引进企业5家。"))
    #expect(found.targets.map(\.value) == [20, 5])
    #expect(found.headings == ["一、主要任务", "二、保障措施"])
  }

  @Test func `a note below a table is no cell of it`() throws {
    let found = try plan(text("指标\t单位\t2026年\n冷库容量\t万吨\t50\n网点\t个\t300\n注：以2023年统计公报80万吨为准"))
    #expect(found.targets.map(\.value) == [50, 300])
  }

  @Test func `words that only begin like a note stay text`() throws {
    let found = try plan(text("注重培育，引进企业5家。\n备选项目新增3个。"))
    #expect(found.targets.map(\.value) == [5, 3])
  }

  @Test func `footnotes of a Word file explain and promise nothing`() throws {
    let notes = "<w:footnote w:id=\"2\">\(paragraph("骨干企业指规上企业300家。（责任单位：市统计局）"))</w:footnote>"
    let clause = """
      <w:p><w:r><w:t>培育骨干企业30家</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>\
      <w:r><w:t>。（责任单位：市商务局）</w:t></w:r></w:p>
      """
    let file = WordFile(
      paragraph("云岭市冷链物流发展行动方案") + paragraph("一、主要任务") + clause + paragraph("新建冷库20座。（责任单位：市发改委）"),
      footnotes: notes)
    let found = try plan(try file.text())
    #expect(found.targets.map(\.value) == [30, 20])
    #expect(found.bodies == ["/市商务局", "/市发改委"])
  }
}
