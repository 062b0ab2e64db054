/// Every pattern that the router knows; `Address` makes the links that lead to them.
///
/// The two types belong together: a page that has no case here has no address, and a link that no case answers
/// does not compile.
enum Route: String, CaseIterable {
  // Pages that everybody sees.
  case overview = "/"
  case documents = "/documents"
  case document = "/documents/{id}"
  case documentFile = "/documents/{id}/file"
  case targets = "/targets"
  case target = "/targets/{id}"
  case measures = "/measures"
  case measure = "/measures/{id}"
  case agencies = "/agencies"
  case agency = "/agencies/{id}"
  case findings = "/findings"
  case finding = "/findings/{id}"
  case help = "/help"

  // Tables for spreadsheets, and the same a line each for programs.
  case documentsCSV = "/documents.csv"
  case documentsLines = "/documents.jsonl"
  case findingsCSV = "/findings.csv"
  case findingsLines = "/findings.jsonl"
  case targetsLines = "/targets.jsonl"
  case measuresLines = "/measures.jsonl"
  case agenciesLines = "/agencies.jsonl"
  case reportsLines = "/reports.jsonl"
  case targetsCSV = "/targets.csv"
  case measuresCSV = "/measures.csv"
  case agenciesCSV = "/agencies.csv"
  case reportsCSV = "/reports.csv"

  // Accounts and reporting.
  case login = "/login"
  case logout = "/logout"
  case reporting = "/reporting"
  case reportingDone = "/reporting/done"
  case reportHistory = "/reporting/reports/{id}"

  // Administration.
  case users = "/admin/users"
  case reportsDue = "/admin/reports"
  case reportDecision = "/admin/reports/{id}"
  case upload = "/admin/upload"
  case review = "/admin/review/{id}"
  case reviewCandidate = "/admin/review/{id}/candidates/{candidate}"
  case reviewAdd = "/admin/review/{id}/add"
  case reviewPublish = "/admin/review/{id}/publish"

  case targetOwner = "/admin/targets/{id}/owner"
  case targetFields = "/admin/targets/{id}/fields"
  case targetStanding = "/admin/targets/{id}/standing"
  case targetSame = "/admin/targets/{id}/same"
  case agencyRegister = "/admin/agencies"
  case agencyAdministration = "/admin/agencies/{id}"
  case merge = "/admin/merges/{id}"
  case findingDecision = "/admin/findings/{id}"
  case findingTargets = "/admin/findings/{id}/targets"
  case audit = "/admin/audit"
  case auditCSV = "/admin/audit.csv"
  case tokens = "/admin/tokens"

  // The JSON API.
  case apiDocuments = "/api/v1/documents"
  case apiDocument = "/api/v1/documents/{id}"
  case apiTargets = "/api/v1/targets"
  case apiTarget = "/api/v1/targets/{id}"
  case apiMeasures = "/api/v1/measures"
  case apiMeasure = "/api/v1/measures/{id}"
  case apiAgencies = "/api/v1/agencies"
  case apiAgency = "/api/v1/agencies/{id}"
  case apiReports = "/api/v1/reports"
  case apiReport = "/api/v1/reports/{id}"
  case apiReporting = "/api/v1/reporting"
  case openAPI = "/api/openapi.json"
  case health = "/healthz"

  var pattern: String { rawValue }

  /// Whether a program asks here rather than a person: errors then are problem+json.
  static func isForPrograms(_ path: String) -> Bool { path.hasPrefix("/api/") || path == Route.health.rawValue }
}
