/// What stands where nothing is, with what to do about it.
///
///     EmptyState("没有符合条件的目标", "去掉一个条件，或\(Link("查看全部目标", .targets()))。")
struct EmptyState: Part {
  let title: String
  let advice: HTML

  init(_ title: String, _ advice: HTML) {
    self.title = title
    self.advice = advice
  }

  var html: HTML { "<div class=\"empty\"><strong>\(title)</strong><p>\(advice)</p></div>" }
}
