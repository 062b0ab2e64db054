/// What is entered of a matter: form, API and trail name it by the same code.
public enum MatterField: String, Sendable, Hashable, CaseIterable {
  case city = "city_id"
  case title
  case text
  case origin
  case subject
  case from = "from_agency_id"
  case agency = "agency_id"
  case due = "due_on"

  public var title: String {
    switch self {
    case .city: "城市"
    case .title: "事项"
    case .text: "具体情况"
    case .origin: "来源"
    case .subject: "有关对象"
    case .from: "提出单位"
    case .agency: "承办单位"
    case .due: "办理期限"
    }
  }

  /// The most that a text may have, in Unicode scalars.
  public var longest: Int { self == .text ? 2_000 : 100 }
}
