/// Reads for which place a plan is made.
struct RegionReader {
  let text: PlanText
  /// The line with the day of the signature; nil for none.
  let signed: Int?

  /// The place that the title opens with; else the issuer's; else the one that the text names most.
  func region(title: String, cover: Range<Int>, body: Range<Int>, told: ToldPlan? = nil) -> String? {
    let name = scalars(title)
    if let park = park(opening: name) { return park }
    if let place = opening(name) {
      return place + (districtBehind(place, in: name) ?? "")
    }
    if let place = signingGovernment(cover) { return place }
    if let told, let place = self.opening(told.name) ?? told.issuer.flatMap({ self.opening(scalars($0)) }) {
      return place
    }
    for line in cover.prefix(40) {
      let range = text.lines[line].range
      if range.count <= 60, !isContact(range), !isRow(line), let place = opening(unlabelled(range)) {
        return district(of: place, in: range) ?? place
      }
    }
    if let country = name.find(Self.state), country == 0 || name.find(Self.city) == nil { return "全国" }
    if let place = named(in: name) { return place }
    if let place = applied(in: body) { return place }
    let opening = body.lowerBound..<min(body.upperBound, body.lowerBound + Self.openingReach)
    if Self.congress.contains(where: { text.find($0, in: opening) != nil || name.find($0) != nil }) { return "全国" }
    if speaksForCountry(body) { return "全国" }
    let named = placesNamed(in: body)
    let isProvince = named.count == 1 && Self.provinceEnds.contains { named.first?.key.hasSuffix($0) ?? false }
    if isProvince || !isOneCity(named), speaksForProvince(body),
      let province = most(named, least: 1, among: Self.provinceEnds)
    {
      return province
    }
    guard let place = most(named) ?? fullyNamed(in: opening) ?? metIn(opening) else {
      return named.isEmpty && speaksOfNation(opening, body) ? "全国" : nil
    }
    return county(of: place, opening, body) ?? place
  }

  private static let districtEnds = words("自治县 自治旗 区 县 旗")
  private static let districtNames = 2...4
  /// 区域, 区块, 区划, 区间, 区县: no name ends there.
  private static let districtGoesOn = ScalarSet(scalars("域块划间位县市道旗区"))
  private static let kindsOfDistrict = words(
    "小区 户区 护区 街区 片区 地区 景区 园区 校区 社区 库区 矿区 灾区 辖区 贸区 郊区 业区 示范县 边境县 贫困县 特困县 各县 全县 辖县")

  /// 青山区 of a title that opens with 白水市青山区.
  private func districtBehind(_ place: String, in name: [UInt32]) -> String? {
    let start = scalars(place).count
    guard place.hasSuffix("市"), name.count > start, name.starts(with: scalars(place)) else { return nil }
    for length in Self.districtNames where start + length < name.count {
      guard let end = Self.districtEnds.first(where: { name.has($0, at: start + length, limit: name.count) }),
        isPlaceName(name[start..<(start + length)], district: end[0] == 0x533A)
      else { continue }
      // 白水市青山区县联动: no district of that name.
      let after = start + length + end.count
      if after < name.count, Self.districtGoesOn.contains(name[after]) { return nil }
      let found = Array(name[start..<after])
      return Self.kindsOfDistrict.contains { found.suffix($0.count).elementsEqual($0) } ? nil : string(found)
    }
    return nil
  }

  private static let parks = words(
    "综合实验区 综合试验区 实验区 试验区 合作区 高新技术产业开发区 经济技术开发区 高新技术开发区 经济开发区 产业开发区 高新区 经开区 开发区 工业园区 产业园区 保税区 保税港区 出口加工区")
  private static let parkNames = 2...4

  /// 云岭高新区支持…, 青溪市经济开发区关于…: a park that its paper opens with.
  private func park(opening name: [UInt32]) -> String? {
    for length in Self.parkNames where length < name.count {
      guard let end = Self.parks.first(where: { name.has($0, at: length, limit: name.count) }) else { continue }
      let place = name[..<length]
      guard place.allSatisfy({ Scalar.isHan($0) && !Self.notPlaces.contains($0) }) else { return nil }
      return string(name[..<(length + end.count)])
    }
    return nil
  }

  private static let labels = words("发文单位 发文机关 发文机构 发布机构 发布单位 发布机关 制发机关 印发单位")

