import Policy

/// The year of a report whose title names none.
extension HeadReader {
  static let report = scalars("工作报告")
  private static let speaker = scalars("我代表")
  private static let reporting = words("报告工作 工作报告 报告政府工作 大会报告 会议报告")
  /// Letters of a paper's first words, and of a sentence that says who reports.
  private static let (openingReach, speakerReach) = (300, 60)

  /// 我代表市人民政府，向大会报告工作，请予审议: what a report begins with, whose title may be lost.
  func opensReport(_ body: Range<Int>) -> Bool {
    let opening = body.prefix(Self.openingReach)
    guard let speaker = text.find(Self.speaker, in: opening) else { return false }
    let said = (speaker..<body.upperBound).prefix(Self.speakerReach)
    return Self.reporting.contains { text.find($0, in: said) != nil }
  }

  private static let ahead = words("建议 安排 任务 重点 要求 部署 工作")
  private static let behind = words("回顾 总结 成就 成绩")

  /// 三、2026年重点工作 in a report whose title names no year: the year that it speaks for.
  func reportYear(_ title: String, _ segment: DocumentSegment) -> PlanPeriod? {
    let name = scalars(title)
    guard !name.contains(where: Scalar.isDigit) else { return nil }
    let heard = meetingDay(segment) ?? spokenDay(segment)
    let years = segment.body.compactMap { line -> Int? in
      let range = text.lines[line].range
      guard range.count <= Self.longestHeading else { return nil }
      if heard == nil, let year = Self.chapterYear(text.scalars[range]) { return year }
      guard isChapter(line), Self.ahead.contains(where: { text.find($0, in: range) != nil }),
        !Self.behind.contains(where: { text.find($0, in: range) != nil })
      else { return nil }
      return range.lazy.compactMap { DateReader.year(text, at: $0, end: range.upperBound) }.first
    }
    let spoken = heard.flatMap { $0.month <= Self.lastOfOpening ? $0.year : nil }
    return (years.max() ?? spoken ?? reviewedYear(segment).map { $0 + 1 }).map { PlanPeriod(from: $0, to: $0) }
  }

  /// A page's headline may give a report another year than that of the meeting which heard it: 2022年1月24日在…会议上.
  func heardYear(_ period: PlanPeriod?, _ segment: DocumentSegment) -> PlanPeriod? {
    guard let from = period?.from, from == period?.to, let day = spokenDay(segment) ?? meetingDay(segment, at: true),
      abs(day.year - from) > 1
    else { return period }
    return PlanPeriod(from: day.year, to: day.year)
  }

  /// 一、2025年工作回顾: the last year that a report whose other chapters are lost looks back on; where no title says so, the
  /// last that a clause of such a chapter begins with.
  private func reviewedYear(_ segment: DocumentSegment) -> Int? {
    var isBehind = false
    var (titled, told): (Int?, Int?)
    for line in segment.body {
      let range = text.lines[line].range
      let isTitle = range.count <= Self.longestHeading
      if isTitle, Self.behind.contains(where: { text.find($0, in: range) != nil }) {
        isBehind = true
        let years = range.compactMap { DateReader.year(text, at: $0, end: range.upperBound) }
        let five = PeriodReader.lastYear(ofFiveIn: Array(text.scalars[range]))
        titled = (years + [five, titled].compactMap(\.self)).max()
      } else if isTitle, case .number(let mark) = forms[line], mark.style.level == 1 {
        isBehind = false
      } else if isBehind {
        for start in range where opensClause(start, range) {
          guard let year = DateReader.year(text, at: start, end: range.upperBound) else { continue }
          let after = start + Self.yearLength
          if text.scalars[after] == Scalar.year, after + 1 == range.upperBound || text.scalars[after + 1] != Self.before
          {
            told = max(told ?? year, year)
          }
        }
      }
    }
    return titled ?? told
  }

