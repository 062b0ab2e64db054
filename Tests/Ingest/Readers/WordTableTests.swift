import Testing

@testable import Ingest

@Suite("Reading tables of Word files") struct WordTableTests {
  @Test func `a row stands on one line, its cells parted by tabs`() throws {
    let file = WordFile(
      table([[paragraph("任务"), paragraph("单位")], [paragraph("建园") + paragraph("引企"), paragraph("")]]))
    #expect(try file.text() == "任务\t单位\n建园 引企\t\n")
  }

  @Test func `merged cells keep the columns and repeat who and when, never how much`() throws {
    let span = "<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
    let top = "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>"
    let below = "<w:tcPr><w:vMerge/></w:tcPr>"
    let file = WordFile(
      table([
        [span + paragraph("合计"), paragraph("3")],
        [top + paragraph("市经信局"), top + paragraph("新增30家"), top + paragraph("2025年12月底前")],
        [below + paragraph(""), below + paragraph(""), below + paragraph("")],
      ]))
    let read = try file.read()
    #expect(read.text.string == "合计\t\t3\n市经信局\t新增30家\t2025年12月底前\n市经信局\t\t2025年12月底前\n")
    #expect(read.notes == [.mergedCells(2)])
  }

  @Test func `a box of one cell is paragraphs, a table within a cell is words of that cell`() throws {
    let box = table([[paragraph("专栏1 重点工程") + paragraph("1.建园区。")]])
    let outer = table([[paragraph("甲"), table([[paragraph("乙"), paragraph("丙")]]) + paragraph("")]])
    #expect(try WordFile(box).text() == "专栏1 重点工程\n1.建园区。\n")
    #expect(try WordFile(outer).text() == "甲\t乙 丙\n")
  }

  @Test func `a note of a cell stands after the table`() throws {
    let reference = "<w:p><w:r><w:t>甲</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
    let file = WordFile(
      table([[reference, paragraph("乙")], [paragraph("丙"), paragraph("丁")]]),
      footnotes: "<w:footnote w:id=\"1\">\(paragraph("注文"))</w:footnote>")
    #expect(try file.text() == "甲\t乙\n丙\t丁\n注1：注文\n")
  }

  @Test func `a deleted row is gone`() throws {
    let deleted = "<w:tr><w:trPr><w:del/></w:trPr><w:tc>\(paragraph("旧"))</w:tc><w:tc>\(paragraph("旧"))</w:tc></w:tr>"
    let kept = "<w:tr><w:tc>\(paragraph("甲"))</w:tc><w:tc>\(paragraph("乙"))</w:tc></w:tr>"
    #expect(try WordFile("<w:tbl>\(deleted)\(kept)</w:tbl>").text() == "甲\t乙\n")
  }
}
