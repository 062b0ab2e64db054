import Foundation
import GRDB

/// Numbers for `IN (SELECT value FROM json_each(?))`, bound as one value: `[1,2,3]`.
struct IDList: DatabaseValueConvertible, CustomStringConvertible {
  let description: String

  init(_ ids: some Sequence<Int64>) {
    description = "[" + ids.map(String.init).joined(separator: ",") + "]"
  }

  init<Item>(_ ids: some Sequence<ID<Item>>) { self.init(ids.map(\.raw)) }

  var databaseValue: DatabaseValue { description.databaseValue }
  static func fromDatabaseValue(_ value: DatabaseValue) -> IDList? { nil }
}
