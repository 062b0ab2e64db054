/// What a line of a plan is, seen by itself.
enum LineForm: Sendable, Equatable {
  case number(NumberMark)
  /// 专栏1; `length` counts the mark.
  case box(length: Int)
  /// 附件, 附件1, 附表2：; `length` counts the mark with its number, not the colon.
  case annex(length: Int)
  /// —— at the start.
  case dash(length: Int)
  /// 责任单位：… on a line of its own.
  case label
  /// 注1：…; `length` counts the mark.
  case note(length: Int)
  /// 2024年6月11日
  case date
  /// 随政办发〔2024〕12号
  case docNumber
  /// 各县、市、区人民政府：
  case salutation
  /// 目录 and its entries.
  case contents
  /// An empty cell, or a line inside a table.
  case cell
  case prose
}

extension LineForm {
  static func read(_ text: PlanText, _ line: PlanText.Line) -> LineForm {
    let range = line.range
    guard !range.isEmpty else { return .cell }
    let mark = text.scalars.withUnsafeBufferPointer {
      NumberMark.read($0, at: range.lowerBound, end: range.upperBound)
    }
    if let mark { return .number(mark) }
    if let mark = spacedDecimal(text, range) { return .number(mark) }
    let first = text.scalars[range.lowerBound]
    switch first {
    case Scalar.dash, Scalar.hyphen, Scalar.boxDash, 0x2015:
      let length = range.prefix(4).prefix { text.scalars[$0] == first }.count
      if length >= 2 { return .dash(length: length) }
    case PlanWords.box[0]:
      if let length = numbered(PlanWords.box, text, range), length > 2 || range.count < 20 {
        return .box(length: length)
      }
    case PlanWords.attached:
      // 附： alone on its line, above its table.
      if range.count == 1 || range.count == 2 && text.scalars[range.lowerBound + 1] == Scalar.colon {
        return .annex(length: 1)
      }
      for word in PlanWords.annexWords {
        if let length = numbered(word, text, range), isAnnex(text, range, length) { return .annex(length: length) }
      }
    case 0x76EE:  // 目
      if PlanWords.contents.contains(where: { $0.count == range.count && text.has($0, at: range.lowerBound) }) {
        return .contents
      }
    default: break
    }
    if Labels.opensLine(text, range) { return .label }
    if let length = text.scalars.withUnsafeBufferPointer({ NoteMark.read($0, range) }) { return .note(length: length) }
    if text.scalars.withUnsafeBufferPointer({ PageLayout.isDate($0, range) }) || isChineseDate(text, range) {
      return .date
    }
    if DocNumber.range(text, range) != nil { return .docNumber }
    return .prose
  }

  /// 2.1 分工: a space after the decimal tells it from a quantity (2.1分).
  private static func spacedDecimal(_ text: PlanText, _ range: Range<Int>) -> NumberMark? {
    guard Scalar.isDigit(text.scalars[range.lowerBound]) else { return nil }
    let number = range.prefix(12).prefix { Scalar.isDigit(text.scalars[$0]) || text.scalars[$0] == Scalar.dot }
    let end = number.upperBound
    guard end < range.upperBound, Scalar.isHan(text.scalars[end]), text.scalars[end - 1] != Scalar.dot,
      text.origin[end] - text.origin[end - 1] > 1
    else { return nil }
    let parts = text.scalars[number].split(separator: Scalar.dot)
    guard parts.count > 1, parts.allSatisfy({ $0.count <= 2 }), let last = parts.last else { return nil }
    let value = last.reduce(0) { $0 * 10 + Int($1 - Scalar.zero) }
    return NumberMark(style: parts.count == 2 ? .decimal : .deepDecimal, value: value, length: number.count)
  }

