/// A table of indicators whose cells a page ran together without anything between them.
///
/// 序号指标2010年2015年2015年比2010年增长1化学需氧量（万吨）2551.72347.6-8%2氨氮（万吨）264.4238.0-10%…: the head's
/// years say how many values a row has, and where a change stands beside them it tells how its digits part. A row whose
/// digits can be parted in several ways is left out.
struct GluedRows {
  private static let headReach = 100
  /// Letters of a head and its rows.
  private static let shortest = 90
  private static let nameTitles = words("指标名称 指标 项目 名称")
  private static let years = 2...4
  private static let longestChange = 20
  private static let longestName = 40
  private static let longestGlue = 48
  /// Letters of -12.7个百分点.
  private static let longestValue = 10
  private static let fewestRows = 3
  private static let serial = scalars("序号")
  private static let pointWords = words("个百分点 百分点")
  private static let signs = ScalarSet(scalars("<>≤≥＜＞-－"))
  private static let percent: UInt32 = 0x25

  private(set) var header: [Range<Int>] = []
  private(set) var rows: [[Range<Int>]] = []
  /// From the head to the last row.
  private(set) var range = 0..<0

  private let text: [UInt32]
  private let limit: Int
  private var hasChange = false

  init?(_ text: [UInt32], _ line: Range<Int>) {
    self.text = text
    limit = line.upperBound
    guard line.count >= Self.shortest, let first = head(in: line), var place = firstRow(behind: first) else {
      return nil
    }
    var serial = 1
    while let row = row(from: place, serial) {
      if let cells = row.cells { rows.append(cells) }
      place = row.end
      serial = row.serial
    }
    guard rows.count >= Self.fewestRows else { return nil }
    let title = header[0].lowerBound
    let start = text.ends(with: Self.serial, at: title, floor: line.lowerBound) ? title - Self.serial.count : title
    range = start..<place
  }

  /// A line that `split` has made of such a table begins with its head.
  static func opens(_ line: Range<Int>, _ text: PlanText) -> Bool {
    line.count >= shortest
      && (text.has(serial, at: line.lowerBound) || nameTitles.contains { text.has($0, at: line.lowerBound) })
  }

  /// The title before such a table and the text behind it are lines of their own.
  static func split(_ lines: [PlanText.Line], _ text: [UInt32]) -> [PlanText.Line] {
    var result: [PlanText.Line] = []
    for (index, line) in lines.enumerated() {
      guard let table = GluedRows(text, line.range) else {
        if !result.isEmpty { result.append(line) }
        continue
      }
      if result.isEmpty { result += lines[..<index] }
      let stretches = [
        line.range.lowerBound..<table.range.lowerBound, table.range, table.range.upperBound..<line.range.upperBound,
      ]
      for (place, stretch) in stretches.enumerated() where !stretch.isEmpty {
        var part = line
        part.range = stretch
        if place > 0 { part.blanks = 0 }
        result.append(part)
      }
    }
    return result.isEmpty ? lines : result
  }

  // MARK: the head

  private func isYear(_ i: Int) -> Bool {
    i + 4 < limit && (i..<(i + 4)).allSatisfy { Scalar.isDigit(text[$0]) } && text[i + 4] == Scalar.year
  }

  /// Where the first of two years side by side stands, behind the title of the names.
  private mutating func head(in line: Range<Int>) -> Int? {
    let reach = line.prefix(Self.headReach)
    // 2010年2015年: where one year ends and the next begins.
    var next = reach.lowerBound
    var found: Int?
    while found == nil, let year = text[next..<reach.upperBound].firstIndex(of: Scalar.year) {
      next = year + 1
      if year >= line.lowerBound + 4, isYear(year - 4), isYear(next) { found = year - 4 }
    }
    guard let first = found,
      let title = Self.nameTitles.first(where: { text.ends(with: $0, at: first, floor: line.lowerBound) })
    else { return nil }
    header = [(first - title.count)..<first]
    return first
  }

  /// The first row's beginning, its serial number 1 left out.
  private mutating func firstRow(behind first: Int) -> Int? {
    var place = first
    while isYear(place) {
      let next = place + 5
      let isLast = opensRow(next)
      guard isLast || isYear(next) else { break }
      header.append(place..<next)
      place = next
      if isLast { break }
    }
    guard Self.years.contains(header.count - 1) else { return nil }
    if !opensRow(place) {
      // 2015年比2010年增长
      guard let end = (place..<min(limit, place + Self.longestChange)).first(where: { $0 > place + 4 && opensRow($0) })
      else { return nil }
      header.append(place..<end)
      hasChange = true
      place = end
    }
    return place + 1
  }

  private func opensRow(_ i: Int) -> Bool {
    i + 1 < limit && text[i] == Scalar.zero + 1 && Scalar.isHan(text[i + 1]) && text[i + 1] != Scalar.year
  }

