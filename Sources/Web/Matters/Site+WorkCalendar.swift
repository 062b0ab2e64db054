import HTTP
import Policy
import Store

extension Site {
  /// The official calendar, looked at and loaded.
  func addWorkCalendar(to mount: inout Mount) {
    mount.on(.get, .workCalendar) { request, visitor in
      let page = WorkCalendarPage(calendar: try store.workCalendar(), done: request.query("done") != nil)
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.workCalendar, limits: .upload(Self.largestCalendar)) { request, visitor, form in
      var page = WorkCalendarPage(calendar: try store.workCalendar())
      func refused(_ faults: [String]) -> Response {
        page.faults = faults
        return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
      }
      guard let file = form.file("file") else { return refused(["请选择日历文件"]) }
      let bytes = try file.content.collect(upTo: Self.largestCalendar)
      guard let text = String(validating: bytes, as: UTF8.self) else { return refused(["文件不是 UTF-8 文本"]) }
      guard let calendar = Self.calendar(text, &page) else { return refused(page.faults) }
      try store.loadWorkCalendar(calendar, by: visitor.actor, at: visitor.now)
      return .redirect(to: Address.workCalendar.with("done", "1").text)
    }
  }

  /// A hundred years of holidays.
  static let largestCalendar = 64 << 10

  private static func calendar(_ text: String, _ page: inout WorkCalendarPage) -> WorkCalendar? {
    do {
      return try WorkCalendar.read(text)
    } catch {
      page.faults = error.all.prefix(20).map(\.message)
      return nil
    }
  }
}
