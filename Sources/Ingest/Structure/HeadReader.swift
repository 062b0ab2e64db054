import Policy

/// Reads what a plan says of itself: title, number, date, place, status and years.
struct HeadReader {
  let text: PlanText
  let forms: [LineForm]

  func head(of segment: DocumentSegment) -> DocumentOutline.Head {
    let title = segment.isNoticeItself ? issuedTitle(segment.title) : plainTitle(segment.title)
    let cover = cover(segment)
    let body = bodyRange(segment)
    let region = region(title: title, cover: cover, body: body)
    return DocumentOutline.Head(
      title: title, region: region, issuer: issuer(cover, segment), docNumber: docNumber(cover, segment),
      issuedOn: date(cover, segment), status: status(segment),
      period: PeriodReader(text: text).period(title: title, body), spokenIn: spokenIn(segment))
  }

  /// Title lines in one, without layout spaces.
  private func plainTitle(_ lines: Range<Int>) -> String {
    var result = ""
    for line in lines {
      var range = text.lines[line].range
      // 第三节 numbers the paper in a book.
      if case .number(let mark) = forms[line] { range = (range.lowerBound + mark.length)..<range.upperBound }
      let words = squeezed(range)
      // 2024年国务院政府工作报告 / 政府工作报告: a page's headline and the paper's own.
      if lines.count > 1, words.count >= Self.shortestRepeat, result.hasSuffix(words) { continue }
      result += words
    }
    return issuedName(result) ?? result
  }

  private static let shortestRepeat = 4

  /// 关于印发《X》的通知 names the plan that the notice carries.
  private func issuedTitle(_ lines: Range<Int>) -> String {
    var result = ""
    for line in lines { result += squeezed(text.lines[line].range) }
    return issuedName(result) ?? result
  }

  private static let issuing = words("印发 转发 发布")

  private func issuedName(_ title: String) -> String? {
    let words = scalars(title)
    guard Self.issuing.contains(where: { words.find($0) != nil }) else { return nil }
    if let open = title.firstIndex(of: "《"), let close = title.lastIndex(of: "》"), open < close {
      return String(title[title.index(after: open)..<close])
    }
    guard let verb = title.range("印发") ?? title.range("发布") ?? title.range("转发"), title.hasSuffix("的通知") else {
      return nil
    }
    return String(title[verb.upperBound...].dropLast(3))
  }

  private func squeezed(_ range: Range<Int>) -> String {
    var result: [UInt32] = []
    result.reserveCapacity(range.count)
    for index in range where text.scalars[index] > Scalar.space {
      result.append(text.source.scalars[Int(text.origin[index])])
    }
    return string(result)
  }

  // MARK: lines above and below

  /// The lines that can carry number, date and signature: the notice, or the document's own first and last lines.
  private func cover(_ segment: DocumentSegment) -> Range<Int> {
    if let notice = segment.notice { return 0..<max(notice.upperBound, segment.title.lowerBound) }
    return segment.title.lowerBound..<segment.body.upperBound
  }

  private func docNumber(_ cover: Range<Int>, _ segment: DocumentSegment) -> String? {
    let lines =
      segment.notice == nil
      ? max(0, segment.title.lowerBound - 4)..<min(cover.upperBound, segment.body.lowerBound + 6) : cover
    guard let line = lines.first(where: { forms[$0] == .docNumber }) else { return nil }
    let range = text.lines[line].range
    // 发文字号：… in what a web page says of the paper.
    let start = range.first { text.scalars[$0] == Scalar.colon }.map { $0 + 1 } ?? range.lowerBound
    return squeezed(start..<range.upperBound)
  }

  private static let dayLabels = ["成文日期：", "印发日期：", "发文日期：", "印发时间：", "发文时间：", "发布日期：", "发布时间："].map { scalars($0) }

  /// The day that a web page tells of the paper: when it was written, else when it was published.
  private func labelledDay(_ lines: Range<Int>) -> CivilDate? {
    for label in Self.dayLabels {
      for line in lines {
        let range = text.lines[line].range
        guard text.has(label, at: range.lowerBound) else { continue }
        if let day = DateReader.day(text, (range.lowerBound + label.count)..<range.upperBound) { return day }
      }
    }
    return nil
  }

