/// A paper's body as a person writes it: a paragraph a line, headings by their own numbers.
///
/// So whoever edits a draft needs no other signs than those that a 公文 has anyway: `一、`, `（一）`, `1.`, `（1）`.
public enum PaperText {
  /// A draft longer than this is no 公文.
  public static let longest = 20_000

  /// The blocks of a text; empty lines say nothing.
  public static func read(_ text: String) -> [PaperBlock] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let line = line.trimmed
      return line.isEmpty ? nil : block(String(line))
    }
  }

  /// The text of blocks; tables are data, and are not typed.
  public static func text(_ blocks: [PaperBlock]) -> String {
    blocks.compactMap { block in
      switch block {
      case .heading(_, let words, let rest): words + rest
      case .paragraph(let words), .note(let words): words
      case .table: nil
      }
    }.joined(separator: "\n")
  }

  /// A level's heading reaches to the end of its first sentence, or of the line.
  private static func block(_ line: String) -> PaperBlock {
    guard let level = level(line) else { return .paragraph(line) }
    guard let end = line.firstIndex(of: "。") else { return .heading(level, line, rest: "") }
    let next = line.index(after: end)
    return .heading(level, String(line[..<next]), rest: String(line[next...]))
  }

  /// By the number at the start of a line.
  static func level(_ line: String) -> PaperLevel? {
    let bracket = line.first == "（" || line.first == "("
    var rest = bracket ? line.dropFirst() : line[...]
    let chinese = Set("一二三四五六七八九十")
    let counted = rest.prefix { chinese.contains($0) }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let number = counted.isEmpty ? digits : counted
    guard !number.isEmpty, number.count <= 3 else { return nil }
    rest = rest.dropFirst(number.count)
    guard let mark = rest.first else { return nil }
    if bracket { return mark == "）" || mark == ")" ? (counted.isEmpty ? .four : .two) : nil }
    if !counted.isEmpty { return mark == "、" ? .one : nil }
    // 3.5 is a figure.
    let isFigure = rest.dropFirst().first?.isNumber ?? false
    return (mark == "." || mark == "．") && !isFigure ? .three : nil
  }
}
