import Foundation
import Testing

@testable import Ingest

/// Small inputs that other readers of numbers and times get wrong, each with its right values beside it.
@Suite("Cases from public reports of faults") struct CaseTests {
  typealias Object = [String: Any]

  static let folder = TestFile.fixtures.appending(path: "cases")

  private static func expectations() throws -> [String: Object] {
    let data = try Data(contentsOf: folder.appending(path: "numbers.json"))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Object])
  }

  static let names = (try? expectations().keys.sorted()) ?? []

  @Test(arguments: names) func `a case is read with its right values`(name: String) throws {
    let want = try #require(try Self.expectations()[name])
    let reading = try read(source: SourceText(TestFile.text(Self.folder.appending(path: name))), file: name)
    let answer = try #require(JSONSerialization.jsonObject(with: Data(reading.json.utf8)) as? Object)
    let choices = want["either"] as? [Object] ?? [[:]]
    var rest = want
    rest["either"] = nil
    let faults = choices.map { choice in Self.faults(rest, answer) + Self.faults(choice, answer) }
    let least = faults.min { $0.count < $1.count } ?? []
    #expect(least.isEmpty, "\(least)")
  }

  @Test func `there are cases`() { #expect(Self.names.count >= 5) }

  /// What does not hold, in words.
  private static func faults(_ want: Object, _ answer: Object) -> [String] {
    want.flatMap { key, value -> [String] in
      if key == "count" || key.hasSuffix("_count") {
        let list = key == "count" ? "targets" : String(key.dropLast("_count".count))
        let found = items(list, answer).count
        return found == value as? Int ? [] : ["\(found) \(list), not \(value)"]
      }
      let wants = value as? [Object] ?? []
      if key.hasPrefix("no_") {
        let found = items(String(key.dropFirst(3)), answer)
        return wants.filter { want in found.contains { meets(want, $0) } }.map { "one is \($0)" }
      }
      if key == "qualitative_has" { return [] }
      let found = items(key, answer)
      return wants.filter { want in !found.contains { meets(want, $0) } }.map { "none is \($0)" }
    }
  }

  private static func items(_ list: String, _ answer: Object) -> [Object] {
    let documents = answer["documents"] as? [Object] ?? []
    return ([answer] + documents).flatMap { $0[list] as? [Object] ?? [] }
  }

  private static func meets(_ want: Object, _ item: Object) -> Bool {
    let unit = want["unit"] as? String
    return want.allSatisfy { key, value in
      if key.hasSuffix("_has") { return words(item[String(key.dropLast(4))]).contains(words(value)) }
      if key.hasSuffix("_lacks") { return !words(item[String(key.dropLast(6))]).contains(words(value)) }
      switch key {
      case "unit": return folded(1, unit).unit == folded(1, item["unit"] as? String).unit
      case "value", "value_max":
        guard let a = value as? Double, let b = item[key] as? Double else { return false }
        return abs(folded(a, unit).value - folded(b, item["unit"] as? String).value) < 1e-6
      default: return value is NSNull ? item[key] == nil || item[key] is NSNull : words(value) == words(item[key])
      }
    }
  }

  private static func words(_ value: Any?) -> String { value.map { "\($0)" } ?? "" }

  /// 15000 of 亿元 and 1.5 of 万亿元 are one sum; ‰ is a tenth of %.
  private static func folded(_ value: Double, _ unit: String?) -> (value: Double, unit: String) {
    var letters = scalars(unit ?? "")[...]
    var value = value
    while letters.count > 1, let scale = letters.first.flatMap(Scalar.figureScale) {
      value *= scale
      letters = letters.dropFirst()
    }
    let name = string(letters)
    return name == "‰" ? (value / 10, "%") : (value, name)
  }
}