  private func date(_ cover: Range<Int>, _ segment: DocumentSegment) -> CivilDate? {
    if let line = lastDate(cover) { return DateReader.day(text, text.lines[line].range) }
    // （2023年1月2日） under the title.
    for line in segment.body.prefix(3) {
      let range = text.lines[line].range
      if range.count > 8, range.count < 18, text.scalars[range.lowerBound] == Scalar.open {
        if let day = DateReader.day(text, (range.lowerBound + 1)..<range.upperBound) { return day }
      }
    }
    // 2022年02月09日 甘肃日报 below a headline; not the day of a meeting.
    for line in segment.body.prefix(2) {
      let range = text.lines[line].range
      guard range.count <= Self.longestDayLine, !range.contains(where: { Self.meets.contains(text.scalars[$0]) }),
        let first = range.first(where: { DateReader.year(text, at: $0, end: range.upperBound) != nil })
      else { continue }
      if let day = DateReader.day(text, first..<range.upperBound) { return day }
    }
    // The line of a page's address tells the day of the page.
    for line in segment.body.prefix(3) where PlanWords.isAddress(text, text.lines[line].range) {
      let range = text.lines[line].range
      for start in range where DateReader.year(text, at: start, end: range.upperBound) != nil {
        if let day = DateReader.day(text, start..<range.upperBound) { return day }
      }
    }
    return labelledDay(0..<min(cover.upperBound, segment.body.lowerBound + 6, text.lines.count))
      ?? publishedDay(segment)
  }

  private static let longestDayLine = 30
  /// 会议上, 第…次; a sentence is no line of its own either.
  private static let meets = ScalarSet(scalars("会次第，。；"))

  /// 2021年12月15日在云岭市第五届人民代表大会上: the year of a speech, which is no day of issue.
  private func spokenIn(_ segment: DocumentSegment) -> Int? {
    for line in segment.body.prefix(3) {
      let range = text.lines[line].range
      if let first = range.first, Scalar.isDigit(text.scalars[first]), let day = DateReader.day(text, range) {
        return day.year
      }
    }
    return nil
  }

  private static let publishing = words("发布 印发 公布")
  private static let longestRemark = 60

  /// 2026年3月23日青山市发展和改革局发布: a line at the very end tells the day.
  private func publishedDay(_ segment: DocumentSegment) -> CivilDate? {
    for line in segment.body.suffix(2).reversed() {
      let range = text.lines[line].range
      guard range.count <= Self.longestRemark, let first = range.first, Scalar.isDigit(text.scalars[first]),
        Self.publishing.contains(where: { text.find($0, in: range) != nil })
      else { continue }
      return DateReader.day(text, range)
    }
    return nil
  }

  private func lastDate(_ lines: Range<Int>) -> Int? {
    lines.last { line in
      if case .date = forms[line] { return true }
      return false
    }
  }

  private func issuer(_ cover: Range<Int>, _ segment: DocumentSegment) -> String? {
    guard let date = lastDate(cover) else { return nil }
    var signers: [String] = []
    var line = date - 1
    while line >= cover.lowerBound, signers.count < 12 {
      let range = text.lines[line].range
      guard (2...30).contains(range.count), case .prose = forms[line],
        BracketVocabulary.ends(text.scalars[range], with: BracketVocabulary.ends) > 0
      else { break }
      signers.insert(squeezed(range), at: 0)
      line -= 1
    }
    return signers.isEmpty ? nil : signers.joined(separator: "、")
  }

  private func status(_ segment: DocumentSegment) -> Document.Status {
    let end = min(segment.body.lowerBound + 2, text.lines.count)
    for line in segment.title.lowerBound..<max(end, segment.title.lowerBound) {
      let range = text.lines[line].range
      let isTitle = segment.title.contains(line)
      guard isTitle || (range.count < 20 && text.scalars[range.lowerBound] == Scalar.open) else { continue }
      if PlanWords.draftMarks.contains(where: { text.find($0, in: range) != nil }) { return .draft }
    }
    return .issued
  }

  private func bodyRange(_ segment: DocumentSegment) -> Range<Int> {
    guard let first = segment.body.first, let last = segment.body.last else { return 0..<0 }
    return text.lines[first].range.lowerBound..<text.lines[last].range.upperBound
  }

  // MARK: place

  /// The place that the title opens with; else the issuer's; else the one that the text names most.
  private func region(title: String, cover: Range<Int>, body: Range<Int>) -> String? {
    let name = scalars(title)
    if let place = opening(name) {
      // 白水市青山区…: the district that signs.
      if let signer = signingGovernment(cover), title.hasPrefix(place + signer) { return signer }
      return place
    }
    if let place = signingGovernment(cover) { return place }
    for line in cover.prefix(40) {
      let range = text.lines[line].range
      if range.count <= 60, let place = opening(Array(text.scalars[range])) {
        return district(of: place, in: range) ?? place
      }
    }
    if let country = name.find(Self.country), country == 0 || name.find(Self.city) == nil { return "全国" }
    if let place = named(in: name) { return place }
    if let place = applied(in: body) { return place }
    let opening = body.lowerBound..<min(body.upperBound, body.lowerBound + Self.openingReach)
    if Self.congress.contains(where: { text.find($0, in: opening) != nil || name.find($0) != nil }) { return "全国" }
    if speaksForCountry(body) { return "全国" }
    let named = placesNamed(in: body)
    if !isOneCity(named), speaksForProvince(body), let province = most(named, least: 1, among: Self.provinceEnds) {
      return province
    }
    return most(named) ?? fullyNamed(in: opening)
  }

