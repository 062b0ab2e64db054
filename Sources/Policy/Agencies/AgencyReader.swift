/// Reads one name: whose level it is, which department, else what its end says.
struct AgencyReader {
  var name: WrittenName
  var city: String?

  struct Result {
    var key: String
    var fullName: String?
    var kind: AgencyKind
    var parent: String?
    var wording: String
    var isInTables = false
  }

  /// The plan's own level in keys.
  static let own = "本级"

  private static func isLevel(_ letter: Character) -> Bool {
    // Numbers are compared, since comparing characters outside ASCII takes a hundred times as long.
    switch letter.scalarValue {
    case 0x7701, 0x5E02, 0x5DDE, 0x53BF, 0x533A, 0x65D7: true  // 省 市 州 县 区 旗
    default: false
    }
  }

  func read() -> Result {
    let plain = AgencyVocabulary.spelled(name.plain)
    if AgencyVocabulary.isGroup(plain) { return Result(key: plain, kind: .group, parent: city, wording: plain) }
    let readings = readings(of: plain)
    for (level, rest) in readings {
      if let found = government(rest, level: level) ?? department(rest, level: level) { return found }
    }
    if let found = area(plain) { return found }
    let (level, rest) = readings.first ?? (nil, plain)
    let kind = AgencyVocabulary.kind(of: rest) ?? .other
    // 株洲高新区 and 株洲高新区管委会 are one committee.
    var stem = rest
    if kind == .park {
      for end in ["党工委", "管委会"] where stem.hasSuffix(end) && stem.count > end.count { stem.removeLast(end.count) }
    }
    return Result(
      key: keyed(level ?? Self.own, stem),
      kind: level != nil && rest.hasPrefix("委") && kind == .department ? .party : kind,
      parent: level == nil || level == Self.own ? city : level, wording: rest)
  }

  /// Every way to part a name into its level and the rest, likeliest first; without a level last.
  private func readings(of plain: String) -> [(level: String?, rest: String)] {
    var found: [(level: String?, rest: String)] = []
    for place in cityNames where plain.begins(with: place) && plain.count > place.count + 1 {
      let rest = String(plain.dropFirst(place.count))
      found.append(youthLeague(rest).map { ($0.level, $0.rest) } ?? (Self.own, rest))
    }
    if let youth = youthLeague(plain) { found.append(youth) }
    if let first = plain.first, Self.isLevel(first), plain.count > 2 {
      let level = ownLevel == first ? Self.own : String(first)
      found.append((level, String(plain.dropFirst())))
    }
    if plain.begins(with: "国家"), plain.count > 4 { found.append(("国家", String(plain.dropFirst(2)))) }
    found += otherPlaces(plain)
    found.append((nil, plain))
    return found
  }

  /// 团市委 → (本级, 团委).
  private func youthLeague(_ plain: String) -> (level: String?, rest: String)? {
    // Three letters of three bytes each; to count letters takes longer than all else here.
    guard plain.utf8.count == 9 else { return nil }
    let letters = Array(plain)
    guard letters.count == 3, letters[0] == "团", letters[2] == "委", Self.isLevel(letters[1]) else { return nil }
    return (letters[1] == ownLevel ? Self.own : String(letters[1]), "团委")
  }

  /// 曾都区经信局 → (曾都区, 经信局): a place of two to five characters that ends with its level.
  private func otherPlaces(_ plain: String) -> [(level: String?, rest: String)] {
    // Most names have no level inside.
    guard plain.unicodeScalars.dropFirst().contains(where: { Self.isLevel(Character($0)) }) else { return [] }
    let letters = Array(plain)
    var found: [(level: String?, rest: String)] = []
    for index in 1..<max(1, min(letters.count - 1, 6)) where Self.isLevel(letters[index]) {
      let rest = String(letters[(index + 1)...])
      if rest == "政府" || rest.hasPrefix("委") || DepartmentTable.find(rest) != nil {
        found.append((String(letters[...index]), rest))
      }
    }
    return found
  }

  private func government(_ rest: String, level: String?) -> Result? {
    guard rest == "政府", let level else { return nil }
    if level == Self.own || level.count == 1 {
      return Result(
        key: keyed(level, "政府"), fullName: level == Self.own ? city.map { $0 + "人民政府" } : nil, kind: .government,
        wording: "政府")
    }
    return Result(key: keyed(level, "政府"), fullName: level + "人民政府", kind: .county, parent: city, wording: "政府")
  }

  private func department(_ rest: String, level: String?) -> Result? {
    // 市政府国资委 is 市国资委, 市政府办公室 is itself.
    let bare = rest.hasPrefix("政府") && rest.count > 4 ? String(rest.dropFirst(2)) : rest
    guard let (entry, suffix) = DepartmentTable.find(rest) ?? (bare == rest ? nil : DepartmentTable.find(bare))
    else { return nil }
    let place = level.flatMap { $0 == Self.own ? city : $0.count > 1 ? $0 : nil }
    return Result(
      key: keyed(level ?? Self.own, entry.id),
      fullName: place.flatMap { place in suffix.map { place + entry.stem + $0 } },
      kind: entry.kind,
      parent: level == nil || level == Self.own ? city : level, wording: entry.stem, isInTables: true)
  }

  /// 浦东新区, 杨浦区, 相城区: an area named for its government.
  private func area(_ plain: String) -> Result? {
    guard let last = plain.last, ["区", "县", "旗", "市"].contains(last), (2...6).contains(plain.count) else { return nil }
    guard (plain.hasSuffix("新区") && !plain.hasSuffix("高新区")) || AgencyVocabulary.kind(of: plain) == nil else {
      return nil
    }
    if plain == city { return Result(key: keyed(Self.own, "政府"), kind: .government, wording: "政府") }
    return Result(key: keyed(plain, "政府"), fullName: plain + "人民政府", kind: .county, parent: city, wording: "政府")
  }

  private func keyed(_ level: String, _ id: String) -> String { level + "/" + id }

  /// 随州市, 随州: longer first.
  private var cityNames: [String] {
    guard let city, city.count > 1, city != "全国" else { return [] }
    guard let last = city.last, Self.isLevel(last), city.count > 2 else { return [city] }
    return [city, String(city.dropLast())]
  }

  private var ownLevel: Character? { city?.last.flatMap { Self.isLevel($0) ? $0 : nil } }
}
