/// What happened to a reporting form before it is seen: said above it.
enum ReportingNotice: Sendable, Equatable {
  /// Kept as drafts at this minute.
  case saved(at: String)
  case signedInAgain
  case staleToken
  case editing

  var notice: Notice {
    switch self {
    case .saved(let minute):
      Notice(.good, .status, "草稿已保存（\(minute)）。草稿只有本单位可见，提交后才会公布。")
    case .signedInAgain:
      Notice(.warn, .status, "您已重新登录，先前填写的内容已放回表单，但<b>尚未保存</b>，请核对后保存或提交。")
    case .staleToken:
      Notice(
        .warn, .alert,
        """
        表单已失效，刚才的内容<b>没有保存</b>：可能是登录状态已改变，或页面来自别的网站。\
        填写的内容都在下面，核对后请重新提交。
        """)
    case .editing: Notice(.info, .status, "请继续修改，完成后再次核对提交。")
    }
  }
}