  // MARK: rows

  /// The cells of the row at a place, nil where its digits part in several ways; and where the next begins.
  private func row(from start: Int, _ serial: Int) -> (cells: [Range<Int>]?, end: Int, serial: Int)? {
    guard start < limit, Scalar.isHan(text[start]) else { return nil }
    let reach = start..<min(limit, start + Self.longestName)
    for at in reach.dropFirst(2) where isGlue(text[at]) && !isGlue(text[at - 1]) {
      var end = at
      while end < min(limit, at + Self.longestGlue) {
        if isGlue(text[end]) {
          end += 1
        } else if let word = Self.pointWords.first(where: { text.has($0, at: end, limit: limit) }) {
          end += word.count
        } else {
          break
        }
      }
      // The next row's number stands right behind the last value.
      let number = scalars(String(serial + 1))
      let isCounted = text.ends(with: number, at: end, floor: at) && end < limit && Scalar.isHan(text[end])
      let stop = isCounted ? end - number.count : end
      let splits = splits(at..<stop, into: header.count - 1)
      // 2.5 of PM2.5浓度 is no row's values.
      guard !splits.isEmpty || isCounted else { continue }
      return (splits.count == 1 ? [start..<at] + splits[0] : nil, skipSpaces(end), isCounted ? serial + 1 : serial)
    }
    return nil
  }

  private func skipSpaces(_ i: Int) -> Int {
    var i = i
    while i < limit, Scalar.isBlank(text[i]) { i += 1 }
    return i
  }

  private func isGlue(_ c: UInt32) -> Bool {
    Scalar.isDigit(c) || c == Scalar.dot || c == Self.percent || Self.signs.contains(c) || Scalar.isBlank(c)
  }

  /// The ways in which digits are so many values.
  private func splits(_ range: Range<Int>, into count: Int) -> [[Range<Int>]] {
    var found: [[Range<Int>]] = []
    func split(from start: Int, _ cells: [Range<Int>]) {
      let start = skipSpaces(start)
      if cells.count == count {
        if start >= range.upperBound, agree(cells) { found.append(cells) }
        return
      }
      // So many letters the values that are left can have.
      let left = count - cells.count
      guard (left...(left * Self.longestValue)).contains(range.upperBound - start) else { return }
      var end = start + 1
      while end <= min(range.upperBound, start + Self.longestValue) {
        if value(start..<end) != nil { split(from: end, cells + [start..<end]) }
        end += 1
      }
    }
    split(from: range.lowerBound, [])
    return found
  }

  private struct Value {
    var number: Double
    var decimals: Int
    var isPercent = false
  }

  /// A number with its sign before and % or 个百分点 behind, nothing else.
  private func value(_ range: Range<Int>) -> Value? {
    var start = range.lowerBound
    var end = range.upperBound
    var found = Value(number: 0, decimals: 0)
    if let word = Self.pointWords.first(where: { text.ends(with: $0, at: end, floor: start) }) {
      end -= word.count
    } else if end > start, text[end - 1] == Self.percent {
      found.isPercent = true
      end -= 1
    }
    var isNegative = false
    if start < end, Self.signs.contains(text[start]) {
      isNegative = text[start] == Scalar.hyphen || text[start] == 0xFF0D
      start += 1
    }
    let digits = start..<end
    guard let first = digits.first, let last = digits.last, Scalar.isDigit(text[first]), Scalar.isDigit(text[last]),
      digits.allSatisfy({ Scalar.isDigit(text[$0]) || text[$0] == Scalar.dot }),
      digits.count(where: { text[$0] == Scalar.dot }) <= 1,
      text[first] != Scalar.zero || digits.count == 1 || text[first + 1] == Scalar.dot,
      let number = Double(string(Array(text[digits])))
    else { return nil }
    found.number = isNegative ? -number : number
    found.decimals = text[digits].firstIndex(of: Scalar.dot).map { end - $0 - 1 } ?? 0
    return found
  }

  /// How far a change that was rounded may be from that of the values.
  private static let rounding = 0.6
  private static let ratios = 0.2...5.0

  /// The change is that of the values; without one they are written alike and not far apart.
  private func agree(_ cells: [Range<Int>]) -> Bool {
    let values = cells.compactMap(value)
    guard values.count == cells.count else { return false }
    guard hasChange, let change = values.last, let first = values.first, case let last = values[values.count - 2] else {
      return zip(values, values.dropFirst()).allSatisfy {
        $0.decimals == $1.decimals && $0.number > 0 && Self.ratios.contains($1.number / $0.number)
      }
    }
    guard first.number != 0 else { return false }
    let moved = last.number - first.number
    let step = change.decimals == 0 ? Self.rounding : Self.rounding / 5
    return change.isPercent
      ? abs(moved / first.number * 100 - change.number) <= Self.rounding : abs(moved - change.number) <= step
  }
}