  /// 发文单位云岭市人民政府办公室: a page's word without its colon is no part of the place.
  private func unlabelled(_ range: Range<Int>) -> [UInt32] {
    Array(text.scalars[(range.lowerBound + text.match(Self.labels, at: range.lowerBound))..<range.upperBound])
  }

  private static let assembly = scalars("人民代表大会")
  private static let (at, ordinal): (UInt32, UInt32) = (0x5728, 0x7B2C)  // 在, 第
  private static let assemblyEnds = ScalarSet(scalars("省市县区州盟旗"))
  /// Letters of 青山市第十五届 before 人民代表大会.
  private static let longestAssembly = 20

  /// 在青山市第十五届人民代表大会: before whose assembly a report is made.
  private func metIn(_ opening: Range<Int>) -> String? {
    guard let end = text.find(Self.assembly, in: opening) else { return nil }
    let reach = max(opening.lowerBound, end - Self.longestAssembly)..<end
    guard let count = reach.last(where: { text.scalars[$0] == Self.ordinal }),
      let start = reach.last(where: { $0 < count && text.scalars[$0] == Self.at }), start + 2 < count,
      Self.assemblyEnds.contains(text.scalars[count - 1]),
      isPlaceName(text.scalars[(start + 1)..<(count - 1)], district: text.scalars[count - 1] == 0x533A)
    else { return nil }
    return text.string((start + 1)..<count)
  }

  private static let nation = words("国民经济 制造强国 网络强国 国家安全 国家能源安全 中华民族")

  /// 国民经济 at the beginning, and neither 全市 nor 我省 anywhere.
  private func speaksOfNation(_ opening: Range<Int>, _ body: Range<Int>) -> Bool {
    guard Self.nation.contains(where: { text.find($0, in: opening) != nil }) else { return false }
    var next = body.lowerBound
    while let place = Self.spokenOf.opening(in: text.scalars, next..<body.upperBound) {
      next = place + 1
      guard let word = Self.spokenOf.match(text.scalars, at: place, limit: body.upperBound), word.code == Self.part,
        text.match(Self.others, at: place) == 0
      else { continue }
      return false
    }
    return true
  }

  private static let countyEnds = words("自治县 县 区 市 旗")
  private static let countyName = 1...3
  private static let leastNamed = 3

  /// 白水市青山县第十七届人民代表大会, and then 青山县 again and again: the county that the page is about.
  private func county(of place: String, _ opening: Range<Int>, _ body: Range<Int>) -> String? {
    let city = scalars(place)
    guard let at = text.find(city, in: opening) else { return nil }
    let start = at + city.count
    for length in Self.countyName {
      guard let end = Self.countyEnds.first(where: { text.has($0, at: start + length) }) else { continue }
      let name = text.scalars[start..<(start + length + end.count)]
      guard isPlaceName(name.dropLast(end.count), district: end.last == 0x533A) || length == 1 && isShortName(name),
        name.allSatisfy(Scalar.isHan)
      else { continue }
      var count = 0
      var next = start
      while count < Self.leastNamed, let found = text.find(Array(name), in: next..<body.upperBound) {
        count += 1
        next = found + name.count
      }
      return count >= Self.leastNamed ? string(name) : nil
    }
    return nil
  }

  private static let noCounties = words("城市 城区 市区")

  /// 新县, and neither 城区 nor 全县.
  private func isShortName(_ name: ArraySlice<UInt32>) -> Bool {
    guard let first = name.first, !Self.notPlaces.contains(first) else { return false }
    let isPart = name.last == 0x533A && Self.notDistricts.contains(first)
    return !isPart && !Self.noCounties.contains { name.elementsEqual($0) }
  }

  private static let leastFigures = 2

  /// 临江区 · 30 · 12: a row of figures names one place of many.
  private func isRow(_ line: Int) -> Bool {
    if text.lines[line].hasTabs { return true }
    var figures = 0
    for i in text.lines[line].range where Scalar.isDigit(text.scalars[i]) {
      let before = i > 0 ? text.scalars[i - 1] : Scalar.newline
      if before == Scalar.space || before == Scalar.pipe { figures += 1 }
    }
    return figures >= Self.leastFigures
  }

  private static let contacts = words("联系电话 咨询电话 联系人 联系方式 地址：")

  /// 青山区科技局，联系电话：…: whom to ask.
  private func isContact(_ range: Range<Int>) -> Bool {
    Self.contacts.contains { text.find($0, in: range) != nil }
  }

  /// Letters at a paper's beginning in which it says where it holds.
  private static let openingReach = 300
  private static let congress = words("全国人民代表大会 全国人大 中华人民共和国国务院")

