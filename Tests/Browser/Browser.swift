import Foundation
import Support

#if canImport(Glibc)
  import Glibc
#endif

/// A real Chromium, driven through chromedriver (W3C WebDriver).
final class Browser: @unchecked Sendable {
  private let driver: Process
  private let port: Int
  private var session = ""

  /// Seconds that one command may take: a page that loads while others build is slow.
  private static let patience = 300

  static let driverPath = "/usr/bin/chromedriver"
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: driverPath) }

  /// - Parameter isAskedOnLeaving: whether the page's dialogue before leaving stays open, to be answered; else the
  ///   driver goes on as if somebody had said yes.
  init(width: Int = 1280, height: Int = 900, isAskedOnLeaving: Bool = false) async throws {
    (driver, port) = try Self.startDriver()
    let options: [String: Any] = [
      "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=\(width),\(height)", "--lang=zh-CN"]
    ]
    var wanted: [String: Any] = [
      "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": ["browser": "ALL"],
      // A machine that does other work takes its time; chromedriver's own patience ends after 30 s.
      "timeouts": ["script": 300_000, "pageLoad": 300_000],
    ]
    if isAskedOnLeaving {
      wanted["unhandledPromptBehavior"] = ["beforeUnload": "ignore"]
      // Chromedriver leaves the dialogue open only for sessions of this kind.
      wanted["webSocketUrl"] = true
    }
    let capabilities = ["capabilities": ["alwaysMatch": wanted]]
    let created = try await call("POST", "session", capabilities) as? [String: Any]
    guard let id = created?["sessionId"] as? String else { throw Failure.driver("no session") }
    session = id
  }

  /// A driver that listens, and where.
  ///
  /// Chromedriver lets the system choose a port of 127.0.0.1, wants the same of ::1, and gives up when another program
  /// has that one: it is started anew then, and on nothing else.
  private static func startDriver() throws -> (Process, Int) {
    var told = ""
    for _ in 0..<20 {
      let driver = Process()
      driver.executableURL = URL(filePath: driverPath)
      driver.arguments = ["--port=0"]
      let output = Pipe()
      driver.standardOutput = output
      driver.standardError = output
      try driver.run()
      told = ""
      while case let data = output.fileHandleForReading.something(), !data.isEmpty {
        told += String(decoding: data, as: UTF8.self)
        guard let port = told.firstMatch(of: /successfully on port ([0-9]+)\./).flatMap({ Int($0.output.1) }) else {
          continue
        }
        output.fileHandleForReading.drain()
        return (driver, port)
      }
      driver.waitUntilExit()
      guard told.contains("port not available") else {
        throw Failure.driver("ended with \(driver.terminationStatus): \(told)")
      }
    }
    throw Failure.driver(told)
  }

  deinit { end() }

  func close() async {
    _ = try? await call("DELETE", "session/\(session)", nil)
    end()
  }

  /// SIGKILL: chromedriver does not end on SIGTERM; its browser has gone with the session.
  private func end() {
    guard driver.isRunning else { return }
    kill(driver.processIdentifier, SIGKILL)
    driver.waitUntilExit()
  }

  func open(_ url: URL) async throws { _ = try await command("url", ["url": url.absoluteString]) }
  func title() async throws -> String { try await read("title") as? String ?? "" }
  func url() async throws -> String { try await read("url") as? String ?? "" }

  func text(_ selector: String) async throws -> String {
    try await read("element/\(find(selector))/text") as? String ?? ""
  }

  /// Clicks an element.
  ///
  /// In the middle of the window first, and drawn there: a bar that sticks to the window's lower edge moves when the
  /// driver itself scrolls to it, and then stands below the edge where the driver clicks.
  func click(_ selector: String) async throws {
    let element = try await find(selector)
    let script = """
      arguments[0].scrollIntoView({block: 'center', behavior: 'instant'});
      return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));
      """
    let found = ["element-6066-11e4-a52e-4f735466cecf": element]
    _ = try await command("execute/sync", ["script": script, "args": [found]])
    _ = try await command("element/\(element)/click", [:])
  }

  /// Clicks what sends a form, and goes on only once the next page is there.
  func send(_ selector: String) async throws {
    try await follow(selector) { try await click(selector) }
  }

  /// Presses keys where the focus is.
  func press(_ keys: String) async throws {
    let found = try await read("element/active") as? [String: Any]
    guard let id = found?.values.first as? String else { throw Failure.driver("nothing has the focus") }
    _ = try await command("element/\(id)/value", ["text": keys])
  }

  /// Does what leads to another page, and goes on only once that is there.
  func follow(_ what: String = "", _ step: () async throws -> Void) async throws {
    _ = try await evaluate("window.isOld = true")
    try await step()
    for _ in 0..<2_000 {
      // While one page gives way to the next, a script may find neither.
      let isThere = try? await evaluate("return !window.isOld && document.readyState === 'complete'") as? Bool
      if isThere == true { return }
    }
    throw Failure.driver("no page after \(what)")
  }

  func type(_ text: String, into selector: String) async throws {
    let element = try await find(selector)
    _ = try await command("element/\(element)/clear", [:])
    _ = try await command("element/\(element)/value", ["text": text])
  }

  /// Whether a dialogue of the browser itself stands in the way.
  func isAsked() async -> Bool { (try? await read("alert/text") as? String) != nil }

  func answer(_ yes: Bool) async throws { _ = try await command(yes ? "alert/accept" : "alert/dismiss", [:]) }

  /// As if the session had run out.
  func forgetCookies() async throws { _ = try await call("DELETE", "session/\(session)/cookie", nil) }

  /// Runs a script in the page and returns what it returns.
  func evaluate(_ script: String) async throws -> Any? {
    try await command("execute/sync", ["script": script, "args": [Any]()])
  }

  /// The page on paper: a PDF, with the sizes that its print styles ask for.
  func printed() async throws -> Data {
    let pdf = try await command("print", ["shrinkToFit": false, "page": ["width": 21.0, "height": 29.7]]) as? String
    return try pdf.flatMap { Data(base64Encoded: $0) } ?? { throw Failure.driver("nothing printed") }()
  }

  /// The page on the paper that its own styles name.
  func printedOnItsPaper() async throws -> Data {
    let params: [String: Any] = ["preferCSSPageSize": true, "printBackground": true]
    let answer = try await command("goog/cdp/execute", ["cmd": "Page.printToPDF", "params": params]) as? [String: Any]
    let pdf = (answer?["data"] as? String).flatMap { Data(base64Encoded: $0) }
    return try pdf ?? { throw Failure.driver("nothing printed") }()
  }

  /// What the page complained of: script errors, refused styles, missing files.
  func complaints() async throws -> [String] {
    let entries = try await command("se/log", ["type": "browser"]) as? [[String: Any]] ?? []
    return entries.filter { $0["level"] as? String == "SEVERE" }.compactMap { $0["message"] as? String }
  }

  enum Failure: Error, CustomStringConvertible {
    case driver(String)
    var description: String {
      switch self {
      // On one line: of a failure only the first is sure to be seen.
      case .driver(let text): "chromedriver: " + text.split(whereSeparator: \.isNewline).joined(separator: " | ")
      }
    }
  }

  private func find(_ selector: String) async throws -> String {
    let found = try await command("element", ["using": "css selector", "value": selector]) as? [String: Any]
    guard let id = found?.values.first as? String else { throw Failure.driver("no element \(selector)") }
    return id
  }

  private func command(_ name: String, _ body: [String: Any]) async throws -> Any? {
    try await call("POST", "session/\(session)/\(name)", body)
  }

  private func read(_ name: String) async throws -> Any? { try await call("GET", "session/\(session)/\(name)", nil) }

  private func call(_ method: String, _ path: String, _ body: [String: Any]?) async throws -> Any? {
    let content = try body.map { try JSONSerialization.data(withJSONObject: $0) } ?? Data()
    let reply = try RawClient.ask(
      port: port, method, "/" + path, fields: [("Content-Type", "application/json")], content: Array(content),
      patience: Self.patience)
    let value = try reply.json(as: [String: Any].self)["value"]
    if let fault = value as? [String: Any], let error = fault["error"] as? String {
      throw Failure.driver("\(error): \(fault["message"] as? String ?? "") (\(path))")
    }
    return value is NSNull ? nil : value
  }
}
