/// What does not add up, as facts: kept with a code, told in words by `words`, in any language by others.
public enum FindingFact: Worded {
  /// Where a figure stands; without a title all places are in one document.
  public struct Whereabouts: Sendable, Hashable, Codable {
    public var title: String?
    /// The section's path, e.g. `二、/（一）`; may be empty.
    public var section: String

    public init(title: String? = nil, section: String) {
      self.title = title
      self.section = section
    }
  }

  /// One indicator and what is said of it in one place.
  public struct Side: Sendable, Hashable, Codable {
    public var place: Whereabouts
    /// `≥25万辆`.
    public var figure: String
    /// Of the deadline, where that is what differs.
    public var year: Int?

    public init(place: Whereabouts, figure: String, year: Int? = nil) {
      self.place = place
      self.figure = figure
      self.year = year
    }
  }

  /// How parts stand to their total.
  public enum Balance: String, Sendable, Hashable, Codable {
    case matches
    case notBelow
    case exceeds
    case within
    case short
  }

  /// One indicator with two values; `mixesLevels`: one counts 国家级 alone, the other 国省级.
  case values(indicator: String, area: String?, first: Side, second: Side, mixesLevels: Bool)
  /// One value with two deadlines; `moved`: by how many years the issued plan is later than its draft.
  case deadlines(indicator: String, area: String?, first: Side, second: Side, moved: Int?)
  /// One target in several places; `undated` of them without a deadline.
  case repeated(
    indicator: String, area: String?, figure: String, places: [Whereabouts], undated: Int, stretchDiffers: Bool)
  /// The figures of all areas, repeated one by one.
  case breakdown(indicator: String, areas: [String], places: [Whereabouts])
  /// The areas' figures against the total; `gap` is what is too much or missing.
  case sum(indicator: String, parts: [Double], sum: Double, unit: String, total: String, gap: String, balance: Balance)
  /// A part that 其中 takes out is greater than the whole.
  case part(part: String, whole: String)
  /// A deadline before the first year of the plan.
  case beforePeriod(deadline: Deadline, year: Int)
  /// A deadline before the day on which the plan was issued.
  case beforeIssue(deadline: Deadline, issued: CivilDate)
  /// A name that appears once, one character away from one that appears `count` times.
  case name(rare: String, usual: String, count: Int)
  /// A row's count and the list beside it.
  case listInTable(row: String, counted: String, count: Int, listed: String, items: Int)
  /// A column's parts and the row 合计.
  case totalInTable(column: String, parts: [Int], sum: Int, stated: Int)
  /// An announced number of things and the list after it.
  case listInText(announced: String, count: Int, items: Int)
  /// The amounts after 其中 and the one before it.
  case sumInText(parts: [Double], sum: Double, unit: String, total: Double, holds: Bool)
  /// What an earlier version kept as a sentence.
  case text(words: String)
}
