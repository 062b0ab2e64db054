/// Things that a clause lists by their names, with a size or a number among the letters of one:
/// 支持甲300万头生猪、乙肉鸡等全产业链项目建设.
enum NamedList {
  private static let wholes = words("项目 工程 企业 建设 竣工 开工 投产 项目建设 工程建设 基地 园区 产业园")
  private static let projects = words("项目建设 工程建设 项目开工 项目投产 项目竣工")
  /// Letters of what is made there, and of whose project it is.
  private static let longestProduct = 8
  private static let shortestName = 3
  /// Letters from the end of the list to what all of it is.
  private static let reach = 20
  /// Letters from the figure to either end of the list.
  private static let longest = 80

  private static let products = ScalarSet(scalars("吨辆瓦台套头只羽件"))

  /// 20万辆电动汽车 beside names of projects: what is to be made there.
  private static func isSize(_ context: SentenceContext, _ text: [UInt32]) -> Bool {
    let unit = context.figure.unit
    return context.figure.kind != .money && Scalar.figureScale(text[unit.lowerBound]) != nil
      && products.contains(text[unit.upperBound - 1])
  }

  /// Whether the figure stands inside one of the names of such a list.
  static func holds(_ context: SentenceContext, _ text: [UInt32]) -> Bool {
    let main = context.main
    guard main.before == nil, main.after == nil, context.builder?.range.upperBound != main.range.lowerBound else {
      return false
    }
    let part = context.part.range
    let behind = main.range.upperBound..<min(part.upperBound, main.range.upperBound + longest)
    guard let etc = text[behind].firstIndex(of: Scalar.etc) else { return false }
    let list = max(part.lowerBound, main.range.lowerBound - longest)..<etc
    let commas = list.filter { text[$0] == Scalar.listComma }
    // 云岭公司1万辆专用车和1万辆清扫车
    let join = (list.lowerBound..<max(list.lowerBound, main.range.lowerBound)).last { Scalar.isJoin(text[$0]) }
    let start = join.map { $0 + 1 } ?? context.verb?.range.upperBound
    let end = commas.first { $0 > main.range.upperBound } ?? etc
    let isSize = isSize(context, text)
    // 加快云岭电子1200万套模块等项目建设
    if isSize, commas.isEmpty, etc - main.range.upperBound <= longestProduct,
      !context.carried.deadlineIsHere, let verb = context.verb,
      main.range.lowerBound - verb.range.upperBound >= shortestName,
      projects.contains(where: { text.ends(with: $0, at: part.upperBound, floor: etc) })
    {
      return true
    }
    // Letters of a name on both sides in a list of three and more; a size may begin or end one of two.
    let least = isSize ? 0 : 1
    guard let start, commas.count > least, start + least <= main.range.lowerBound, end > main.range.upperBound + least,
      text[start..<main.range.lowerBound].allSatisfy({ Scalar.isHan($0) }),
      text[main.range.upperBound..<end].allSatisfy({ Scalar.isHan($0) && $0 != Scalar.of })
    else { return false }
    let rest = etc..<min(part.upperBound, etc + reach)
    guard wholes.contains(where: { word in rest.contains { text.has(word, at: $0, limit: rest.upperBound) } }) else {
      return false
    }
    // A name beside it has no figure.
    let bounds = [list.lowerBound] + commas.map { $0 + 1 }
    let first = context.tokens.partitionPoint { $0.range.lowerBound >= list.lowerBound }
    let figures = context.tokens[first...].prefix { $0.range.lowerBound < etc }.filter { $0.kind == .figure }
    return zip(bounds, commas + [etc]).contains { from, to in
      to > from + 1 && !figures.contains { $0.range.lowerBound >= from && $0.range.upperBound <= to }
    }
  }
}
