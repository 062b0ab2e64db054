import Policy
import Store

/// One entry of a list to choose from.
struct FilterChoice: Sendable, Hashable {
  let value: String
  /// In the list.
  let title: String
  /// On a chip, where the list says more.
  let name: String
  /// Whether it only says how to find more, and cannot be chosen.
  let isHint: Bool

  init(_ value: String, _ title: String, name: String? = nil, isHint: Bool = false) {
    self.value = value
    self.title = title
    self.name = name ?? title
    self.isHint = isHint
  }

  /// So many things of all cities a person looks through; where there are more, the city comes first.
  static let mostOfAll = 500
  /// No city has more.
  static let mostOfOne = 2_000

  static func most(in city: CityID?) -> Int { city == nil ? mostOfAll : mostOfOne }

  /// What a select offers: all of them, or the way to them where they are too many; always the one that is chosen.
  ///
  /// - Parameters:
  ///   - kind: what they are called, e.g. 单位.
  ///   - city: the one whose they are; nil for all.
  ///   - chosen: the number of the one in force.
  ///   - name: reads its name.
  static func all(
    _ found: NamedItems, of kind: String, in city: CityID?, showsCity: Bool, chosen: Int64?, name: () throws -> String?
  ) rethrows -> [FilterChoice] {
    // Where they are too many, none of all cities' is offered.
    let offered = found.hasMore && city == nil ? [] : found.items
    var choices = offered.map { item in
      FilterChoice(
        String(item.id), showsCity ? "\(item.cityName) · \(item.name)" : item.name, name: item.name)
    }
    guard found.hasMore else { return choices }
    if let chosen, !choices.contains(where: { $0.value == String(chosen) }), let name = try name() {
      choices.append(FilterChoice(String(chosen), name))
    }
    let hint = city == nil ? "\(kind)较多：请先选择城市并筛选，再选\(kind)" : "更多\(kind)请在\(kind)列表中按名称查找"
    return choices + [FilterChoice("", hint, isHint: true)]
  }
}
