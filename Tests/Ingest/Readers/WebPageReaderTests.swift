import Testing

@testable import Ingest

@Suite("Reading saved web pages") struct WebPageReaderTests {
  private func read(_ html: String) throws -> ExtractedText { try plainText(of: Array(html.utf8), name: "a.html") }
  private func body(_ html: String) throws -> String {
    try read("<html><body><div id='zoom'>\(html)</div></body></html>").text.string
  }

  private static let page = """
    <!DOCTYPE html><html><head><meta charset="gb2312"><title>关于印发行动计划的通知_某某市人民政府</title>
    <script>document.write("<p>不是正文，不是正文。</p>")</script><style>p{margin:0}</style></head><body>
    <div class="header"><ul><li><a href="/">首页</a></li><li><a href="/x">政务公开</a></li></ul></div>
    <table class="info"><tr><td>索引号</td><td>0001</td><td>文号</td><td>某政办发〔2024〕12号</td></tr></table>
    <div class="TRS_Editor"><p align=center>行动计划<br>（2024—2026年）</p>
    <p>　　到2026年，产值超过<b>300</b>亿元，<span style="display: none">第999页</span>新增企业20家。（责任单位：市经信局）
    <p>二、任务</p><div class="share">分享到微信</div></div>
    <div class="footer">主办：某某市人民政府办公室，备案号1234，技术支持。</div></body></html>
    """

  @Test func `the article comes without navigation, scripts and footer`() throws {
    let read = try read(Self.page)
    #expect(
      read.text.string == """
        关于印发行动计划的通知
        某政办发〔2024〕12号
        行动计划
        （2024—2026年）
        　　到2026年，产值超过300亿元，新增企业20家。（责任单位：市经信局）
        二、任务

        """)
    #expect(read.notes.isEmpty)
    #expect(read.format == .webPage)
  }

  @Test func `without a known container the article is found by its weight, and that is said`() throws {
    let words = String(repeating: "推进园区建设，引进企业。", count: 20)
    let navigation = String(repeating: "<li><a href=x>政务公开信息</a></li>", count: 50)
    let read = try read(
      "<html><body><ul>\(navigation)</ul><div class=x7><p>\(words)</p><p>\(words)</p></div><div>主办单位</div></body></html>"
    )
    #expect(read.text.string == words + "\n" + words + "\n")
    #expect(read.notes == [.articleGuessed])
  }

  @Test func `a table gives rows, spans are spelled out`() throws {
    let html = """
      <table><tr><th>序号<th>任务<th>单位<tr><td>1<td>建园<td rowspan=2>市发改委<br>市经信局<tr><td>2<td>引企10家
      <tr><td colspan=2>合计<td>略</table>
      """
    #expect(
      try body(html)
        == "序号\t任务\t单位\n1\t建园\t市发改委 市经信局\n2\t引企10家\t市发改委 市经信局\n合计\t\t略\n")
  }

  @Test func `a table that lays out the page is no table`() throws {
    let paragraphs = String(repeating: "<p>推进园区建设，引进企业。</p>", count: 8)
    #expect(try body("<table><tr><td>\(paragraphs)</td></tr></table>").split(separator: "\n").count == 8)
    #expect(try body("<table><tr><td></td><td>\(paragraphs)</td></tr></table>").split(separator: "\n").count == 8)
  }

  @Test func `words are kept wherever they stand, in tables and beyond the limit of depth`() throws {
    #expect(try body("<table>甲<tr>乙<td>丙<td>丁</table>") == "甲\n乙\n丙\t丁\n")
    let deep = String(repeating: "<table><tr><td>甲<div><ul><li>", count: 200)
    #expect(try body(deep).filter { $0 == "甲" }.count == 200)
  }

  @Test func `an ordered list gets the numbers that a browser shows`() throws {
    #expect(try body("<ol><li>建园<li>引企</ol>") == "1. 建园\n2. 引企\n")
    #expect(try body("<ol start=3 type=a><li>建园<li value=9>引企</ol>") == "c. 建园\ni. 引企\n")
    #expect(try body("<ol><li>（一）建园</ol><ul><li>引企</ul>") == "（一）建园\n引企\n")
  }

  @Test func `references are resolved, white space collapses, preformatted lines stay`() throws {
    #expect(
      try body("<p>&ldquo;A&nbsp;&amp;&#66;&#x4E2D;&rdquo; &lt;&hellip;&unknown;&\n  中\n</p>")
        == "“A &B中” <…&unknown;& 中\n")
    #expect(try body("<pre>一、总则\n二、任务</pre>") == "一、总则\n二、任务\n")
  }

  @Test func `the encoding is found by content, then by what the page says`() throws {
    let head = Array(
      "<html><head><meta http-equiv=Content-Type content='text/html; charset=gb2312'></head><body><p>".utf8)
    let chinese: [UInt8] = [0xB5, 0xBD, 0x32, 0x30, 0x32, 0x36, 0xC4, 0xEA]
    let good = try plainText(of: head + chinese, name: "a")
    #expect(good.text.string == "到2026年\n")
    #expect(good.notes == [.encoding("GB18030"), .articleGuessed])
    let broken = try plainText(of: head + chinese + [0xFF] + chinese, name: "a")
    #expect(broken.text.string == "到2026年\u{FFFD}到2026年\n")
    #expect(broken.notes.contains(.undecodable(1)))
    #expect(throws: IngestError.self) { try plainText(of: Array("<html><p>".utf8) + [0xFF, 0xE9, 0x80], name: "a") }
  }

  @Test func `a page without words is empty`() {
    #expect(throws: IngestError.empty) { try read("<html><body><script>1</script><div></div></body></html>") }
  }

  @Test(arguments: [
    "<p>甲<p>乙</div></p></table>", "<p>甲</b></i></p><p>乙", "<p>甲<!-- x -- > --><p>乙<!--", "<P>甲</P ><P class='>'>乙</P",
    "<p>甲<p><![endif]>乙<?php", "<p>甲</p><p>乙</p><script>if (a<b) '</p>'",
  ])
  func `broken markup is forgiven`(_ html: String) throws { #expect(try body(html) == "甲\n乙\n") }
}
