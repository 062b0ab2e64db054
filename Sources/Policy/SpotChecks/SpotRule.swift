/// By which rule projects are drawn for a look on site.
///
/// Source: “定期对纳入‘四色图’管理的项目进行现场抽查，确保上报项目信息准确真实”. How they are chosen the texts leave open: by chance, so that
/// nobody can say whom it will meet, with a seed that is kept, so that everybody can draw again what was drawn.
public struct SpotRule: Sendable, Hashable {
  /// Where; empty means all counties.
  public var county: String
  /// Which stages; none means all but red, since nothing is left to see of what has gone.
  public var colours: Set<ProjectColour>
  /// In 亿元; nil means all.
  public var leastInvestment: Double?
  /// How many, of all or of each county.
  public var size: Int
  public var isPerCounty: Bool
  public var seed: Int64

  /// More than these nobody visits.
  public static let largest = 200
  /// Short enough to be read out and typed again.
  public static let seeds: ClosedRange<Int64> = 0...999_999_999

  public init(
    county: String = "", colours: Set<ProjectColour> = [], leastInvestment: Double? = nil, size: Int,
    isPerCounty: Bool = false, seed: Int64
  ) {
    self.county = county
    self.colours = colours
    self.leastInvestment = leastInvestment
    self.size = size
    self.isPerCounty = isPerCounty
    self.seed = seed
  }

  /// A project that might be drawn.
  public struct Candidate: Sendable, Hashable {
    public var id: Int64
    public var county: String
    public var colour: ProjectColour
    public var investment: Double

    public init(id: Int64, county: String, colour: ProjectColour, investment: Double) {
      self.id = id
      self.county = county
      self.colour = colour
      self.investment = investment
    }
  }

  /// Whether the rule chooses from it.
  public func admits(_ project: Candidate) -> Bool {
    let fits = colours.isEmpty ? project.colour != .red : colours.contains(project.colour)
    return fits && (county.isEmpty || project.county == county) && project.investment >= leastInvestment ?? 0
  }

  /// The projects that are drawn, in the order of their numbers; the same for the same projects and seed.
  public func draw(from projects: [Candidate]) -> [Int64] {
    let admitted = projects.filter(admits).sorted { $0.id < $1.id }
    var chance = SeededChance(UInt64(bitPattern: seed))
    guard isPerCounty else { return chance.some(size, of: admitted.map(\.id)).sorted() }
    let counties = Set(admitted.map(\.county)).sorted()
    return counties.flatMap { county in
      chance.some(size, of: admitted.filter { $0.county == county }.map(\.id))
    }.sorted()
  }
}

/// Chance out of a seed (SplitMix64, Steele, Lea, Flood 2014): ten lines that anybody can write again.
struct SeededChance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The first places of a shuffle (Fisher and Yates).
  mutating func some(_ count: Int, of all: [Int64]) -> [Int64] {
    var all = all
    let count = min(count, all.count)
    for place in 0..<count {
      let rest = UInt64(all.count - place)
      // The high half of a product: every place as likely as the next, but for one in 2^57.
      let other = place + Int(next().multipliedFullWidth(by: rest).high)
      all.swapAt(place, other)
    }
    return Array(all.prefix(count))
  }
}
