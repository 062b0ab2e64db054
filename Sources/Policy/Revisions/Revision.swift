/// What changed between two readings of a document: a draft and the issued plan, or a text and its revised version.
///
/// Indices count the two documents' own arrays. Every item of the old document is in one pair or dropped, every item of
/// the new one in one pair or added. The same two documents give the same revision.
public struct Revision: Sendable, Hashable {
  /// What makes a pair.
  public enum Basis: String, Sendable, CaseIterable {
    /// The quote stands unchanged.
    case quote
    /// The same indicator under another wording or with another value.
    case indicator
  }

  /// What is different in a pair.
  public enum Change: String, Sendable, CaseIterable {
    case wording
    case value
    case comparison
    case deadline
    case cadence
    case area
    case stretch
    case agencies
    case section

    /// The word on pages.
    public var title: String {
      switch self {
      case .wording: "表述"
      case .value: "目标值"
      case .comparison: "比较方式"
      case .deadline: "完成时限"
      case .cadence: "考核周期"
      case .area: "分解地区"
      case .stretch: "力争"
      case .agencies: "责任单位"
      case .section: "所在章节"
      }
    }
  }

  /// An old item and the new one that it became.
  public struct Pair: Sendable, Hashable {
    public var old: Int
    public var new: Int
    public var basis: Basis
    /// Empty for an item that stands unchanged.
    public var changes: [Change]
    /// 0…1; below 0.8 a person should confirm that it is the same item.
    public var confidence: Double

    /// Whether what is promised moved: value, time or who, and not words or place.
    public var isMoved: Bool {
      changes.contains { [.value, .comparison, .deadline, .cadence, .area, .agencies].contains($0) }
    }
  }

  /// The items of one kind.
  public struct Items: Sendable, Hashable {
    /// By new index.
    public var pairs: [Pair] = []
    /// New indices.
    public var added: [Int] = []
    /// Old indices.
    public var dropped: [Int] = []

    public var moved: [Pair] { pairs.filter(\.isMoved) }
    public var unchanged: [Pair] { pairs.filter(\.changes.isEmpty) }
    /// The old item that this new one continues, whose id it keeps.
    public func old(of new: Int) -> Int? { pairs.first { $0.new == new }?.old }
  }

  public var targets: Items
  public var measures: Items
  public var goals: Items
  public var sections: Items
  public var incentives: Items

  /// Whether the new reading says the same throughout.
  public var isEmpty: Bool {
    [targets, measures, goals, sections, incentives].allSatisfy {
      $0.added.isEmpty && $0.dropped.isEmpty && $0.pairs.allSatisfy(\.changes.isEmpty)
    }
  }
}

extension Revision {
  /// Pairs two readings of one document: unchanged quotes first, then like indicators of one kind of amount.
  ///
  /// Near linear: candidates come from an index, and no item is compared with all others.
  public init(from old: Document, to new: Document) {
    self.init(
      targets: Self.targets(old, new), measures: Self.measures(old, new), goals: Self.goals(old, new),
      sections: Self.sections(old, new), incentives: Self.incentives(old, new))
  }
}
