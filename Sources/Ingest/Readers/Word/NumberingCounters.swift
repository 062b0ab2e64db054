/// Where each list stands; lists of one abstract definition count together, as in Word.
struct NumberingCounters {
  private var counts: [String: [Int?]] = [:]
  /// `list/level` whose start override has been used.
  private var overridden: Set<String> = []

  /// A paragraph's number as it is shown, and what stands between it and the text.
  struct Label: Equatable {
    var text: String
    var suffix: String
    /// Formats that are written in plain digits for want of better.
    var plainFormat: String?
  }

  /// Counts a paragraph and gives its label; nil when its list is unknown or it has none.
  mutating func next(
    _ reference: NumberingReference, style: String?, in definitions: NumberingDefinitions, _ styles: WordStyles
  ) -> Label? {
    guard let id = reference.list, id != "0", let list = definitions.lists[id] else { return nil }
    let (name, abstract) = Self.abstract(of: list, definitions, styles)
    guard let abstract else { return nil }
    func level(_ index: Int) -> NumberingLevel? { list.levels[index] ?? abstract.levels[index] }
    let depth = reference.level ?? Self.level(of: style, list, abstract) ?? 0
    guard (0..<NumberingDefinitions.levelCount).contains(depth), let own = level(depth) else { return nil }
    var count = counts[name] ?? Array(repeating: nil, count: NumberingDefinitions.levelCount)
    for higher in 0..<depth where count[higher] == nil { count[higher] = list.starts[higher] ?? level(higher)?.start }
    if let start = list.starts[depth], overridden.insert("\(id)/\(depth)").inserted {
      count[depth] = start
    } else {
      count[depth] = count[depth].map { $0 + 1 } ?? own.start
    }
    for deeper in (depth + 1)..<(NumberingDefinitions.levelCount + 1) where deeper < NumberingDefinitions.levelCount {
      let restart = level(deeper)?.restart
      if restart == nil || depth < (restart ?? 0) { count[deeper] = nil }
    }
    counts[name] = count
    guard !own.isHidden else { return Label(text: "", suffix: "nothing") }
    return label(own, count) { level($0) }
  }

  /// Puts the counts into the level's text: `第%1章`, `%1.%2`.
  private func label(_ own: NumberingLevel, _ count: [Int?], _ level: (Int) -> NumberingLevel?) -> Label {
    if own.format == "bullet" { return Label(text: Self.bullet(own.text), suffix: own.suffix) }
    var label = Label(text: "", suffix: own.suffix)
    var isPlace = false
    for character in own.text.unicodeScalars {
      if isPlace, let index = Int(String(character)), (1...9).contains(index) {
        let format = level(index - 1)?.format ?? "decimal"
        let number = numberText(count[index - 1] ?? 0, own.isLegal && format != "decimalZero" ? "decimal" : format)
        label.text += number.text
        if !number.isExact { label.plainFormat = format }
        isPlace = false
        continue
      }
      if isPlace { label.text += "%" }
      isPlace = character == "%"
      if !isPlace { label.text.unicodeScalars.append(character) }
    }
    return label
  }

  /// Symbol fonts keep their signs in the private use area, where no other program finds them.
  private static func bullet(_ text: String) -> String {
    let isPrivate = text.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) || $0.value < 0x100 }
    return isPrivate ? "●" : text
  }

  /// The list's own definition, or that of the numbering style that it borrows from.
  private static func abstract(
    of list: NumberingDefinitions.List, _ definitions: NumberingDefinitions, _ styles: WordStyles
  ) -> (String, NumberingDefinitions.Abstract?) {
    let abstract = definitions.abstracts[list.abstract]
    guard let link = abstract?.numberingStyle, let id = styles.list(of: link), let other = definitions.lists[id] else {
      return (list.abstract, abstract)
    }
    return (other.abstract, definitions.abstracts[other.abstract])
  }

  /// The level that names the paragraph's style as its own.
  private static func level(
    of style: String?, _ list: NumberingDefinitions.List, _ abstract: NumberingDefinitions.Abstract
  ) -> Int? {
    guard let style else { return nil }
    let own = list.levels.filter { $0.value.style == style }.keys.min()
    return own ?? abstract.levels.filter { $0.value.style == style }.keys.min()
  }
}
