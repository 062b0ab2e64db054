import Policy
import Store

/// The kinds of filters: each reads and writes one property of a list's filter.
extension FilterField {
  typealias Property<Value> = WritableKeyPath<Filter, Value> & Sendable

  /// The number of a thing.
  static func id<Subject>(_ name: String, _ title: String, note: String, _ property: Property<ID<Subject>?>) -> Self {
    let stored = StoredProperty(property)
    return FilterField(name, title, note: note, kind: .integer, place: stored.place) { query, filter in
      filter[keyPath: property] = query.id(name)
    } write: { filter in
      stored(filter).map { [$0.description] } ?? []
    }
  }

  /// A whole number in a range.
  static func number(
    _ name: String, _ title: String, note: String, in range: ClosedRange<Int>, _ property: Property<Int?>
  ) -> Self {
    let stored = StoredProperty(property)
    return FilterField(name, title, note: note, kind: .integer, place: stored.place) { query, filter in
      filter[keyPath: property] = query.number(name, in: range)
    } write: { filter in
      stored(filter).map { [String($0)] } ?? []
    }
  }

  /// What people type.
  static func words(_ name: String, _ title: String, note: String, _ property: Property<String>) -> Self {
    let stored = StoredProperty(property)
    return FilterField(name, title, note: note, kind: .string, place: stored.place) { query, filter in
      filter[keyPath: property] = query.words(name)
    } write: { filter in
      let words = stored(filter)
      return words.isEmpty ? [] : [words]
    }
  }

  /// Yes or nothing.
  static func flag(_ name: String, _ title: String, note: String, _ property: Property<Bool>) -> Self {
    let stored = StoredProperty(property)
    return FilterField(
      name, title, note: note, kind: .string, values: ["0", "1"], place: stored.place
    ) { query, filter in
      filter[keyPath: property] = query.flag(name)
    } write: { filter in
      stored(filter) ? ["1"] : []
    }
  }

  static func period(_ name: String, _ title: String, note: String, _ property: Property<Period?>) -> Self {
    let stored = StoredProperty(property)
    return FilterField(name, title, note: note, kind: .string, place: stored.place) { query, filter in
      filter[keyPath: property] = query.period(name)
    } write: { filter in
      stored(filter).map { [$0.text] } ?? []
    }
  }

  static func day(_ name: String, _ title: String, note: String, _ property: Property<CivilDate?>) -> Self {
    let stored = StoredProperty(property)
    return FilterField(name, title, note: note, kind: .string, place: stored.place) { query, filter in
      filter[keyPath: property] = query.day(name)
    } write: { filter in
      stored(filter).map { [$0.text] } ?? []
    }.asked(.day)
  }

  /// One of an enum's words.
  static func choice<Choice: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String, _ title: String, note: String, _ property: Property<Choice?>
  ) -> Self {
    let (stored, words) = (StoredProperty(property), Choice.allCases.map(\.rawValue))
    return FilterField(name, title, note: note, kind: .string, values: words, place: stored.place) { query, filter in
      filter[keyPath: property] = query.choice(name)
    } write: { filter in
      stored(filter).map { [$0.rawValue] } ?? []
    }
  }

  /// One of an enum's words, of which one goes without saying.
  static func choice<Choice: RawRepresentable<String> & CaseIterable & Equatable & Sendable>(
    _ name: String, _ title: String, note: String, otherwise usual: Choice, _ property: Property<Choice>
  ) -> Self {
    let (stored, words) = (StoredProperty(property), Choice.allCases.map(\.rawValue))
    return FilterField(name, title, note: note, kind: .string, values: words, place: stored.place) { query, filter in
      filter[keyPath: property] = query.choice(name) ?? usual
    } write: { filter in
      let chosen = stored(filter)
      return chosen == usual ? [] : [chosen.rawValue]
    }
  }

  /// Any of an enum's words.
  static func choices<Choice: RawRepresentable<String> & CaseIterable & Hashable & SendableMetatype>(
    _ name: String, _ title: String, note: String, _ property: Property<Set<Choice>>
  ) -> Self {
    let (stored, words) = (StoredProperty(property), Choice.allCases.map(\.rawValue))
    return FilterField(name, title, note: note, kind: .string, values: words, place: stored.place) { query, filter in
      filter[keyPath: property] = query.choices(name)
    } write: { filter in
      let chosen = stored(filter)
      guard chosen.count > 1 else { return chosen.map(\.rawValue) }
      return Choice.allCases.filter(chosen.contains).map(\.rawValue)
    }
  }
}

/// Filters that many lists have, with the words that they have everywhere.
extension FilterField {
  /// - Parameter title: a city as the form lists it.
  static func city(
    _ property: Property<CityID?>, title: @escaping @Sendable (CitySummary) -> String = { $0.name }
  ) -> Self {
    id("city", "城市", note: "城市编号", property)
      .asked(
        .select(all: "全部城市") { source, _ in
          try source.store.cities().map { FilterChoice($0.id.description, title($0), name: $0.name) }
        }
      ).chip { "城市：\($1 ?? "编号 \($0)")" }
  }

  /// - Parameter city: whose papers the form offers.
  static func document(_ property: Property<DocumentID?>, of city: KeyPath<Filter, CityID?> & Sendable) -> Self {
    id("document", "政策文件", note: "文件编号", property)
      .asked(
        .select(all: "全部文件") { source, filter in
          let chosen = filter[keyPath: property]
          let (home, most) = (filter[keyPath: city], FilterChoice.most(in: filter[keyPath: city]))
          return try FilterChoice.all(
            source.store.documentNames(city: home, most: most), of: "文件", in: home, showsCity: false,
            chosen: chosen?.raw
          ) { try chosen.flatMap { try source.store.name(of: $0) } }
        }
      ).chip { "文件：\($1 ?? "编号 \($0)")" }
  }

  /// - Parameter city: whose agencies the form offers.
  static func agency(_ property: Property<AgencyID?>, of city: KeyPath<Filter, CityID?> & Sendable) -> Self {
    id("agency", "责任单位", note: "单位编号", property)
      .asked(
        .select(all: "全部单位") { source, filter in
          let chosen = filter[keyPath: property]
          let (home, most) = (filter[keyPath: city], FilterChoice.most(in: filter[keyPath: city]))
          return try FilterChoice.all(
            source.store.agencyNames(city: home, most: most), of: "单位", in: home, showsCity: home == nil,
            chosen: chosen?.raw
          ) { try chosen.flatMap { try source.store.name(of: $0) } }
        }
      ).chip { "单位：\($1 ?? "编号 \($0)")" }
  }

  /// What the order is called in every address.
  static var sortName: String { "sort" }

  /// What the list is sorted by: the usual order goes without saying.
  ///
  /// - Parameter titles: the orders as the form offers them, the usual one first.
  static func sort<Order: RawRepresentable<String> & CaseIterable & Equatable & Sendable>(
    _ property: Property<Order>, _ titles: KeyValuePairs<Order, String>
  ) -> Self {
    let note = titles.map { "\($0.rawValue) \($1)" }.joined(separator: "，")
    let others = titles.dropFirst().map { FilterChoice($0.rawValue, $1) }
    return choice(sortName, "排序", note: note, otherwise: titles[titles.startIndex].key, property)
      .asked(all: titles[titles.startIndex].value, others)
  }

  /// The words that a list is searched by.
  static func search(_ property: Property<String>, title: String = "文字", placeholder: String) -> Self {
    words("q", title, note: "文字，空格分开的每个词都要出现", property)
      .asked(.words(placeholder: placeholder)).chip { value, _ in "文字：\(value)" }
  }
}
