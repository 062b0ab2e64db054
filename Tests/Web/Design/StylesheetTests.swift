import Foundation
import Testing

@testable import Web

@Suite struct `Stylesheets and pages use the same words` {
  /// Read through everything that `Public/` and the pages' sources hold.
  private static let sheets = WebSources.sheets
  private static let pages = WebSources.pages.filter { $0.text.contains("class") }

  /// Classes that stand in a page without a look of their own: hooks of the script and of tests.
  private static let unstyled: Set<String> = ["candidate", "error-page", "digest-bar"]

  @Test func `the site's one stylesheet is joined from every file of the folder but the paper's`() {
    let there = Set(Self.sheets.map(\.name)).subtracting(["print.css", "wall-a3.css", "wall-a4.css"])
    #expect(Set(Frame.Assets.stylesheets) == there)
  }

  @Test func `no colour stands outside the tokens`() {
    let colour = /#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl)a?\(/
    for sheet in Self.sheets where sheet.name != "tokens.css" {
      let lines = sheet.text.split(separator: "\n").filter { $0.contains("#") || $0.contains("(") }
      #expect(lines.filter { $0.firstMatch(of: colour) != nil } == [], "\(sheet.name)")
    }
    for page in Self.pages {
      let drawn = ["fill", "stroke", "color"].flatMap { ["\($0)=\"#", "\($0)=\\\"#", "\($0): #"] }
      #expect(drawn.filter(page.text.contains) == [], "\(page.name)")
    }
  }

  @Test func `every token that is used is there, and every one that is there is used`() {
    let tokens = Self.sheets.first { $0.name == "tokens.css" }?.text ?? ""
    let made = Set(tokens.matches(of: /(--[a-z0-9-]+):/).map { String($0.output.1) })
    let used = Set(Self.sheets.flatMap { $0.text.matches(of: /var\((--[a-z0-9-]+)\)/).map { String($0.output.1) } })
    #expect(made.subtracting(used) == [])
    #expect(used.subtracting(made) == [])
  }

  @Test func `every class of a page is in a stylesheet`() {
    let styled = WebSources.styledClasses
    for page in Self.pages {
      let (names, _) = page.classes
      #expect(names.subtracting(styled).subtracting(Self.unstyled) == [], "\(page.name)")
    }
  }

  @Test func `every class of a stylesheet is on a page`() {
    var names: Set<String> = []
    var prefixes: Set<String> = []
    for page in Self.pages {
      let (here, open) = page.classes
      names.formUnion(here)
      prefixes.formUnion(open)
      names.formUnion(WebSources.words(in: page.text))
    }
    names.formUnion(WebSources.scriptClasses)
    let unused = WebSources.styledClasses.subtracting(names).filter { name in !prefixes.contains { name.hasPrefix($0) }
    }
    #expect(unused == [])
  }
}

/// The stylesheets and the sources of the pages, as text.
private enum WebSources {
  struct File {
    let name: String
    let text: String
    var classes: (names: Set<String>, prefixes: Set<String>) { WebSources.attributes(in: text) }
  }

  static let sheets = files(in: SampleSite.root.appending(path: "Public"), "css").map { file in
    File(name: file.name, text: file.text.replacing(/\/\*[\s\S]*?\*\//, with: ""))
  }
  static let pages = files(in: SampleSite.root.appending(path: "Sources/Web"), "swift")

  private static func files(in folder: URL, _ ending: String) -> [File] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.allObjects as? [URL] ?? []).filter { $0.pathExtension == ending }.compactMap { url in
      (try? String(contentsOf: url, encoding: .utf8)).map { File(name: url.lastPathComponent, text: $0) }
    }
  }

  /// Every class that a selector names.
  static let styledClasses: Set<String> = {
    var all: Set<String> = []
    for sheet in sheets {
      let selectors = sheet.text.replacing(/\{[^{}]*\}/, with: ";")
      all.formUnion(selectors.matches(of: /\.([A-Za-z][\w-]*)/).map { String($0.output.1) })
    }
    return all
  }()

  /// What the script writes.
  static let scriptClasses: Set<String> = {
    let script = try? String(contentsOf: SampleSite.root.appending(path: "Public/app.js"), encoding: .utf8)
    let names = (script ?? "").matches(of: /className = '([^']*)'/).map { String($0.output.1) }
    return Set(names.flatMap { $0.split(separator: " ").map(String.init) })
  }()

  /// Literals that hold nothing but words as a class attribute does: `"button quiet"`, `" small"`.
  static func words(in text: String) -> Set<String> {
    let literals = text.matches(of: /"( ?[a-z][a-z0-9 _-]*)"/).map { String($0.output.1) }
    return Set(literals.flatMap { $0.split(separator: " ").map(String.init) })
  }

  /// The classes of every attribute in the markup, and the beginnings of those that end in data: `state-\(…)`.
  static func attributes(in text: String) -> (names: Set<String>, prefixes: Set<String>) {
    var names: Set<String> = []
    var prefixes: Set<String> = []
    for part in text.components(separatedBy: "class=").dropFirst() {
      for word in literal(part).split(separator: " ") {
        let parts = word.split(separator: "\u{1}", omittingEmptySubsequences: false)
        guard let head = parts.first, !head.isEmpty else { continue }
        if parts.count > 1 && head.hasSuffix("-") { prefixes.insert(String(head)) } else { names.insert(String(head)) }
      }
    }
    return (names, prefixes)
  }

  /// An attribute's text to its closing quote, U+0001 for each stretch of data in it.
  private static func literal(_ text: String) -> String {
    var rest = Substring(text)
    if rest.first == "\\" { rest.removeFirst() }
    guard rest.first == "\"" else { return "" }
    rest.removeFirst()
    var literal = ""
    while let character = rest.popFirst(), character != "\"" {
      guard character == "\\" else {
        literal.append(character)
        continue
      }
      guard rest.first == "(" else { break }
      rest = afterBrackets(rest)
      literal.append("\u{1}")
    }
    return literal
  }

  /// What follows a bracket's end.
  private static func afterBrackets(_ text: Substring) -> Substring {
    var depth = 0
    for index in text.indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return text[text.index(after: index)...] }
    }
    return text[text.endIndex...]
  }
}
