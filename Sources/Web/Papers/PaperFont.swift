/// The typefaces of an official document by the names under which offices have them, with what may stand in for each.
///
/// No font is sent along: 方正小标宋 is not ours to give. A program that lacks one takes the next name, then what the
/// system has of the same kind.
enum PaperFont: CaseIterable {
  /// 小标宋: the head and the title.
  case title
  /// 黑体: first level, 附件, heads of tables.
  case black
  /// 楷体: second level.
  case script
  /// 仿宋: everything else.
  case body
  /// 宋体: page numbers.
  case song

  var name: String {
    switch self {
    case .title: "方正小标宋简体"
    case .black: "黑体"
    case .script: "楷体_GB2312"
    case .body: "仿宋_GB2312"
    case .song: "宋体"
    }
  }

  /// In the order in which they are tried.
  var others: [String] {
    switch self {
    case .title: ["方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "华文中宋", "STZhongsong", "Noto Serif CJK SC"]
    case .black: ["SimHei", "Heiti SC", "Noto Sans CJK SC"]
    case .script: ["楷体", "KaiTi", "STKaiti", "Kaiti SC", "Noto Serif CJK SC"]
    case .body: ["仿宋", "FangSong", "STFangsong", "Noto Serif CJK SC"]
    case .song: ["SimSun", "Songti SC", "Noto Serif CJK SC"]
    }
  }

  /// As a run's properties.
  var run: String {
    "<w:rFonts w:ascii=\"\(name)\" w:hAnsi=\"\(name)\" w:eastAsia=\"\(name)\" w:cs=\"\(name)\"/>"
  }

  /// `word/fontTable.xml`.
  static var table: String {
    let fonts = allCases.map { font in
      let others = font.others.joined(separator: ",")
      let family = font == .black ? "modern" : "roman"
      return """
        <w:font w:name="\(font.name)"><w:altName w:val="\(others)"/><w:charset w:val="86"/>\
        <w:family w:val="\(family)"/><w:pitch w:val="variable"/></w:font>
        """
    }
    return "<w:fonts xmlns:w=\"\(PaperDocument.main)\">\(fonts.joined())</w:fonts>"
  }
}
