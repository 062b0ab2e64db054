import Policy
import Store

/// A link to one of our own pages: path, query and place in the page.
struct Address: Hashable, Sendable {
  let path: String
  var query: [Pair] = []
  var fragment: String?

  /// One name and value of a query.
  struct Pair: Hashable, Sendable {
    var name: String
    var value: String
  }

  private init(_ route: Route, query: [Pair] = []) {
    self.init(path: route.pattern, query: query)
  }

  /// - Parameter path: of one of our patterns, filled in.
  init(path: String, query: [Pair] = [], fragment: String? = nil) {
    self.path = path
    self.query = query
    self.fragment = fragment
  }

  private init(_ route: Route, number: Int64) {
    self.init(path: Address.filled(route.pattern, number))
  }

  /// A pattern with a number in the place of `{id}`. A list has many links, and `replacing` takes its time.
  static func filled(_ pattern: String, _ number: Int64) -> String {
    var pattern = pattern
    return pattern.withUTF8 { all in
      guard let open = all.firstIndex(of: UInt8(ascii: "{")), let close = all.firstIndex(of: UInt8(ascii: "}")) else {
        return String(decoding: all, as: UTF8.self)
      }
      var out: [UInt8] = []
      out.reserveCapacity(all.count + 20)
      out.append(contentsOf: all[..<open])
      out.append(decimal: number)
      out.append(contentsOf: all[(close + 1)...])
      return String(decoding: out, as: UTF8.self)
    }
  }

  /// As it stands in an `href`, before HTML escaping.
  var text: String {
    var text = path
    if !query.isEmpty {
      text += "?" + query.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
    }
    if let fragment { text += "#" + fragment }
    return text
  }

  /// The same address with this value of a name, or without the name.
  func with(_ name: String, _ value: String?) -> Address {
    var copy = self
    copy.query.removeAll { $0.name == name }
    if let value { copy.query.append(Pair(name: name, value: value)) }
    return copy
  }

  /// The same address with a place in the page.
  func at(_ fragment: String) -> Address {
    var copy = self
    copy.fragment = fragment
    return copy
  }

