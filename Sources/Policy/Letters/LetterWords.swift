/// The words of letters.
public enum LetterWords {
  /// The kind of paper: a letter's title and the code of its number end in it.
  public static let kind = "函"
}

extension LetterOccasion {
  /// `关于申请延长“用地指标不足”办理时限的函`.
  var title: String {
    switch self {
    case .extending(let matter, _, _, _, _): "关于申请延长“\(matter)”办理时限的函"
    case .answering(let order, _, _): "关于《督办单》（\(order)）办理情况的复函"
    case .leaving(let project, _, _, _): "关于“\(project)”退出项目计划的函"
    case .heeding(let leader, _, _, _): "关于落实\(leader)批示情况的复函"
    }
  }

  /// A paragraph a line.
  var body: [String] {
    switch self {
    case .extending(let matter, let number, let due, let until, let reason):
      let asked = due.map { "应于\(BulletinWords.day($0))前办结" } ?? "正在办理"
      return [
        "“\(matter)”（问题台账第\(number)号）由我单位承办，\(asked)。因下列情况，不能如期办结：", reason,
        "为此，申请将办理时限延长至\(BulletinWords.day(until))。", "妥否，请予函复。",
      ]
    case .answering(let order, let demand, let answer):
      return ["《督办单》（\(order)）收悉。督办要求：\(Self.sentence(demand))现将办理情况函复如下：", answer, "特此函复。"]
    case .leaving(let project, let county, let investment, let reason):
      return [
        "“\(project)”（\(county)，总投资\(Quantity.text(investment))亿元）因下列情况无法继续实施，申请退出项目计划：", reason, "妥否，请予函复。",
      ]
    case .heeding(let leader, let day, let remark, let answer):
      return [
        "\(BulletinWords.day(day))，\(leader)批示：“\(Self.sentence(remark))”我单位认真落实，现将情况函复如下：", answer, "特此函复。",
      ]
    }
  }

  private static func sentence(_ text: String) -> String {
    let flat = bare(text)
    return flat.last.map { "。！？".contains($0) } == true ? flat : flat + "。"
  }

  private static func bare(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined() }
}

extension LetterEntry.Fault {
  /// What is wrong and what to do.
  public var message: String {
    switch reason {
    case .missing: "请填写\(field.title)"
    case .tooLong(let length): "\(field.title)最多\(field.longest)字，现有\(length)字，请精简"
    case .number(let fault): fault.message
    case .numberIsNoLetter: "函的机关代字以“函”结尾，例如 某经信函〔2026〕3号"
    case .titleIsNoLetter: "函的标题写作“关于……的函”或“关于……的复函”"
    case .notADay: "\(field.title)写作 2026-03-31，这样的日子要真实存在；还没有定的留空"
    case .otherYear: "发文字号的年份应与成文日期同年"
    }
  }
}
