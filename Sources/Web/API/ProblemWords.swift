extension ProblemKind {
  /// The title of a problem, the same in every answer of its kind.
  var title: String {
    switch self {
    case .badRequest: "请求有误"
    case .badQuery: "地址中的参数有误"
    case .badPreconditions: "前提条件互相矛盾"
    case .unauthorized: "没有有效的令牌"
    case .forbidden: "没有权限"
    case .foreignTarget: "目标不由本单位填报"
    case .notFound: "没有这项内容"
    case .unknownTarget: "没有这项目标"
    case .methodNotAllowed: "不支持这种操作"
    case .notAcceptable: "没有所要的格式"
    case .conflict: "与现有内容冲突"
    case .approved: "填报已审核"
    case .withdrawn: "目标已退出计划"
    case .joined: "目标与另一项合并填报"
    case .stale: "所依据的版本已旧"
    case .neverReported: "还没有这项填报"
    case .tooLarge: "提交的内容过大"
    case .unsupportedMediaType: "不支持这种格式"
    case .invalid: "内容有误"
    case .repeatedTarget: "同一项填报出现两次"
    case .periodNotOpen: "季度尚未开放"
    case .periodBeforePlan: "季度早于规划"
    case .unexplained: "数值需要说明"
    case .keyReused: "编号已用于另一请求"
    case .versionMissing: "没有说明所依据的版本"
    case .tooManyRequests: "请求过于频繁"
    case .unavailable: "暂时无法使用"
    case .failed: "系统出错"
    }
  }

  /// When it is answered, and what to do.
  var advice: String {
    switch self {
    case .badRequest: "请求不符合规定，detail 说明何处不符。改正后再发。"
    case .badQuery: "地址中有未知、重复或取值不对的参数，errors 逐个列出（parameter）。有的参数须与另一个同时给出。"
    case .badPreconditions: "If-Match 与正文中的 version 所指的版本不同，或者用在了数组上。只给其中一个即可。"
    case .unauthorized: "请在 Authorization 头中给出有效的 Bearer 令牌；令牌由管理员发放，可能已过期或作废。"
    case .forbidden: "令牌所属的账号无权做这件事。"
    case .foreignTarget: "该目标的填报单位不是令牌所属的单位。可从 /api/v1/reporting 得到本单位应填的目标。"
    case .notFound: "地址有误，或者内容已被撤下。编号从列表中得到，不会被重新使用。"
    case .unknownTarget: "没有这个编号的目标，或者它已不在现行规划中。"
    case .methodNotAllowed: "Allow 头列出这个地址支持的方法。"
    case .notAcceptable: "这个地址没有 Accept 所要的格式。"
    case .conflict: "所要求的操作与现有内容不符，detail 说明原因。"
    case .approved: "旧版本的答复，现在不再出现：已审核的填报可以改写，重新审核之前仍以已审核的数为准。"
    case .withdrawn: "目标已经决定退出计划，不再填报。"
    case .joined: "几处相同的目标只填一次，detail 写明应填哪一项。"
    case .stale: "填报在您读取之后被改动过。current_version 和 ETag 是最新版本；请读取后再决定是否改写。"
    case .neverReported: "首次提交不需要 If-Match 或 version。"
    case .tooLarge: "请分几次提交；一次至多500项、2 MB。"
    case .unsupportedMediaType: "请用 Content-Type: application/json。"
    case .invalid: "errors 逐项列出有误之处：pointer 是 JSON Pointer，code 是本表中的代码，detail 是说明。一次列出全部。"
    case .repeatedTarget: "一次提交中，同一目标同一季度只能有一项。"
    case .periodNotOpen: "季度从其第一天起可以填报。"
    case .periodBeforePlan: "季度在规划起始之前就已结束，多半是年份写错了。"
    case .unexplained: "数值比上期下降，或者看来有误（单位、百分数、非整数）。如确实如此，请在 explanation 中说明原因。"
    case .keyReused: "同一个 Idempotency-Key 已用于内容不同的请求。请换一个。"
    case .versionMissing: "改写已有填报时，须用 If-Match 或 version 说明所依据的版本；current_version 是最新版本。"
    case .tooManyRequests: "请稍等片刻再试，Retry-After 给出秒数。"
    case .unavailable: "服务暂时不能处理，本次内容没有保存。请按 Retry-After 稍后重试。"
    case .failed: "这不是您的请求造成的。请把 request_id 告诉管理员。"
    }
  }
}
