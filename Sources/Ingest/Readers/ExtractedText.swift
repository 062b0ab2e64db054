/// What a file turned out to be, by its content.
public enum SourceFormat: String, Sendable, CaseIterable {
  case text
  case word
  case webPage
  case pdf
  case spreadsheet
  /// Text with commas between its cells.
  case delimited

  /// The name that people see in sentences.
  public var name: String {
    switch self {
    case .text: "纯文本"
    case .word: "Word 文档（docx）"
    case .webPage: "网页（HTML）"
    case .pdf: "PDF"
    case .spreadsheet: "Excel 表格（xlsx）"
    case .delimited: "CSV 表格"
    }
  }
}

/// The words of a file, ready to be parsed: a paragraph or a table row on each line, cells parted by tabs.
public struct ExtractedText: Sendable {
  /// Spans everywhere else count the scalars of this text.
  public var text: SourceText
  public var format: SourceFormat
  /// What was moved, left out or decided while reading, in the order of its kinds.
  public var notes: [ExtractionNote]
  /// The lines that hold footnotes, in reading order; each begins with 注 and its number.
  public var footnotes: [Range<Int>]

  /// Makes a text; most formats have no notes.
  public init(
    text: SourceText, format: SourceFormat, notes: [ExtractionNote] = [], footnotes: [Range<Int>] = []
  ) {
    self.text = text
    self.format = format
    self.notes = notes
    self.footnotes = footnotes
  }
}

/// Something that a reader decided and that a careful person would want to know.
public enum ExtractionNote: Sendable, Hashable {
  /// The text was not UTF-8; the name of what it was.
  case encoding(String)
  /// Footnotes and endnotes now stand after the paragraph that refers to them.
  case footnotes(Int)
  /// Text boxes now stand after the paragraph that they are anchored in.
  case textBoxes(Int)
  /// Paragraphs whose automatic number was restored.
  case numbers(Int)
  /// Stretches that a tracked change had deleted.
  case deletions(Int)
  /// Stretches formatted as hidden.
  case hidden(Int)
  /// Lines of a generated table of contents that were left out.
  case contents(Int)
  /// Running heads and page numbers that were left out.
  case pageFurniture(Int)
  /// Merged cells whose words were repeated in each row that they cover.
  case mergedCells(Int)
  /// A kind of numbering that this reader writes in plain digits.
  case numberFormat(String)
  /// The article was found by the weight of its text, not by a known container: a person should look.
  case articleGuessed
  /// The page is a short notice that links the plan: the file's name.
  case linkedFile(String)
  /// The sheets of a workbook that were read, by their heads, and how many were not.
  case sheets([String], left: Int)
  /// Rows of a sheet that are hidden.
  case hiddenRows(Int)
  /// Formulas that were saved without their value.
  case formulas(Int)
  /// Bytes of a web page that its encoding does not know; they stand as U+FFFD.
  case undecodable(Int)

  /// One Chinese sentence without a full stop.
  public var sentence: String {
    switch self {
    case .encoding(let name): "原文编码为 \(name)，已转为 UTF-8"
    case .footnotes(let count): "\(count) 条脚注、尾注移到所在段落之后"
    case .textBoxes(let count): "\(count) 个文本框移到所在段落之后"
    case .numbers(let count): "\(count) 个自动编号已还原"
    case .deletions(let count): "\(count) 处修订中已删除的文字未读入"
    case .hidden(let count): "\(count) 处隐藏文字未读入"
    case .contents(let count): "目录 \(count) 行未读入"
    case .pageFurniture(let count): "页眉、页脚、页码共 \(count) 行未读入"
    case .mergedCells(let count): "\(count) 个纵向合并单元格已在所跨各行重复"
    case .numberFormat(let name): "编号格式 \(name) 以阿拉伯数字代替"
    case .articleGuessed: "未找到正文标记，按文字密度确定正文，请核对"
    case .linkedFile(let name): "网页正文很短，规划本身可能是所链接的文件“\(name)”，请下载后上传该文件"
    case .sheets(let names, let left): "读入工作表\(names.map { "“\($0)”" }.joined(separator: "、"))，另有 \(left) 张没有读入"
    case .hiddenRows(let count): "\(count) 行隐藏内容未读入"
    case .formulas(let count): "\(count) 个公式没有保存计算结果，未读入，请用 Excel 或 WPS 打开后另存"
    case .undecodable(let count): "\(count) 处字节无法解码，以 � 代替，请核对"
    }
  }
}
