import HTTP
import Logging
import Store

extension Site {
  /// A line for whoever runs the site: what nobody did wrong is an error, what somebody asked in vain is not.
  func log(_ error: any StatusError, of request: Request) {
    let level: Logger.Level = error.status.rawValue >= 500 ? .error : .info
    var told = "\(error)"
    if case .store(let store) = error as? WebError { told = "store: \(String(reflecting: store))" }
    logger.log(level: level, "\(told)", metadata: ["request": "\(request.id)"])
  }

  /// The page, or for programs the problem document, of an error.
  func errorAnswer(_ request: Request, _ status: Status, _ explanation: String) -> Response {
    var response = unmarkedErrorAnswer(request, status, explanation)
    if frame.isDemonstration { DemonstrationWords.mark(&response) }
    return response
  }

  private func unmarkedErrorAnswer(_ request: Request, _ status: Status, _ explanation: String) -> Response {
    if Problem.isWanted(by: request) { return Problem(request, status, explanation).response }
    // Whoever only lacks a login is led there and back.
    if status == .unauthorized {
      return Response.redirect(to: Address.login(returnTo: Self.here(request)).text)
    }
    // The error may be the store's own: then nobody is known to be signed in.
    let visitor = (try? visitor(request)) ?? Visitor(now: clock(), requestID: request.id)
    let page = ErrorPage(status: status, explanation: WebError.isForPeople(explanation) ? explanation : nil)
    var response = answer(page.page(in: frame, for: visitor), status, for: visitor, isKept: false)
    response.headers["Retry-After"] = Self.retryAfter(status).map(String.init)
    return response
  }

  /// When to come again after an answer that says "not now".
  static func retryAfter(_ status: Status) -> Int? {
    switch status {
    case .serviceUnavailable, .insufficientStorage: 30
    case .tooManyRequests: 60
    default: nil
    }
  }
}

/// What went wrong, in words that help.
struct ErrorPage {
  var status: Status
  /// Our own sentence, when there is one.
  var explanation: String?

  var title: String {
    switch status {
    case .badRequest: "无法理解这个请求"
    case .forbidden: "没有权限"
    case .notFound: "页面不存在"
    case .methodNotAllowed: "不支持这种操作"
    case .conflict: "内容已被改动"
    case .contentTooLarge: "提交的内容过大"
    case .unsupportedMediaType: "不支持这种格式"
    case .unprocessableContent: "内容有误"
    case .tooManyRequests: "请求过于频繁"
    case .serviceUnavailable: "暂时无法使用"
    default: status.rawValue >= 500 ? "系统出错了" : "请求没有成功"
    }
  }

  var advice: String {
    switch status {
    case .badRequest: "请检查地址是否完整，或从导航重新进入。"
    case .forbidden: "如果您认为应当有权限，请联系本系统管理员。"
    case .notFound: "可能是地址有误，或者内容已被撤下。可以从总览或目标列表重新查找。"
    case .methodNotAllowed: "请从页面上的按钮或链接进入，不要直接改写地址。"
    case .contentTooLarge: "请精简内容或拆分文件后再提交。"
    case .tooManyRequests, .serviceUnavailable: "请稍等片刻再试，已保存的内容不会丢失。"
    default: status.rawValue >= 500 ? "这不是您的操作造成的。请稍后重试；如仍不行，请把下面的请求编号告诉管理员。" : "请返回上一页重试。"
    }
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let number: HTML = "<p class=\"small muted\">请求编号 <code>\(visitor.requestID)</code></p>"
    return frame.page("\(title)（\(status.rawValue)）", for: visitor) {
      """
      <div class="card error-page"><p class="code" aria-hidden="true">\(status.rawValue)</p><h1>\(title)</h1>
      \(HTML.when(explanation) { "<p><b>\($0)。</b></p>" })<p>\(advice)</p>
      <p class="links">\(Link("回到总览", .overview))\(Link("目标列表", .targets()))</p>
      \(HTML.when(!visitor.requestID.isEmpty, number))</div>
      """
    }
  }
}