  private static let before: UInt32 = 0x524D  // 前

  /// The first letter of a line or of a clause in it.
  private func opensClause(_ place: Int, _ range: Range<Int>) -> Bool {
    guard place + Self.yearLength < range.upperBound else { return false }
    guard place > range.lowerBound else { return true }
    let last = text.scalars[place - 1]
    return last == Scalar.comma || Scalar.endsSentence(last)
  }

  private static let yearLength = 4

  /// 2026年：奋力开新局, a chapter's title without a number.
  static func chapterYear(_ line: ArraySlice<UInt32>) -> Int? {
    let digits = line.prefix(while: Scalar.isDigit)
    guard digits.count == 4, line.count <= longestChapter, line.dropFirst(4).starts(with: ofYear), let last = line.last,
      Scalar.isHan(last)
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - Scalar.zero) }
  }

  private static let longestChapter = 24
  private static let ofYear = scalars("年：")

  /// 三、2026年重点工作, or 2026年主要工作 alone on its line.
  private func isChapter(_ line: Int) -> Bool {
    switch forms[line] {
    case .number(let mark): mark.style.level == 1
    case .prose: Self.ahead.contains { text.scalars.ends(with: $0, at: text.lines[line].range.upperBound, floor: 0) }
    default: false
    }
  }

  /// A report that is made by June speaks for the year that it is made in.
  static let lastOfOpening = 6

  private static let meetings = words("会议 大会 全会")
  private static let longestMeeting = 60
  private static let opening = ScalarSet(scalars("—-―─–（(_"))

  /// ——2021年12月15日在云岭市第五届人民代表大会上, （一九九六年三月十七日第八届…会议批准）: the day on which a report was made or a
  /// plan was adopted.
  ///
  /// - Parameter at: whether the day must stand right before the meeting's 在.
  func meetingDay(_ segment: DocumentSegment, at: Bool = false) -> CivilDate? {
    for line in segment.body.prefix(4) {
      let range = text.lines[line].range
      guard range.count <= Self.longestMeeting,
        let start = range.first(where: { !Self.opening.contains(text.scalars[$0]) }),
        Self.meetings.contains(where: { text.find($0, in: range) != nil }),
        let day = DateReader.day(text, start..<range.upperBound)
      else { continue }
      if at {
        guard let end = text.scalars[start..<range.upperBound].firstIndex(of: Scalar.day), end + 1 < range.upperBound,
          text.scalars[end + 1] == TitleDay.meeting
        else { continue }
      }
      return day
    }
    return nil
  }

  private static let longestHeading = 40

  /// 云岭市政府工作报告（2026年1月20日 王明）: the day in the title's own bracket.
  func spokenDay(_ segment: DocumentSegment) -> CivilDate? {
    for line in segment.title {
      let range = text.lines[line].range
      guard let told = TitleDay.spoken(text, range),
        let start = told.first(where: { !Self.opening.contains(text.scalars[$0]) })
      else { continue }
      return DateReader.day(text, start..<told.upperBound)
    }
    return nil
  }

  private static let ofGovernment = scalars("政府工作报告")

  private static let country = "全国"
  /// What those that have a government of their own are called.
  private static let places = ["省", "市", "县", "区", "州", "盟", "旗"]

  /// Who makes a government's report, of the place that it is of: 云岭市人民政府.
  func reporter(_ title: String, _ region: String?) -> String? {
    var words = scalars(title)
    // （2026） behind it
    if words.last == Scalar.close, let open = words.lastIndex(of: Scalar.open) { words.removeSubrange(open...) }
    guard let region, words.ends(with: Self.ofGovernment, at: words.count, floor: 0) else { return nil }
    if region == Self.country { return "国务院" }
    guard Self.places.contains(where: { region.hasSuffix($0) }), !region.hasSuffix("开发区"), !region.hasSuffix("高新区")
    else { return nil }
    return region + "人民政府"
  }
}
