/// A printable official document: what stands on it, and nothing of how it is drawn.
///
/// Source: GB/T 9704-2012《党政机关公文格式》, 7.1: “本标准将版心内的公文格式各要素划分为版头、主体、版记三部分”. Its parts keep the
/// standard's order: 发文机关标志, 发文字号, 标题, 主送机关, 正文, 附件说明, 发文机关署名, 成文日期, 附件, 抄送机关, 印发机关和印发日期.
public struct Paper: Sendable, Hashable, Codable {
  /// The head in red; nil for a paper that has none, as a sheet to be filled in.
  public var masthead: PaperMasthead?
  public var title: String
  /// 主送机关, without the colon; empty where nobody is addressed.
  public var addressees: String
  public var body: [PaperBlock]
  public var annexes: [PaperAnnex]
  /// 发文机关署名; empty where nobody signs.
  public var signer: String
  /// 成文日期.
  public var day: CivilDate?
  public var imprint: PaperImprint?

  public init(
    masthead: PaperMasthead? = nil, title: String, addressees: String = "", body: [PaperBlock],
    annexes: [PaperAnnex] = [], signer: String = "", day: CivilDate? = nil, imprint: PaperImprint? = nil
  ) {
    self.masthead = masthead
    self.title = title
    self.addressees = addressees
    self.body = body
    self.annexes = annexes
    self.signer = signer
    self.day = day
    self.imprint = imprint
  }
}

/// 版头: who issues it, in red, and under which number.
public struct PaperMasthead: Sendable, Hashable, Codable {
  /// 发文机关标志, e.g. `某某市人民政府办公室文件`.
  public var name: String
  /// 发文字号; nil while it has none.
  public var number: PaperNumber?
  /// Nil is the usual head.
  public var form: Form?

  /// Heads that stand otherwise.
  public enum Form: String, Sendable, Hashable, Codable {
    /// 信函格式 (10.1): “发文机关标志……上边缘至上页边为30 mm”, a red double line below it and another at the foot of the first page,
    /// the number “顶格居版心右边缘编排在第一条红色双线下”.
    case letter
  }

  public init(name: String, number: PaperNumber? = nil, form: Form? = nil) {
    self.name = name
    self.number = number
    self.form = form
  }
}

/// 附件: on pages of its own, behind the body.
public struct PaperAnnex: Sendable, Hashable, Codable {
  public var title: String
  public var blocks: [PaperBlock]

  public init(title: String, blocks: [PaperBlock]) {
    self.title = title
    self.blocks = blocks
  }
}

/// 版记: who gets a copy, who printed it and when.
public struct PaperImprint: Sendable, Hashable, Codable {
  /// 抄送机关; empty where there is none.
  public var copies: String
  /// 印发机关.
  public var printer: String
  /// 印发日期.
  public var day: CivilDate?

  public init(copies: String = "", printer: String, day: CivilDate? = nil) {
    self.copies = copies
    self.printer = printer
    self.day = day
  }
}