  /// A word with a number after it: 专栏1, 附件一, 附件 2. Nil when the word does not stand here.
  private static func numbered(_ word: [UInt32], _ text: PlanText, _ range: Range<Int>) -> Int? {
    guard text.has(word, at: range.lowerBound) else { return nil }
    var end = range.lowerBound + word.count
    while end < range.upperBound, end - range.lowerBound < word.count + 4 {
      let scalar = text.scalars[end]
      let dashed = scalar == Scalar.hyphen && end > range.lowerBound + word.count
      // 专栏6 两化融合: what follows digits in Chinese numerals is the title.
      let isOther = end > range.lowerBound + word.count && Scalar.isDigit(text.scalars[end - 1])
      if isOther, !Scalar.isDigit(scalar), scalar != Scalar.hyphen { break }
      guard Scalar.isDigit(scalar) || Scalar.chineseDigit(scalar) != nil || Scalar.chineseScale(scalar) != nil || dashed
      else { break }
      end += 1
    }
    return end - range.lowerBound
  }

  /// 附件 opens an annex when it stands alone or before its title, not in a sentence (附件所列…).
  private static func isAnnex(_ text: PlanText, _ range: Range<Int>, _ length: Int) -> Bool {
    guard range.count > length else { return true }
    let next = text.scalars[range.lowerBound + length]
    if next == Scalar.colon || next == Scalar.listComma || next == Scalar.dot || next == Scalar.tab { return true }
    let sentence = text.scalars[range.upperBound - 1] == Scalar.fullStop || range.count > 50
    return length > 2 && !sentence
  }

  /// 二〇二四年六月十一日
  private static func isChineseDate(_ text: PlanText, _ range: Range<Int>) -> Bool {
    guard (8...14).contains(range.count), text.scalars[range.upperBound - 1] == Scalar.day else { return false }
    return Scalar.chineseDigit(text.scalars[range.lowerBound]) != nil
      && range.contains { text.scalars[$0] == Scalar.year }
  }

  /// 一 总体要求 and 二 主要任务: Chinese numbers with only a space behind them, that count from one.
  static func readSpacedHan(_ forms: inout [LineForm], _ text: PlanText) {
    var found: [(line: Int, mark: NumberMark)] = []
    for (index, line) in text.lines.enumerated() where forms[index] == .prose && (3...30).contains(line.range.count) {
      let range = line.range
      guard !PageLayout.closesLine(text.scalars[range.upperBound - 1]),
        let mark = text.scalars.withUnsafeBufferPointer({
          NumberMark.readBareHan($0, at: range.lowerBound, end: range.upperBound)
        })
      else { continue }
      let title = range.lowerBound + mark.length
      guard title < range.upperBound, text.origin[title] - text.origin[title - 1] > 1 else { continue }
      if mark.value == (found.last?.mark.value ?? 0) + 1 || mark.value == 1 { found.append((index, mark)) }
    }
    guard found.contains(where: { $0.mark.value == 2 }) else { return }
    for entry in found { forms[entry.line] = .number(entry.mark) }
  }

  /// 01 关键技术, 02 标准体系 in a box: two digits with a zero before, that count from one.
  static func readZeroNumbers(_ forms: inout [LineForm], _ text: PlanText) {
    var found: [(line: Int, mark: NumberMark)] = []
    for (index, line) in text.lines.enumerated() where forms[index] == .prose && (4...40).contains(line.range.count) {
      let start = line.range.lowerBound
      guard text.scalars[start] == Scalar.zero, Scalar.isDigit(text.scalars[start + 1]),
        Scalar.isHan(text.scalars[start + 2]), !line.tabbed, !line.hasTabs,
        !PageLayout.closesLine(text.scalars[line.range.upperBound - 1])
      else { continue }
      let value = Int(text.scalars[start + 1] - Scalar.zero)
      guard value == 1 || value == (found.last?.mark.value ?? -1) + 1 else { continue }
      found.append((index, NumberMark(style: .arabic, value: value, length: 2)))
    }
    guard found.contains(where: { $0.mark.value == 2 }) else { return }
    for entry in found { forms[entry.line] = .number(entry.mark) }
  }

