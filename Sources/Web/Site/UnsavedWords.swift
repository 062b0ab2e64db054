/// What is said of a form that could not be taken.
enum UnsavedWords {
  static let title = "没有保存"
  static let standIn = "原来的页面暂时打不开，您填写的内容都列在下面，可以稍后再次提交，或者先复制保存。"
  static let again = "再次提交"

  /// Why, and what to do about it.
  static func sentence(_ refused: RefusedForm) -> String {
    let why = WebError.isForPeople(refused.explanation) ? refused.explanation : "系统出错了"
    var advice = "您填写的内容都还在下面，"
    advice += refused.status.rawValue >= 500 ? "请不要关闭页面，稍后再次提交" : "请核对后重新提交"
    if !refused.form.files.isEmpty { advice += "；文件需要重新选择" }
    if refused.form.fields.contains(where: { FormFilling.isSecret($0.name) && !$0.value.isEmpty }) {
      advice += "；密码需要重新输入"
    }
    return "\(why)。\(advice)。"
  }

  /// A field in words; its number stays, so that two of a kind can be told apart.
  static func title(of name: String) -> String {
    let parts = name.split(separator: "-", maxSplits: 1)
    let word = FieldWords.title(String(parts[0]))
    return parts.count > 1 ? "\(word)（\(parts[1])）" : word
  }
}