  /// Letters at a paper's beginning in which it says where it holds.
  private static let openingReach = 300
  private static let congress = words("全国人民代表大会 全国人大 中华人民共和国国务院")

  private static let longestDistrict = 4

  /// 白水市青山区科学技术委员会: a body of a district speaks for the district.
  private func district(of place: String, in range: Range<Int>) -> String? {
    let line = text.scalars[range]
    let own = scalars(place)
    guard BracketVocabulary.ends(line, with: BracketVocabulary.ends) > 0, line.starts(with: own),
      let inner = opening(Array(line.dropFirst(own.count))), inner.count <= Self.longestDistrict
    else { return nil }
    return inner
  }

  private static let applying = scalars("结合")
  private static let actual = scalars("实际")
  /// Letters in which a paper says for whom it is written, and of a place's name.
  private static let introduction = 1200
  private static let longestPlace = 8

  /// 结合楚河州实际，制定本方案: whom the paper is written for.
  private func applied(in body: Range<Int>) -> String? {
    var next = body.lowerBound
    let limit = min(body.upperBound, body.lowerBound + Self.introduction)
    while next < limit, let found = text.find(Self.applying, in: next..<limit) {
      next = found + Self.applying.count
      let reach = next..<min(limit, next + Self.longestPlace + Self.actual.count)
      if let end = text.find(Self.actual, in: reach), let place = opening(Array(text.scalars[next..<end])) {
        return place
      }
    }
    return nil
  }

  /// The one city or province that the title names: 2025年重庆冷库….
  private func named(in name: [UInt32]) -> String? {
    var found: Set<String> = []
    var index = 0
    while index < name.count {
      guard let length = Places.length(in: name, at: index, limit: name.count) else {
        index += 1
        continue
      }
      if let place = Places.full[Array(name[index..<(index + length)])] { found.insert(place) }
      index += length
    }
    return found.count == 1 ? found.first : nil
  }

