import Policy

extension StoreError: CustomStringConvertible {
  /// The Chinese sentence that a person reads; the only place where it is made.
  public var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "无法打开数据库“\(path)”：\(reason)。请检查文件夹是否存在、是否有读写权限"
    case .newerDatabase(let found, let known):
      "数据库的版本（\(found)）比本程序（\(known)）新，请升级程序后再打开，数据未被改动"
    case .migrationChanged(let name): "迁移文件 \(name) 在执行之后被改动过，请恢复原文件；已执行的迁移不得修改"
    case .migrationFailed(let name, let reason): "迁移 \(name) 无法执行：\(reason)。数据库保持原样"
    case .diskFull: "磁盘空间不足，本次内容没有保存，请清理空间后重试；已有数据不受影响"
    case .readOnly: "数据库所在的磁盘或文件只读，本次内容没有保存；查询不受影响"
    case .corrupt(let detail): "数据库文件已损坏（\(detail)），请停止写入并从备份恢复"
    case .mediumFailed(let detail): "磁盘读写出错（\(detail)），本次内容没有保存，请检查磁盘后重试"
    case .busy: "数据库正被其他程序写入，本次内容没有保存，请稍后重试"
    case .damagedRow(let table, let column): "数据表 \(table) 的 \(column) 含有本程序不认识的内容，请运行 liance check"
    case .failed: "数据库没有完成这次操作，本次内容没有保存，已有数据不受影响；请稍后重试，仍不行请联系管理员"
    case .notFound(let subject, let id): "没有编号为 \(id) 的\(subject.title)"
    case .conflict: "内容刚刚被别人改动过，请刷新后核对再保存"
    case .notOwner: "该目标不由本单位填报，不能代为填写"
    case .notAllowed(let permission): "当前账号无权\(permission.title)"
    case .periodNotOpen(let period, let opensOn): "\(period.title)的填报自\(opensOn.text)起开放"
    case .periodClosed(let period, let closedOn):
      "\(period.title)的填报已于\(closedOn.text)截止，不再接收；确需补报、更正的，请联系统筹协调机构为本单位延期"
    case .periodBeforePlan(let period, let start): "\(period.title)早于规划的起始日（\(start.text)），不能填报"
    case .refused(let refusal): refusal.sentence
    case .wrongState(let subject, let state): "\(subject.title)目前为“\(state)”，不能这样操作"
    case .nameTaken(let name): "“\(name)”已被使用，请换一个名称"
    case .notEmpty: "数据库里已有内容，不能在其中生成演示数据；请换一个新的数据库文件"
    case .demonstrationMixed(true): "副本是演示数据，不能用来恢复正式的数据库；请用 --database 指明另一个文件"
    case .demonstrationMixed(false): "原来的数据库是演示数据，不与正式数据互相替换；请用 --database 指明另一个文件"
    case .unsure(let count, let percent):
      "还有 \(count) 条识别结果的把握不到 \(percent)%，没有人看过：请逐条接受或不采用，或者勾选“已核对”后再发布"
    case .untitled: "没有从文件里认出标题，请填写标题后再读入"
    case .weakPassword(let fault): fault.sentence
    case .invalid(let field, let reason): "\(field)：\(reason)"
    case .keyReused(let key): "Idempotency-Key“\(key)”已用于另一个内容不同的请求，请换一个"
    }
  }
}

extension PasswordRule.Fault {
  var sentence: String {
    switch self {
    case .tooShort(let minimum): "密码至少需要\(minimum)个字符"
    case .tooLong(let maximum): "密码最多\(maximum)字节"
    case .tooFewKinds: "密码须含大写字母、小写字母、数字、其他字符中的至少三种"
    case .common: "这个密码太常见，容易被猜到：请不要用常见词、账号名、键盘顺序、年份和重复的字符拼成密码"
    }
  }
}

extension StoreError: CustomDebugStringConvertible {
  /// The same for the log, with what SQLite said: that is for whoever runs the site, and for no page.
  public var debugDescription: String {
    if case .failed(let detail) = self { return "数据库操作失败：\(detail)" }
    return description
  }
}

extension StoreError.Subject {
  var title: String {
    switch self {
    case .city: "城市"
    case .document: "规划"
    case .version: "规划版本"
    case .candidate: "待审条目"
    case .target: "目标"
    case .measure: "举措"
    case .milestone: "时间节点"
    case .agency: "单位"
    case .report: "填报"
    case .user: "账号"
    case .finding: "核对发现"
    case .project: "项目"
    case .matter: "台账事项"
    case .order: "督办单"
    case .remark: "批示"
    case .bulletin: "通报"
    case .spotCheck: "现场抽查"
    case .meeting: "会议"
    case .proposal: "入库建议"
    case .merge: "单位合并记录"
    case .token: "接口令牌"
    }
  }
}
