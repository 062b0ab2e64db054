/// What is entered of a letter: the parts that a 函 has.
public enum LetterField: String, Sendable, Hashable, CaseIterable {
  case masthead
  case number
  case title
  case addressees
  case body
  case annexes
  case signer
  case day

  public var title: String {
    switch self {
    case .masthead: "发文机关标志"
    case .number: "发文字号"
    case .title: "标题"
    case .addressees: "主送机关"
    case .body: "正文"
    case .annexes: "附件说明"
    case .signer: "发文机关署名"
    case .day: "成文日期"
    }
  }

  /// Of so many scalars at most.
  public var longest: Int {
    switch self {
    case .body: PaperText.longest
    case .annexes: 2_000
    default: 200
    }
  }
}
