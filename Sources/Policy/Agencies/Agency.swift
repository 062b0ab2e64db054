/// One body of one city, whatever it is called in a text.
public struct Agency: Sendable, Hashable {
  /// Two names with the same key are one body; only meaningful inside one city.
  public var key: String
  /// As written, without layout.
  public var name: String
  /// 随州市经济和信息化局 for 市经信局, where the tables know it.
  public var fullName: String?
  public var kind: AgencyKind
  /// The government above it by name: 曾都区 for 曾都区经信局, the plan's city for 曾都区政府.
  public var parent: String?
  /// Which wording of its department it bears; differs between 工信局 and 经信局, which are one after a reform.
  var wording: String
  /// Whether the tables name its department, so that its name is no slip of the pen.
  var isInTables: Bool

  public var canReport: Bool { kind.canReport }

  /// Reads a name as it stands in a plan of this city; 市 then means that city, 县 the county whose plan it is.
  public init(_ written: String, city: String?) {
    let name = WrittenName(written)
    self.name = name.text
    let reader = AgencyReader(name: name, city: city)
    let read = reader.read()
    key = read.key
    fullName = read.fullName
    kind = read.kind
    parent = read.parent
    wording = read.wording
    isInTables = read.isInTables
  }
}
