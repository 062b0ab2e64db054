import Policy

/// What a person makes of a draft: everything but the data of its tables.
public struct BulletinEdit: Sendable, Hashable {
  public var masthead: String
  public var title: String
  public var addressees: String
  /// As `PaperText` reads it.
  public var body: String
  /// Those of the draft's annexes that stay, by their place.
  public var annexes: Set<Int>
  public var signer: String
  public var copies: String

  public init(
    masthead: String, title: String, addressees: String, body: String, annexes: Set<Int>, signer: String, copies: String
  ) {
    self.masthead = masthead
    self.title = title
    self.addressees = addressees
    self.body = body
    self.annexes = annexes
    self.signer = signer
    self.copies = copies
  }

  /// A draft as it stands.
  public init(_ paper: Paper) {
    self.init(
      masthead: paper.masthead?.name ?? "", title: paper.title, addressees: paper.addressees,
      body: PaperText.text(paper.body), annexes: Set(paper.annexes.indices), signer: paper.signer,
      copies: paper.imprint?.copies ?? "")
  }

  /// So many characters a line of the form takes.
  public static let longestLine = 200

  /// Fails with the field that is wrong.
  func applied(to paper: Paper) throws(StoreError) -> Paper {
    func line(_ field: String, _ text: String, isNeeded: Bool) throws(StoreError) -> String {
      let text = text.split(whereSeparator: \.isNewline).joined().trimmed
      if isNeeded, text.isEmpty { throw .invalid(field: field, reason: "请填写\(Self.titles[field] ?? field)") }
      guard text.count <= Self.longestLine else {
        throw .invalid(field: field, reason: "\(Self.titles[field] ?? field)最多\(Self.longestLine)字，请精简")
      }
      return text
    }
    var paper = paper
    paper.title = try line("title", title, isNeeded: true)
    paper.masthead = PaperMasthead(name: try line("masthead", masthead, isNeeded: true))
    paper.addressees = try line("addressees", addressees, isNeeded: true)
    while paper.addressees.last == "：" || paper.addressees.last == ":" { paper.addressees.removeLast() }
    paper.signer = try line("signer", signer, isNeeded: true)
    var copies = try line("copies", copies, isNeeded: false)
    while copies.last == "。" { copies.removeLast() }
    paper.imprint = PaperImprint(copies: copies, printer: paper.signer)
    guard body.count <= PaperText.longest else {
      throw .invalid(field: "body", reason: "正文最多\(PaperText.longest)字，请精简")
    }
    paper.body = PaperText.read(body)
    guard !paper.body.isEmpty else { throw .invalid(field: "body", reason: "请填写正文") }
    paper.annexes = paper.annexes.enumerated().filter { annexes.contains($0.offset) }.map(\.element)
    return paper
  }

  /// What people call the fields.
  public static let titles = [
    "masthead": "发文机关标志", "title": "标题", "addressees": "主送机关", "body": "正文", "annexes": "附件", "signer": "发文机关署名",
    "copies": "抄送机关",
  ]
}

extension StringProtocol {
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
