import Ingest
import Policy
import Store

/// A sheet of accounts that came back, held against the city's accounts: what would change, and what is wrong where.
///
/// Nothing is written: what is confirmed is read and held against the accounts again.
struct AccountSheetUpload {
  /// A row that would open an account, or say something else of one that is there.
  struct Change {
    var row: Int
    var new: AccountRow
    var old: UserAccount?
    /// As the sheet has it.
    var cells: [String]
    /// The names of the bodies.
    var bodies: [String]
  }

  let source: AccountSheetSource
  private(set) var changes: [Change] = []
  /// Rows that say what the system says.
  private(set) var unchanged = 0
  private var table: SheetTable<AccountSheetColumn>
  private var names: [String: Int] = [:]
  private let known: [String: UserAccount]

  init(_ bytes: [UInt8], for source: AccountSheetSource, by visitor: Visitor, in store: Store) throws {
    self.source = source
    known = Dictionary(source.users.map { ($0.name.lowercased(), $0) }) { first, _ in first }
    table = SheetTable(bytes, with: [.body, .role, .name], none: AccountSheetWords.noTable)
    for row in table.rows { read(row) }
    if faults.isEmpty, changes.isEmpty, unchanged == 0 { table.fault(AccountSheetWords.nothing) }
    if added > Store.mostInSheet { table.fault(Store.tooManyInSheet) }
    let refused = try store.accountFaults(changes.map(\.new), in: source.city.id, of: visitor.actor)
    for (index, error) in refused {
      let told = AccountSheetWords.refusal(error)
      table.add(changes[index].row, told.column, told.sentence)
    }
    table.sort()
  }

  var faults: [SheetFault] { table.faults }

  var added: Int { changes.count { $0.old == nil } }

  /// Whether the file is no sheet of ours at all.
  var isForeign: Bool { faults.first?.row == nil && !faults.isEmpty && changes.isEmpty }

  /// The rows that would be saved, as a table that is read again when it is confirmed.
  var confirmed: String { String(decoding: AccountWorkbook.csv(changes.map(\.cells)).dropFirst(3), as: UTF8.self) }

  // MARK: A row

  private mutating func read(_ row: SheetGrid.Row) {
    guard !isWaiting(row) else { return }
    let number = table.number(row)
    let before = faults.count
    table.addOddities(of: row)
    let word = table.text(.role, row) ?? ""
    let role = AccountSheetWords.role(word).flatMap { source.roles.contains($0) ? $0 : nil }
    if role == nil { table.add(number, .role, AccountSheetWords.unknownRole(word, source.roles)) }
    let bodies = bodies(row, number)
    if let role, role.belongsToAgency == (table.text(.body, row) == nil) {
      table.add(number, .body, role.belongsToAgency ? "请填写单位" : "“\(role.title)”不属于一家单位，请留空")
    }
    let contact = ContactEntry(
      person: table.text(.person, row) ?? "", email: table.text(.email, row) ?? "", phone: table.text(.phone, row) ?? ""
    )
    for field in contact.faults { table.add(number, AccountSheetColumn(rawValue: field.title), field.fault) }
    let name = table.text(.name, row)
    if let name, let other = names.updateValue(number, forKey: name.lowercased()) {
      table.add(number, .name, AccountSheetWords.twice(other))
    }
    if let name, known[name.lowercased()] == nil, let fault = AccountRow.fault(ofName: name) {
      table.add(number, .name, fault)
    }
    guard faults.count == before, let role else { return }
    let new = AccountRow(name: name, role: role, agencies: bodies.map(\.id), contact: contact)
    keep(new, bodies.map(\.name), row, number)
  }

  /// Whether a row is as it was handed out for a body that has nobody yet: nobody filled it in.
  ///
  /// Whoever wants the account made without naming anybody writes a name to sign in, or a person.
  private func isWaiting(_ row: SheetGrid.Row) -> Bool {
    table.text(.state, row) == AccountSheetWords.without
      && [.person, .name, .email, .phone].allSatisfy { (column: AccountSheetColumn) in table.text(column, row) == nil }
  }

  private mutating func keep(_ new: AccountRow, _ bodies: [String], _ row: SheetGrid.Row, _ number: Int) {
    let old = new.name.map { known[$0.lowercased()] } ?? same(as: new)
    var new = new
    if let old { new.contact = new.contact.keeping(old.contact) }
    if let old, old.role == new.role, old.contact == new.contact, Set(old.bodies.map(\.id)) == Set(new.agencies),
      old.agency == new.agencies.first
    {
      unchanged += 1
      return
    }
    if new.name == nil, let old {
      new.name = old.name
      if let other = names.updateValue(number, forKey: old.name.lowercased()) {
        return table.add(number, .name, AccountSheetWords.twice(other))
      }
    }
    let cells = AccountSheetColumn.allCases.map { column in
      switch column {
      case .row: String(number)
      case .state: ""
      case .name: new.name ?? ""
      default: table.raw(column, row)
      }
    }
    changes.append(Change(row: number, new: new, old: old, cells: cells, bodies: bodies))
  }

  /// The account of a row without a name to sign in that was opened before: a form that is sent twice opens nothing.
  private func same(as new: AccountRow) -> UserAccount? {
    source.users.first { user in
      user.role == new.role && user.agency == new.agencies.first && user.contact == new.contact
    }
  }

  // MARK: Cells

  /// The bodies that a cell names, its own first; what nobody has is told with the names that were perhaps meant.
  private mutating func bodies(_ row: SheetGrid.Row, _ number: Int) -> [(id: AgencyID, name: String)] {
    guard let text = table.text(.body, row) else { return [] }
    var parts = text.split(whereSeparator: { "、，,;；\n".contains($0) })
    var found: [(id: AgencyID, name: String)] = []
    while let first = parts.first {
      // A name may have a comma in it: the longest that is one.
      let counts = (1...parts.count).reversed()
      let names = counts.lazy.map { count in
        (count: count, name: String(text[first.startIndex..<parts[count - 1].endIndex]).trimmingBlanks)
      }
      if let (count, name) = names.first(where: { source.agencies[$0.name] != nil }), let id = source.agencies[name] {
        found.append((id, name))
        parts.removeFirst(count)
        continue
      }
      parts.removeFirst()
      let name = String(first).trimmingBlanks
      guard !name.isEmpty else { continue }
      let alike = AgencyName.alike(name, among: source.names)
      table.add(number, .body, AccountSheetWords.unknownBody(name, alike: alike))
    }
    return found
  }
}
