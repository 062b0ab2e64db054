/// Every pattern that the router knows beside those of lists (`Resources`); `Address` makes the links that lead to
/// them.
///
/// The two types belong together: a page that has no case here has no address, and a link that no case answers
/// does not compile.
enum Route: String, CaseIterable {
  // Pages that everybody sees.
  case overview = "/"
  case documentFile = "/documents/{id}/file"
  case help = "/help"
  case cities = "/cities"
  case calendar = "/targets.ics"

  // Projects, beside their list.
  case projectChart = "/projects/chart"
  case projectNew = "/projects/new"
  case projectEdit = "/projects/{id}/edit"
  case projectSheet = "/projects/sheet"
  case projectWorkbook = "/projects/sheet.xlsx"
  case projectSheetCSV = "/projects/sheet.csv"
  case projectSheetSave = "/projects/sheet/save"
  case projectRules = "/projects/rules"
  case projectStatement = "/projects/statements/{id}"
  case spotDraw = "/spot-checks/draw"
  case spotPaper = "/spot-checks/paper"
  case spotPaperFile = "/spot-checks/paper.docx"

  // Supervision, beside its lists.
  case matterNew = "/matters/new"
  case matterStep = "/matters/{id}/steps/{step}"
  case matterFiles = "/matters/{id}/files"
  case matterFile = "/matters/files/{id}"
  case orderProposals = "/orders/proposals"
  case orderNew = "/orders/new"
  case orderStep = "/orders/{id}/steps/{step}"
  case orderPaper = "/orders/{id}/paper"
  case orderPaperFile = "/orders/{id}/paper.docx"
  /// A body's letter about a matter, an order, a project or a remark.
  case letter = "/letters/{kind}/{id}"
  case remarkNew = "/remarks/new"
  case remarkStep = "/remarks/{id}/steps/{step}"
  case supervision = "/supervision"
  case supervisionSettings = "/supervision/settings"
  // Bulletins, beside their list.
  case bulletinNew = "/bulletins/new"
  case bulletinEdit = "/bulletins/{id}/edit"
  case bulletinIssue = "/bulletins/{id}/issue"
  case bulletinPaper = "/bulletins/{id}/paper"
  case bulletinFile = "/bulletins/{id}/paper.docx"
  case workCalendar = "/supervision/calendar"

  // Meetings, beside their list.
  case meetingNew = "/meetings/new"
  case meetingEdit = "/meetings/{id}/edit"
  case meetingPaper = "/meetings/{id}/paper"
  case meetingFile = "/meetings/{id}/paper.docx"
  case meetingMinutes = "/meetings/{id}/minutes/file"

  // What plans want of their own course.
  case evaluationNew = "/evaluations/new"
  case evaluationFile = "/evaluations/{id}/file"

  // Accounts and reporting.
  case login = "/login"
  case logout = "/logout"
  case password = "/account/password"
  case account = "/account"
  case accountSession = "/account/sessions"
  case reporting = "/reporting"
  case reportingDone = "/reporting/done"
  case reportingDraft = "/reporting/draft"
  case reportingEvidence = "/reporting/evidence"
  case evidenceFile = "/reporting/evidence/{id}"
  case evidenceRemoval = "/reporting/evidence/{id}/remove"
  case reportingSheet = "/reporting/sheet"
  case reportingWorkbook = "/reporting/sheet.xlsx"
  case reportingCSV = "/reporting/sheet.csv"
  case reportHistory = "/reporting/reports/{id}"
  case signing = "/reporting/signing"

  // Administration.
  case users = "/admin/users"
  case reportsDue = "/admin/reports"
  case reportDecision = "/admin/reports/{id}"
  case reportAcceptance = "/admin/reports/accept"
  case measureDecision = "/admin/reports/measures/{id}"
  case upload = "/admin/upload"
  case review = "/admin/review/{id}"
  case reviewCandidate = "/admin/review/{id}/candidates/{candidate}"
  case reviewAdd = "/admin/review/{id}/add"
  case reviewPublish = "/admin/review/{id}/publish"

  case round = "/admin/round"
  case roundSheet = "/admin/round.csv"
  case periods = "/admin/round/periods"
  case openAccounts = "/admin/round/accounts"
  case reminders = "/admin/round/reminders"
  case accountSheet = "/admin/round/accounts/sheet"
  case accountWorkbook = "/admin/round/accounts/sheet.xlsx"
  case accountSheetCSV = "/admin/round/accounts/sheet.csv"
  case accountSheetSave = "/admin/round/accounts/sheet/save"
  case targetRhythm = "/admin/targets/{id}/rhythm"
  case targetOverride = "/admin/targets/{id}/override"
  case rule = "/admin/rule"
  case owners = "/admin/owners"
  case targetOwner = "/admin/targets/{id}/owner"
  case targetFields = "/admin/targets/{id}/fields"
  case targetStanding = "/admin/targets/{id}/standing"
  case targetSame = "/admin/targets/{id}/same"
  case agencyRegister = "/admin/agencies"
  case agencyAdministration = "/admin/agencies/{id}"
  case merge = "/admin/merges/{id}"
  case tokens = "/admin/tokens"

  // The JSON API, beside its lists.
  case apiReporting = "/api/v1/reporting"
  case apiReportingMeasures = "/api/v1/reporting/measures"
  case apiMatterSteps = "/api/v1/matters/{id}/steps"
  case apiOrderSteps = "/api/v1/orders/{id}/steps"
  case apiRemarkSteps = "/api/v1/remarks/{id}/steps"
  case problems = "/api/problems"
  case problem = "/api/problems/{code}"
  case openAPI = "/api/openapi.json"
  case health = "/healthz"
  case live = "/livez"

  var pattern: String { rawValue }

  /// Whether a program asks here rather than a person: errors then are problem+json.
  static func isForPrograms(_ path: String) -> Bool {
    path.hasPrefix("/api/") || [health.rawValue, live.rawValue].contains(path)
  }
}
