/// Who uses an account and how they are reached, as typed; all of it may be empty.
public struct ContactEntry: Sendable, Hashable {
  public var person: String
  public var email: String
  public var phone: String

  public init(person: String = "", email: String = "", phone: String = "") {
    self.person = person
    self.email = email
    self.phone = phone
  }

  public enum Field: String, Sendable, Hashable, CaseIterable {
    case person, email, phone
  }

  /// The longest name of a person, in Unicode scalars.
  public static let longestPerson = 40

  /// Every field that cannot be so, with the reason; the sentences are made in `ContactWords`.
  public var faults: [Field] {
    var found: [Field] = []
    let isLine = !person.unicodeScalars.contains { $0.properties.generalCategory == .control }
    if person.unicodeScalars.count > Self.longestPerson || !isLine { found.append(.person) }
    if !email.isEmpty, MailAddress(email) == nil { found.append(.email) }
    if !phone.isEmpty, !Self.isPhone(phone) { found.append(.phone) }
    return found
  }

  /// Digits with a plus in front, blanks, hyphens and brackets between: 5 to 20 of them (E.164 has 15).
  private static func isPhone(_ text: String) -> Bool {
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    let others = text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+- ()".utf8.contains($0) }
    return others && (5...20).contains(digits) && text.utf8.count <= 30
  }

  /// The same, where fields that nobody typed say what the old one says.
  public func keeping(_ old: ContactEntry) -> ContactEntry {
    var entry = self
    for field in Field.allCases where entry[field].isEmpty { entry[field] = old[field] }
    return entry
  }

  public subscript(field: Field) -> String {
    get {
      switch field {
      case .person: person
      case .email: email
      case .phone: phone
      }
    }
    set {
      switch field {
      case .person: person = newValue
      case .email: email = newValue
      case .phone: phone = newValue
      }
    }
  }
}
