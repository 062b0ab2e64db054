import Testing

@testable import Ingest

@Suite("Reading Word files") struct WordReaderTests {
  @Test func `paragraphs stand on lines, runs run on`() throws {
    let file = WordFile(
      "<w:p><w:r><w:t>到2026</w:t></w:r><w:r><w:t>年，</w:t></w:r></w:p><w:p/>" + paragraph("产值&lt;300&gt;亿元"))
    #expect(try file.text() == "到2026年，\n\n产值<300>亿元\n")
  }

  @Test func `any prefix will do for the name space`() throws {
    let space = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    let document = "<d xmlns='urn:x'/>"
    #expect(throws: IngestError.empty) { try plainText(of: WordFile("").zip(document: document), name: "a") }
    let other =
      "<x:document xmlns:x=\"\(space)\"><x:body><x:p><x:r><x:t>一、总则</x:t></x:r></x:p></x:body></x:document>"
    #expect(try plainText(of: WordFile("").zip(document: other), name: "a").text.string == "一、总则\n")
  }

  @Test func `soft breaks end lines, tabs part cells only between words`() throws {
    let file = WordFile(
      """
      <w:p><w:r><w:tab/><w:t>一、</w:t><w:tab/><w:t>总则</w:t><w:br/><w:t>指标</w:t><w:tab/><w:t>2025年</w:t><w:tab/></w:r></w:p>
      """)
    #expect(try file.text() == "一、 总则\n指标\t2025年\n")
  }

  @Test func `deleted and hidden words are left out, moved and inserted ones kept once`() throws {
    let file = WordFile(
      """
      <w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新增</w:t></w:r></w:ins>\
      <w:moveFrom><w:r><w:t>甲</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>甲</w:t></w:r></w:moveTo>\
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>30家</w:t></w:r></w:p>
      """)
    let read = try file.read()
    #expect(read.text.string == "新增甲30家\n")
    #expect(read.notes == [.deletions(2), .hidden(1)])
  }

  @Test func `a paragraph whose end was deleted runs on into the next`() throws {
    let mark = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"
    let file = WordFile("<w:p>\(mark)<w:r><w:t>到2026年，</w:t></w:r></w:p>" + paragraph("产值翻番"))
    #expect(try file.text() == "到2026年，产值翻番\n")
  }

  @Test func `of a field the result is kept, of a circled number the sign`() throws {
    func mark(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    func instruction(_ text: String) -> String { "<w:r><w:instrText>\(text)</w:instrText></w:r>" }
    let file = WordFile(
      "<w:p>" + mark("begin") + instruction("REF a") + mark("separate") + "<w:r><w:t>表1</w:t></w:r>" + mark("end")
        + mark("begin") + instruction(" eq \\o\\ac(○,12) ") + mark("end")
        + "<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>8</w:t></w:r></w:fldSimple></w:p>")
    #expect(try file.text() == "表1⑫8\n")
  }

  @Test func `a generated table of contents is left out`() throws {
    let control = """
      <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>\
      <w:sdtContent>\(paragraph("一、总则\t1"))\(paragraph("二、任务\t3"))</w:sdtContent></w:sdt>
      """
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"T1\"><w:name w:val=\"toc 1\"/></w:style>"
    let file = WordFile(control + paragraph("三、附则 5", style: "T1") + paragraph("一、总则"), styles: styles)
    let read = try file.read()
    #expect(read.text.string == "一、总则\n")
    #expect(read.notes == [.contents(3)])
  }

  @Test func `a text box is read once and stands after its paragraph, upper boxes first`() throws {
    func box(_ text: String, top: Int) -> String {
      """
      <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionV><wp:posOffset>\(top)\
      </wp:posOffset></wp:positionV><wps:txbx><w:txbxContent>\(paragraph(text))</w:txbxContent></wps:txbx></wp:anchor>\
      </w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>\(paragraph(text))</w:txbxContent>\
      </v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>
      """
    }
    let file = WordFile("<w:p><w:r><w:t>正文</w:t></w:r>\(box("下", top: 900))\(box("上", top: 100))</w:p>")
    let read = try file.read()
    #expect(read.text.string == "正文\n上\n下\n")
    #expect(read.notes == [.textBoxes(2)])
  }

  @Test func `an old text box is read too`() throws {
    let shape =
      "<v:shape style=\"margin-top:2pt\"><v:textbox><w:txbxContent>\(paragraph("框"))</w:txbxContent></v:textbox></v:shape>"
    #expect(try WordFile("<w:p><w:r><w:pict>\(shape)</w:pict></w:r></w:p>").text() == "\n框\n")
  }

  @Test func `footnotes stand after their paragraph and are marked`() throws {
    let notes = """
      <w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>\
      <w:footnote w:id="2">\(paragraph("不含县。"))</w:footnote><w:footnote w:id="3">\(paragraph("见附件。"))</w:footnote>
      """
    let file = WordFile(
      """
      <w:p><w:r><w:t>全市</w:t></w:r><w:r><w:footnoteReference w:id="3"/></w:r><w:r><w:t>30家</w:t></w:r>\
      <w:r><w:footnoteReference w:id="2"/></w:r></w:p>\(paragraph("下段"))
      """, footnotes: notes)
    let read = try file.read()
    #expect(read.text.string == "全市30家\n注1：见附件。\n注2：不含县。\n下段\n")
    #expect(read.footnotes.map { read.text.string($0) } == ["注1：见附件。", "注2：不含县。"])
  }

  @Test func `formulas and characters with readings keep their letters`() throws {
    let file = WordFile(
      """
      <w:p><m:oMath><m:r><m:t>PM</m:t></m:r></m:oMath><w:r><w:ruby><w:rt><w:r><w:t>zhu</w:t></w:r></w:rt><w:rubyBase>\
      <w:r><w:t>株</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:noBreakHyphen/><w:sym w:char="F0FC"/></w:r></w:p>
      """)
    #expect(try file.text() == "PM株-✓\n")
  }
}
