import Store

/// A whole list in one file: what `liance export` writes, byte for byte what the site sends.
public struct ExportList: Sendable {
  private let resource: any AnyResource

  /// How the rows are written.
  public enum Format: String, CaseIterable, Sendable {
    /// One array.
    case json
    /// One object a line.
    case jsonl
    /// UTF-8 with BOM, CRLF, Chinese titles: what Excel opens.
    case csv
  }

  /// What people call it, e.g. 目标.
  public var title: String { resource.title }

  /// Writes every row in the order of ids, a stretch at a time, so that length costs no memory.
  public func write(_ format: Format, from store: Store, to write: ([UInt8]) throws -> Void) throws {
    try resource.write(format, from: store, to: write)
  }
}

extension ExportList: RawRepresentable, CaseIterable {
  /// Every list that is open to everybody.
  public static var allCases: [ExportList] { Resources.open.map { ExportList(resource: $0) } }

  /// The list with this name, e.g. `targets`.
  public init?(rawValue: String) {
    guard let found = Resources.open.first(where: { $0.name == rawValue }) else { return nil }
    resource = found
  }

  /// Its name.
  public var rawValue: String { resource.name }
}
