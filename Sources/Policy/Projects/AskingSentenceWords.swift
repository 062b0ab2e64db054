extension AskingSentence.Refusal {
  /// What is wrong and what to do.
  public var message: String {
    switch self {
    case .tooShort: "文件原句太短，请粘贴完整的一句（至少\(AskingSentence.shortest)字）或者章节的标题"
    case .noSuchPlan: "出处文件不是这个城市已发布的文件，请重新选择"
    case .notInPlan(let title): "《\(title)》里没有这句话，请从文件全文中逐字复制"
    case .notInAny: "这个城市的文件里都没有这句话，请从文件全文中逐字复制"
    case .inSeveral(let titles): "这句话在\(titles.map { "《\($0)》" }.joined())里都有，请选择出处文件"
    case .noSuchItem(let item): "这个城市的文件里没有编号为 \(item.id) 的\(item.kind.title)"
    case .otherPlan(let title): "这一项在《\(title)》里，请改选出处文件，或者留空"
    }
  }
}
