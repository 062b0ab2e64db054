import HTTP
import Policy
import Store

/// A list as its doors see it, whatever its items are.
protocol AnyResource: Sendable {
  /// The name in the API and on the command line, e.g. `targets`.
  var name: String { get }
  /// E.g. 目标.
  var title: String { get }
  var access: Access { get }
  var address: ListAddress { get }
  /// The ways into it that there are.
  var doors: [ListDoor] { get }
  /// What a way in asks of whoever comes.
  func demands(_ door: ListDoor) -> Guard
  /// What is handed in from its pages.
  var forms: [ListForm] { get }
  /// Its row in the API's description.
  var schema: JSON.Member { get }
  /// What programs may filter by, as the description has it.
  var parameters: [JSON] { get }
  /// Adds every door to the router.
  func mount(on mount: inout Mount)
  /// Writes every row in the order of ids.
  func write(_ format: ExportList.Format, from store: Store, to write: ([UInt8]) throws -> Void) throws
}

extension Resource: AnyResource {
  var name: String { columns.name }
  var title: String { columns.title }
  var schema: JSON.Member { columns.schema }
  var parameters: [JSON] { filters.map(\.parameter) }

  var doors: [ListDoor] {
    ListDoor.allCases.filter { door in
      switch door {
      case .page: page != nil
      case .itemPage: itemPage != nil
      case .csv, .workbook: true
      case .lines, .json: access == .everyone || reach?.isForPrograms == true
      case .item: item != nil && (access == .everyone || reach?.isForPrograms == true)
      }
    }
  }
}
