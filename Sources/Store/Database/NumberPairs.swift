import Policy

/// Numbers by a text, as SQL groups them: `[["2025-12-31",220],["2026Q1",12.5]]`, read without a coder.
enum NumberPairs {
  /// In the order of the list; nil for what is no such list.
  static func read(_ json: String) -> [(text: String, number: Double)]? {
    if json == "[]" { return [] }
    var json = json
    return json.withUTF8 { bytes in
      var scanner = JSONScanner(bytes)
      var pairs: [(text: String, number: Double)] = []
      guard scanner.take(UInt8(ascii: "[")) else { return nil }
      repeat {
        guard scanner.take(UInt8(ascii: "[")), let text = scanner.text(), scanner.take(UInt8(ascii: ",")),
          let number = scanner.number().flatMap({ Double($0) }), scanner.take(UInt8(ascii: "]"))
        else { return nil }
        pairs.append((text, number))
      } while scanner.take(UInt8(ascii: ","))
      return scanner.take(UInt8(ascii: "]")) && scanner.next() == nil ? pairs : nil
    }
  }
}
