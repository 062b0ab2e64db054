import Policy
import Store

/// Who looks at a page, and when: everything that a page's frame needs of its request.
struct Visitor: Sendable {
  /// The signed-in person.
  var session: Session?
  var now: Moment
  var requestID = ""
  /// Path and query as asked, where a sign-in leads back to.
  var here = "/"

  var user: UserAccount? { session?.user }
  var today: CivilDate { now.day }
  var isAdmin: Bool { user?.role == .admin }

  /// The quarter that a report is about: the last one until its due date has passed, then the running one.
  var reportingPeriod: Period {
    let current = Period(containing: today)
    return today <= current.previous.dueOn ? current.previous : current
  }

  /// The hidden field that every form of a session carries.
  var token: HTML {
    HTML.when(session) { "<input type=\"hidden\" name=\"\(FormToken.field)\" value=\"\($0.csrfToken)\">" }
  }
}