  private static let longestDistrict = 4

  private static let about = scalars("关于")

  /// 白水市青山区科学技术委员会, also before 关于印发…: a body of a district speaks for the district.
  private func district(of place: String, in range: Range<Int>) -> String? {
    let end = text.find(Self.about, in: range) ?? range.upperBound
    let line = text.scalars[range.lowerBound..<end]
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
    guard let signed else { return nil }
    for line in max(cover.lowerBound, signed - 6)..<signed {
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

  private static let state = scalars("国家")
  private static let city = scalars("市")
  private static let wholeCountry = words("中共中央 国务院")
  private static let prefixes = words("中共 “ 《 关于印发《 关于印发")

  private static let ends = words("自治区 自治州 自治县 省 市 县 新区 区 州 盟")

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
      for end in Self.ends where name[index] == end[0] && name[index...].starts(with: end) {
        let place = name[..<(index + end.count)]
        // 无废城市: a kind of city, where 盐城市 is one.
        if place.count >= Self.longestCity, place.suffix(Self.kindOfCity.count).elementsEqual(Self.kindOfCity) {
          return nil
        }
        return isPlaceName(place.dropLast(end.count), district: end.last == 0x533A) ? string(place) : nil
      }
    }
    return nil
  }

  private static let kindOfCity = scalars("城市")
  private static let longestCity = 4

  /// What opens a title that names no place: 推进城市…, 全市…, 促进园区…
  private static let notPlaces = ScalarSet(scalars("的了为以推进加快全关于在支持促强提构打深优完实培建各本我第条"))
  private static let openings = words("依据 依照 按照")
  /// 自治区, 市辖区, 城乡区域: kinds of places, no names.
  private static let kinds = words("自治 市辖 城乡 沿海 贫困 少数民族")
  /// 高新区, 城区, 园区, 开发区, 示范区, 行政区, 风景区 are parts of a place.
  private static let notDistricts = ScalarSet(scalars("新城园发范开保税政景"))

  private func isPlaceName(_ name: ArraySlice<UInt32>, district: Bool) -> Bool {
    if district, let last = name.last, Self.notDistricts.contains(last) { return false }
    guard !Self.openings.contains(where: { name.starts(with: $0) }), !Self.kinds.contains(Array(name)) else {
      return false
    }
    return (2...6).contains(name.count) && name.allSatisfy { Scalar.isHan($0) && !Self.notPlaces.contains($0) }
  }

  private static let provinceEnds = ["省", "自治区"]

  /// One place is named far oftener than any other.
  private func isOneCity(_ counts: [String: Int]) -> Bool {
    let most = counts.values.sorted(by: >)
    return most.count == 1 || most.count > 1 && most[0] >= 3 * most[1]
  }

  /// Of which place a text speaks: of a part of the country, of all of it, or to all provinces.
  private static let spokenOf = Lexicon([
    (part, "全省 全市 全县 全区 全州 我省 我市 我县 我区 本市 市委、市政府 省委、省政府"),
    (country, "我国 全国"),
    (provinces, "各省、自治区、直辖市 各省（自治区、直辖市） 各省、自治区"),
  ])
  private static let (part, country, provinces): (Int32, Int32, Int32) = (1, 2, 3)

  /// 我国 stands there again and again, or all provinces are spoken to, and no 全省 or 我市: a plan for the country.
  private func speaksForCountry(_ body: Range<Int>) -> Bool {
    var own = 0
    var country = 0
    var speaksToAll = false
    var next = body.lowerBound
    while let place = Self.spokenOf.opening(in: text.scalars, next..<body.upperBound) {
      next = place + 1
      guard let word = Self.spokenOf.match(text.scalars, at: place, limit: body.upperBound),
        text.match(Self.others, at: place) == 0
      else { continue }
      switch word.code {
      case Self.part: own += 1
      case Self.country: country += 1
      default: speaksToAll = true
      }
    }
    if own == 0, speaksToAll { return true }
    return own == 0 ? country > 2 : country > Self.farMore * own
  }

  /// How much oftener the country is spoken of than a part of it.
  private static let farMore = 4
  private static let others = words("全市场 全区域 全区际 全省信 全县域")

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
      guard let length = Places.length(in: text.scalars, at: index, limit: body.upperBound) else {
        index += 1
        continue
      }
      if let full = Places.full[Array(text.scalars[index..<(index + length)])] { counts[full, default: 0] += 1 }
      index += length
    }
    return counts
  }
}