  /// 11.121人才项目 between 10. and 12.: the digits after the point belong to the title.
  static func readSequence(_ forms: inout [LineForm], _ text: PlanText) {
    var last: NumberMark?
    for index in forms.indices {
      if case .number(let mark) = forms[index], mark.style == .arabic { last = mark }
      guard let before = last, forms[index] == .prose || isLongDecimal(forms[index], text.lines[index].range, text)
      else { continue }
      let range = text.lines[index].range
      let digits = range.prefix(4).prefix { Scalar.isDigit(text.scalars[$0]) }
      guard !digits.isEmpty, digits.count < 4, digits.upperBound + 1 < range.upperBound,
        text.scalars[digits.upperBound] == Scalar.dot, Scalar.isDigit(text.scalars[digits.upperBound + 1])
      else { continue }
      let value = digits.reduce(0) { $0 * 10 + Int(text.scalars[$1] - Scalar.zero) }
      guard value == before.value + 1, nextArabic(forms, after: index) == value + 1 else { continue }
      let mark = NumberMark(style: .arabic, value: value, length: digits.count + 1)
      forms[index] = .number(mark)
      last = mark
    }
  }

  /// Three digits after the point are no number of a heading.
  private static func isLongDecimal(_ form: LineForm, _ range: Range<Int>, _ text: PlanText) -> Bool {
    guard case .number(let mark) = form, mark.style == .decimal else { return false }
    return range.prefix(mark.length).suffix(3).allSatisfy { Scalar.isDigit(text.scalars[$0]) }
  }

  /// How far below a numbered line its successor stands at most.
  private static let sequenceReach = 30

  private static func nextArabic(_ forms: [LineForm], after index: Int) -> Int? {
    for form in forms[(index + 1)...].prefix(sequenceReach) {
      if case .number(let mark) = form, mark.style == .arabic { return mark.value }
    }
    return nil
  }

  private static let longestTightTitle = 10

  /// Whether 1.1 follows the line, or the line is too short to be a sentence; 3年内… is a period.
  private static func opensChapter(_ index: Int, _ digits: Int, _ forms: [LineForm], _ text: PlanText) -> Bool {
    let line = text.lines[index].range
    let word = line.lowerBound + digits
    if Units.lexicon.match(text.scalars, at: word, limit: line.upperBound) != nil,
      Units.spoilers.match(text.scalars, at: word, limit: line.upperBound) == nil
    {
      return false
    }
    var next = index + 1
    while next < forms.count, text.lines[next].range.isEmpty { next += 1 }
    if next < forms.count, case .number(let mark) = forms[next], mark.style == .decimal, mark.value == 1,
      text.scalars[text.lines[next].range.prefix(digits)].elementsEqual(text.scalars[line.prefix(digits)])
    {
      return true
    }
    return line.count - digits <= longestTightTitle
      && line.dropFirst(digits).allSatisfy { Scalar.isHan(text.scalars[$0]) }
  }

  /// 1 总则 above 1.1 目的: a bare number before a short title, in a text that numbers with decimals.
  static func readPlainNumbers(_ forms: inout [LineForm], _ text: PlanText) {
    let hasDecimals = forms.contains { form in
      if case .number(let mark) = form { return mark.style == .decimal }
      return false
    }
    guard hasDecimals else { return }
    var last = 0
    for (index, line) in text.lines.enumerated() where forms[index] == .prose && (3...30).contains(line.range.count) {
      let start = line.range.lowerBound
      let digits = line.range.prefix(3).prefix { Scalar.isDigit(text.scalars[$0]) }.count
      guard (1...2).contains(digits), Scalar.isHan(text.scalars[start + digits]) else { continue }
      guard !PageLayout.closesLine(text.scalars[line.range.upperBound - 1]) else { continue }
      let value = line.range.prefix(digits).reduce(0) { $0 * 10 + Int(text.scalars[$1] - Scalar.zero) }
      let gap = text.origin[start + digits] - text.origin[start + digits - 1]
      // 1总则 without a space must be the next chapter, with 1.1 below it or a short title.
      guard gap > 1 || value == last + 1 && opensChapter(index, digits, forms, text) else { continue }
      last = value
      forms[index] = .number(NumberMark(style: .arabic, value: value, length: digits))
    }
  }
}