  /// The first place that is named in full, 湖南省.
  private func fullyNamed(in range: Range<Int>) -> String? {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let length = Places.length(in: text.scalars, at: index, limit: range.upperBound) else {
        index += 1
        continue
      }
      if let place = Places.full[Array(text.scalars[index..<(index + length)])], text.has(scalars(place), at: index) {
        return place
      }
      index += length
    }
    return nil
  }

  /// Of several signers the government speaks for its place: 上海市杨浦区人民政府 for 杨浦区.
  private func signingGovernment(_ cover: Range<Int>) -> String? {
    let government = scalars("人民政府")
    guard let date = lastDate(cover) else { return nil }
    for line in max(cover.lowerBound, date - 6)..<date {
      let name = text.scalars[text.lines[line].range]
      guard name.count <= 20, name.suffix(4).elementsEqual(government) else { continue }
      var place = Array(name.dropLast(4))
      if let full = opening(place) {
        let rest = Array(place.dropFirst(scalars(full).count))
        if rest.count >= 3 { place = rest } else { return full }
      }
      return string(place)
    }
    return nil
  }

  private static let country = scalars("国家")
  private static let city = scalars("市")
  private static let wholeCountry = words("中共中央 国务院")
  private static let prefixes = words("中共 “ 《 关于印发《 关于印发")

  private static let ends: [(word: [UInt32], isCounty: Bool)] = [
    (scalars("自治区"), false), (scalars("自治州"), false), (scalars("自治县"), true), (scalars("省"), false),
    (scalars("市"), false),
    (scalars("县"), true), (scalars("新区"), true), (scalars("区"), true), (scalars("州"), true), (scalars("盟"), true),
  ]

  /// 株洲市…, 上海市…, 苍南县…, 湖北省…; 国务院 and 中共中央 speak for the whole country.
  private func opening(_ name: [UInt32]) -> String? {
    var name = name[...]
    if Self.wholeCountry.contains(where: { name.starts(with: $0) }) { return "全国" }
    for prefix in Self.prefixes where name.starts(with: prefix) { name = name.dropFirst(prefix.count) }
    for length in 2...Places.longest
    where name.count > 1 && Places.opens(name[name.startIndex], name[name.startIndex + 1]) {
      guard name.count > length, let full = Places.full[Array(name.prefix(length))] else { continue }
      let rest = name.dropFirst(length)
      if rest.starts(with: scalars(full).dropFirst(length)) { return full }
    }
    let reach = name.prefix(9)
    for index in reach.indices.dropFirst(2) {
      for end in Self.ends where name[index] == end.word[0] && name[index...].starts(with: end.word) {
        let place = name[..<(index + end.word.count)]
        return isPlaceName(place.dropLast(end.word.count), district: end.word.last == 0x533A) ? string(place) : nil
      }
    }
    return nil
  }

  /// What opens a title that names no place: 推进城市…, 全市…, 促进园区…
  private static let notPlaces: Set<UInt32> = Set("的了为以推进加快全关于在支持促强提构打深优完实培建各本我第条".unicodeScalars.map(\.value))
  /// 高新区, 城区, 园区, 开发区, 示范区 are parts of a place.
  private static let notDistricts: Set<UInt32> = Set("新城园发范开保税".unicodeScalars.map(\.value))

  private func isPlaceName(_ name: ArraySlice<UInt32>, district: Bool) -> Bool {
    if district, let last = name.last, Self.notDistricts.contains(last) { return false }
    return (2...6).contains(name.count) && name.allSatisfy { Scalar.isHan($0) && !Self.notPlaces.contains($0) }
  }

  private static let provinceEnds = ["省", "自治区"]

  /// One place is named far oftener than any other.
  private func isOneCity(_ counts: [String: Int]) -> Bool {
    let most = counts.values.sorted(by: >)
    return most.count == 1 || most.count > 1 && most[0] >= 3 * most[1]
  }

  private static let ourCountry = words("我国 全国")
  private static let allProvinces = words("各省、自治区、直辖市 各省（自治区、直辖市） 各省、自治区")
  private static let parts = words("全省 全市 全县 全区 全州 我省 我市 我县 我区 本市 市委、市政府 省委、省政府")

  /// 我国 stands there again and again, or all provinces are spoken to, and no 全省 or 我市: a plan for the country.
  private func speaksForCountry(_ body: Range<Int>) -> Bool {
    let own = Self.parts.reduce(0) { $0 + count($1, body) }
    if own == 0, Self.allProvinces.contains(where: { text.find($0, in: body) != nil }) { return true }
    let country = Self.ourCountry.reduce(0) { $0 + count($1, body) }
    return own == 0 ? country > 2 : country > Self.farMore * own
  }

  /// How much oftener the country is spoken of than a part of it.
  private static let farMore = 4
  private static let others = words("全市场 全区域 全区际 全省信 全县域")

  private func count(_ word: [UInt32], _ range: Range<Int>) -> Int {
    var found = 0
    var next = range.lowerBound
    while let index = text.find(word, in: next..<range.upperBound) {
      if text.match(Self.others, at: index) == 0 { found += 1 }
      next = index + word.count
    }
    return found
  }

  private static let wholeProvince = scalars("全省")
  private static let ofCity = scalars("全市")

  /// 全省 stands there, and oftener than 全市: the cities that it names are some of many.
  private func speaksForProvince(_ body: Range<Int>) -> Bool {
    var province = 0
    var city = 0
    for index in body where text.scalars[index] == Self.ofCity[0] {
      if text.has(Self.wholeProvince, at: index) { province += 1 }
      if text.has(Self.ofCity, at: index) { city += 1 }
    }
    return province > 1 && province > city
  }

  /// The city or province whose short name stands most often in the text; a province only where no city does.
  private func most(_ counts: [String: Int], least: Int = 3, among ends: [String] = [""]) -> String? {
    counts.filter { place in place.value >= least && ends.contains { place.key.hasSuffix($0) } }
      .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func placesNamed(in body: Range<Int>) -> [String: Int] {
    var counts: [String: Int] = [:]
    var index = body.lowerBound
    while index + 1 < body.upperBound {
      guard Places.opens(text.scalars[index], text.scalars[index + 1]) else {
        index += 1
        continue
      }
      var length = 1
      for size in stride(from: min(Places.longest, body.upperBound - index), through: 2, by: -1) {
        if let full = Places.full[Array(text.scalars[index..<(index + size)])] {
          counts[full, default: 0] += 1
          length = size
          break
        }
      }
      index += length
    }
    return counts
  }
}

extension String {
  /// Where a word stands first.
  fileprivate func range(_ word: String) -> Range<String.Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(word), let end = self.index(index, offsetBy: word.count, limitedBy: endIndex) {
        return index..<end
      }
      index = self.index(after: index)
    }
    return nil
  }
}
