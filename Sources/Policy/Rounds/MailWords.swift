extension MailState {
  /// The word on pages.
  public var title: String {
    switch self {
    case .waiting: "待发"
    case .sending: "正在发送"
    case .sent: "已发出"
    case .failed: "没有发出"
    case .unsure: "可能已发出"
    case .dropped: "不必再发"
    }
  }
}

extension MailResult {
  /// What came of it, in a sentence without a full stop.
  public var words: String {
    switch self {
    case .sent: "邮件中继已接收"
    case .refused(let code): "邮件中继拒收（\(code)），请核对邮箱地址"
    case .deferred(let code): "邮件中继暂不接收（\(code)）"
    case .unreachable: "连不上邮件中继"
    case .noEncryption: "邮件中继不支持加密，没有发送"
    case .certificate: "邮件中继的证书不可信，没有发送"
    case .login: "邮件中继不接受用户名和密码"
    case .timedOut: "邮件中继没有及时应答"
    case .broken: "发完之后连接中断，邮件中继可能已接收；为免重复，不自动再发"
    case .stopped: "发送时系统停止，或者没能记下结果，邮件中继可能已接收；为免重复，不自动再发"
    case .noProgram: "服务器上没有安装 curl"
    case .other(let code): "发送失败（代码 \(code)）"
    case .owesNothing: "单位已报齐，或者已经截止"
    case .outdated: "提醒的时候已过，不再发送"
    case .accountGone: "账号已停用、邮箱已更换，或者不再负责这家单位的填报"
    }
  }
}

extension Reminder {
  /// What a letter is headed with.
  public var subject: String { "\(kind.title)：\(period.title)\(count.matter)（\(agency)）" }
}
