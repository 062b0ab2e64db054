import HTTP
import Policy
import Store

extension Site {
  /// Signing in and out.
  func addAccounts(to mount: inout Mount) {
    mount.on(.get, .login) { request, visitor in
      let next = Self.next(request.query("next"))
      if visitor.user != nil { return .redirect(to: next ?? Address.overview.text) }
      return try loginAnswer(LoginPage(next: next, token: ""), .ok, request, visitor)
    }
    mount.on(.post, .login, RouteOptions(bodyLimit: Self.largestForm, isCostly: true), answer: signIn)
    addPasswords(to: &mount)
    addOwnAccount(to: &mount)
    mount.form(.logout, limits: FormLimits(), answer: signOut)
  }

  /// A quarter's form of one agency with long stories in every field stays below this.
  static let largestForm = 4 << 20

  /// The limits of forms that may carry another form inside.
  static var formLimits: FormLimits {
    var limits = FormLimits()
    limits.total = largestForm
    limits.value = largestForm
    // A thousand targets of one body, twelve fields each, with room to spare.
    limits.parts = 20_000
    return limits
  }

  /// The login page with a token of its own; never kept by anybody.
  func loginAnswer(_ page: LoginPage, _ status: Status, _ request: Request, _ visitor: Visitor) throws -> Response {
    var page = page
    page.token = cookie.formToken(of: request).flatMap { $0.utf8.count == 64 ? $0 : nil } ?? Self.randomToken()
    let html = page.page(in: frame, for: visitor)
    return answer(html, status, for: visitor, isKept: false).setting(try cookie.settingForm(page.token))
  }

  /// The browser forgets the session whatever the store says.
  private func signOut(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    guard let token = cookie.token(of: request) else { return .redirect(to: Address.overview.text) }
    do {
      try store.signOut(token: token, at: visitor.now)
    } catch {
      let reason = WebError.store(error)
      guard reason.status.rawValue >= 500 else { throw reason }
      log(reason, of: request)
      let sentence = "您已退出登录，但服务器暂时不能写入，这次退出没有记入审计记录"
      return errorAnswer(request, .serviceUnavailable, sentence).setting(try cookie.removing())
    }
    return Response.redirect(to: Address.overview.text).setting(try cookie.removing())
  }

  private func signIn(_ request: Request, _ visitor: Visitor) throws -> Response {
    let form = try request.form(Self.formLimits)
    var page = LoginPage(
      name: form["name"] ?? "", next: Self.next(form["next"]), kept: form["kept"], token: "")
    guard let given = form[FormToken.field], let expected = cookie.formToken(of: request),
      FormToken.isSame(given, expected)
    else {
      page.fault = "登录页面已失效，请重新输入密码再登录（浏览器需要允许本站使用 Cookie）"
      return try loginAnswer(page, .forbidden, request, visitor)
    }
    let name = page.name.trimmingBlanks
    let password = form["password"] ?? ""
    guard !name.isEmpty, !password.isEmpty else {
      page.fault = "请填写用户名和密码"
      return try loginAnswer(page, .unprocessableContent, request, visitor)
    }
    let outcome: SignIn
    do {
      outcome = try store.signIn(
        name: name, password: password, from: request.remoteAddress, agent: request.headers["User-Agent"],
        at: visitor.now)
    } catch {
      let reason = WebError.store(error)
      log(reason, of: request)
      page.fault = "没有登录：\(error.description)"
      var response = try loginAnswer(page, reason.status, request, visitor)
      response.headers["Retry-After"] = (reason.retryAfter ?? Self.retryAfter(reason.status)).map(String.init)
      return response
    }
    switch outcome {
    case .signedIn(let token, let session):
      if let old = cookie.token(of: request) { try store.signOut(token: old, at: visitor.now) }
      return try welcome(session, token, page, visitor)
    case .refused:
      page.fault = "用户名或密码不正确，请检查后重新输入"
      return try loginAnswer(page, .unprocessableContent, request, visitor)
    case .locked(let until):
      page.fault = PasswordWords.wait(until: until)
      var response = try loginAnswer(page, .tooManyRequests, request, visitor)
      response.headers["Retry-After"] = String(max(1, until.unixTime - visitor.now.unixTime))
      return response
    }
  }

  /// Where a person lands: back in the form that waited, at the page asked for, or at their desk.
  func welcome(_ session: Session, _ token: String, _ page: LoginPage, _ visitor: Visitor) throws -> Response {
    var visitor = visitor
    visitor.session = session
    let response: Response
    if session.user.mustChangePassword {
      let form = try passwordPage(next: page.next, kept: page.kept, visitor)
      response = answer(form.page(in: frame, for: visitor), for: visitor)
    } else if let kept = page.kept, let form = try? Form.urlencoded(Array(kept.utf8), Self.formLimits),
      let waiting = WaitingForm(form)
    {
      throw RefusedForm(
        form: try waiting.form(), visitor: visitor, reason: WebError.signedInAgain, page: waiting.page,
        action: waiting.action, token: token)
    } else if let kept = page.kept, let form = try? Form.urlencoded(Array(kept.utf8), Self.formLimits),
      let refilled = try refilledForm(form, visitor)
    {
      response = refilled
    } else {
      response = .redirect(to: page.next ?? (visitor.desk?.address ?? .overview).text)
    }
    return response.setting(try cookie.setting(token)).setting(try cookie.removingForm())
  }

  /// Where to go after signing in: a path of ours, and not where one signs in or out.
  static func next(_ text: String?) -> String? {
    guard let path = localPath(text) else { return nil }
    let name = path.prefix { $0 != "?" && $0 != "#" }
    return [Address.login().path, Address.logout.path].contains(String(name)) ? nil : path
  }

  /// A path of ours: one slash, then printable ASCII without a backslash; anything else leads nowhere.
  static func localPath(_ text: String?) -> String? {
    guard let text, text.utf8.first == 0x2F, text.utf8.count <= 2_000,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }),
      text.utf8.dropFirst().first != 0x2F
    else { return nil }
    return text
  }

  /// 64 hexadecimal digits from the system's random numbers.
  static func randomToken() -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef".utf8)
    var out: [UInt8] = []
    for _ in 0..<4 {
      var word: UInt64 = generator.next()
      for _ in 0..<16 {
        out.append(digits[Int(word & 15)])
        word >>= 4
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