  /// RFC 3986 unreserved characters stand, every other byte is `%XX`.
  static func encoded(_ text: String) -> String {
    var out: [UInt8] = []
    append(encoded: text, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// The same behind what is there.
  static func append(encoded text: String, to out: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: out.append(byte)
      default:
        out.append(UInt8(ascii: "%"))
        out.append(digit(byte >> 4))
        out.append(digit(byte & 15))
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}

extension Address: DirectPart {
  /// As it stands in an `href`.
  func write(to html: inout HTML) {
    html.append(text: path)
    for (index, pair) in query.enumerated() {
      html.append(markup: index == 0 ? "?" : "&amp;")
      html.append(encoded: pair.name)
      html.append(markup: "=")
      html.append(encoded: pair.value)
    }
    guard let fragment else { return }
    html.append(markup: "#")
    html.append(text: fragment)
  }
}

extension Address {
  static let overview = Address(.overview)
  static func overview(city: CityID?) -> Address { Address.overview.with("city", city?.description) }
  static let help = Address(.help)
  /// The cities side by side.
  static let cities = Address(.cities)
  /// The deadlines of a list of targets, for calendars.
  static func calendar(_ filter: TargetFilter = TargetFilter()) -> Address {
    Address(path: Route.calendar.pattern, query: TargetResource.list.pairs(filter))
  }

  /// The document's text with this target in view.
  static func text(of target: TargetID, in document: DocumentID) -> Address {
    Address.document(document).at(Anchor.target(target))
  }
  /// The document's text with this measure in view.
  static func text(of measure: MeasureID, in document: DocumentID) -> Address {
    Address.document(document).at(Anchor.measure(measure))
  }
  /// The document's text with a place in view, which must be one of those that its page marks.
  static func text(at place: Span, in document: DocumentID) -> Address {
    Address.document(document).at(Anchor.place(place))
  }
  static func file(of document: DocumentID) -> Address { Address(.documentFile, number: document.raw) }

  /// Where to sign in, and where to go afterwards.
  static func login(returnTo: String? = nil) -> Address { Address(.login).with("next", returnTo) }
  static let logout = Address(.logout)
  /// Where people change their own password, and where to go afterwards.
  static func password(returnTo: String? = nil) -> Address { Address(.password).with("next", returnTo) }
  /// One's own account: sessions, sign-ins, how one is reached.
  static let account = Address(.account)
  /// Where a session of one's own is ended.
  static let accountSession = Address(.accountSession)
  /// A body's form; of one row only, where it is named.
  static func reporting(_ period: Period? = nil, agency: AgencyID? = nil, only row: ReportingRow? = nil) -> Address {
    let form = Address(.reporting).with("period", period?.text).with("agency", agency?.description)
    return switch row {
    case .target(let id): form.with("target", id.description)
    case .measure(let id): form.with("measure", id.description)
    case nil: form
    }
  }
  static func reportingDone(_ period: Period, agency: AgencyID? = nil) -> Address {
    Address(.reportingDone).with("period", period.text).with("agency", agency?.description)
  }
  /// Where a form is kept while it is typed.
  static func reportingDraft(_ period: Period, agency: AgencyID? = nil) -> Address {
    Address(.reportingDraft).with("period", period.text).with("agency", agency?.description)
  }
  /// What bears out a row of the form.
  static func evidence(of row: ReportingRow, _ period: Period, agency: AgencyID? = nil) -> Address {
    let address = Address(.reportingEvidence).with("period", period.text).with("agency", agency?.description)
    switch row {
    case .target(let id): return address.with("target", id.description)
    case .measure(let id): return address.with("measure", id.description)
    }
  }
  static func evidence(_ id: EvidenceID) -> Address { Address(.evidenceFile, number: id.raw) }
  static func evidenceRemoval(_ id: EvidenceID, _ period: Period, agency: AgencyID?) -> Address {
    Address(.evidenceRemoval, number: id.raw)
  }
  /// The form as a sheet: its page, or one of its files.
  static func reportingSheet(_ period: Period, agency: AgencyID? = nil, _ kind: ReportingForm.SheetKind? = nil)
    -> Address
  {
    let route: Route =
      switch kind {
      case .xlsx: .reportingWorkbook
      case .csv: .reportingCSV
      case nil: .reportingSheet
      }
    return Address(route).with("period", period.text).with("agency", agency?.description)
  }
  static func reportHistory(_ id: ReportID) -> Address { Address(.reportHistory, number: id.raw) }

  /// A city's rounds at a glance.
  /// Quarters, unless another kind of periods is named.
  static func round(_ city: CityID? = nil, kind: PeriodKind = .quarter) -> Address {
    Address(.round).with("city", city?.description).with("kind", kind.word)
  }
  static func roundSheet(_ city: CityID, kind: PeriodKind = .quarter) -> Address {
    Address(.roundSheet).with("city", city.description).with("kind", kind.word)
  }
  /// The days of a city's periods.
  static func periods(_ city: CityID) -> Address { Address(.periods).with("city", city.description) }
  static func openAccounts(_ city: CityID) -> Address { Address(.openAccounts).with("city", city.description) }
  static func reminders(_ period: Period, city: CityID) -> Address {
    Address(.reminders).with("period", period.text).with("city", city.description)
  }
  /// Where it is said how often a target is asked.
  static func override(of id: TargetID) -> Address { Address(.targetOverride, number: id.raw) }
  static let rule = Address(.rule)
  static func rhythm(of id: TargetID) -> Address { Address(.targetRhythm, number: id.raw) }
  /// What waits for whoever signs for a body.
  static let signing = Address(.signing)
  static let users = Address(.users)
  static func reportsDue(_ period: Period? = nil) -> Address { Address(.reportsDue).with("period", period?.text) }
  static let reportAcceptance = Address(.reportAcceptance)
  static func reportDecision(_ id: ReportID) -> Address { Address(.reportDecision, number: id.raw) }
  static func measureDecision(_ report: Int64) -> Address { Address(.measureDecision, number: report) }
  static let upload = Address(.upload)
  static func review(_ id: VersionID) -> Address { Address(.review, number: id.raw) }
  static func reviewAdd(_ id: VersionID) -> Address { Address(.reviewAdd, number: id.raw) }
  static func reviewPublish(_ id: VersionID) -> Address { Address(.reviewPublish, number: id.raw) }
  static func reviewCandidate(_ id: CandidateID, of version: VersionID) -> Address {
    let path = Route.reviewCandidate.pattern.replacing("{id}", with: version.description)
      .replacing("{candidate}", with: id.description)
    return Address(path: path)
  }

  /// Where a change of a target is handed in.
  static func change(_ kind: TargetEdit.Kind, of id: TargetID) -> Address { Address(kind.route, number: id.raw) }
  static func agencyRegister(_ filter: AgencyFilter = AgencyFilter()) -> Address {
    Address(.agencyRegister, query: AgencyResource.list.pairs(filter))
  }
  /// A body's own administration, with the body that it might be merged into.
  static func agencyAdministration(_ id: AgencyID, into: AgencyID? = nil) -> Address {
    Address(.agencyAdministration, number: id.raw).with("into", into?.description)
  }
  static func merge(_ id: MergeID) -> Address { Address(.merge, number: id.raw) }
  /// Where targets are given to bodies many at a time.
  static func owners(_ waiting: OwnersWaiting = .nobody, city: CityID? = nil) -> Address {
    Address(.owners).with("city", city?.description).with("show", waiting.rawValue)
  }
  static let tokens = Address(.tokens)

  static let openAPI = Address(.openAPI)
}

/// The places inside a page that a link can point at.
enum Anchor {
  static func target(_ id: TargetID) -> String { "t\(id)" }
  static func card(_ id: TargetID) -> String { "card-t\(id)" }
  static func measure(_ id: MeasureID) -> String { "m\(id)" }
  /// A place of the text that is no item's, by its first scalar.
  static func place(_ span: Span) -> String { "at\(span.start)" }
  static func section(_ id: SectionID) -> String { "s\(id)" }
  /// On a target's page: what happened to it.
  static let changes = "h-changes"
}
