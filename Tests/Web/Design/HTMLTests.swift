import Testing

@testable import Web

@Suite struct `Text becomes markup only by the loud way` {
  @Test func `text is escaped in elements and attributes`() {
    let name = "<b>\"a\" & 'b'</b>"
    let html: HTML = "<p title=\"\(name)\">\(name)</p>"
    let safe = "&lt;b&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/b&gt;"
    #expect(html.string == "<p title=\"\(safe)\">\(safe)</p>")
  }

  @Test func `a quote with a combining mark is escaped like any other`() {
    let sly = "\"\u{301} onmouseover=alert(1) x=\"\u{20E3}<\u{338}script"
    let html: HTML = "<p title=\"\(sly)\"></p>"
    let inner = html.string.utf8.dropFirst("<p title=\"".utf8.count).dropLast("\"></p>".utf8.count)
    #expect(!inner.contains(UInt8(ascii: "\"")))
    #expect(!inner.contains(UInt8(ascii: "<")))
  }

  @Test func `control characters that HTML forbids are replaced`() {
    #expect((HTML(text: "a\u{0}b\u{8}c\u{7F}d\te\n")).string == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\te\n")
  }

  @Test func `markup inside markup is not escaped again`() {
    let inner: HTML = "<b>\("x & y")</b>"
    #expect(("<p>\(inner)\(7)\(Int64(8))\(nil as HTML?)</p>" as HTML).string == "<p><b>x &amp; y</b>78</p>")
  }

  @Test func `the raw way stands as it is`() {
    #expect(("\(raw: "<hr>")" as HTML).string == "<hr>")
  }

  @Test func `pieces follow one another`() {
    let list = HTML.each(["a", "<"]) { "<li>\($0)</li>" }
    #expect(list.string == "<li>a</li><li>&lt;</li>")
    #expect(HTML.when(false, "x").isEmpty)
    #expect(HTML.when(3 as Int?) { "\($0)" }.string == "3")
  }
}
