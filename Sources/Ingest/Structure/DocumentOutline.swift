import Policy

/// A document's bones: what every sentence of it belongs to. Ranges count scalars of the `PlanText`.
public struct DocumentOutline: Sendable {
  /// What stands on the first page: title, number, date, who issued it for where.
  public struct Head: Sendable, Equatable {
    public var title: String
    public var region: String?
    public var issuer: String?
    public var docNumber: String?
    public var issuedOn: CivilDate?
    public var status: Document.Status
    public var period: PlanPeriod?
    /// It was issued by being spoken, or adopted, before a meeting.
    var isSpoken = false
    /// It reports to a meeting of what was done and of what is to be done, as its title or its first words say.
    var isReport = false
    /// It is news: one long item, whose dates go on from paragraph to paragraph.
    var isNews = false
    /// It is news of a plan that others issued.
    var isTold = false

    /// The year of 6月底前: that of a plan for one year; where the paper names no years, that of its issue, unless it
    /// was issued in the last quarter, when the next may be meant.
    var taskYear: Int? {
      guard let period else { return issuedOn.flatMap { $0.month < 10 ? $0.year : nil } }
      return period.from == period.to ? period.from : nil
    }

    /// The year that 今年 means: the paper's own, else that of a plan for one year. A report that is made in December can
    /// speak for the next year.
    var paperYear: Int? {
      let only = period.flatMap { $0.from == $0.to ? $0.from : nil }
      return isSpoken ? only ?? issuedOn?.year : issuedOn?.year ?? only
    }
  }

  public var head: Head
  /// Every heading in reading order, spans in the source.
  public var sections: [Section]
  /// Every paragraph, item and table cell in reading order; headings that run into their text are part of the passage.
  public var passages: [Passage]
  /// Bracketed clauses and table rows in reading order.
  public var clauses: [Clause]
  public var tables: [PlanTable]
  /// Every body of the brackets and task tables, once, verbatim.
  public var agencies: [String]
  /// The document's part of the text.
  public var range: Range<Int>
  /// A covering notice's words, which belong to no section.
  public var notice: Range<Int>?

  /// The clause whose bracket or row governs a place, or nil. Logarithmic.
  public func clause(at offset: Int) -> Clause? {
    clauseIndex(at: offset).map { clauses[$0] }
  }

  /// Whether a clause's bracket or row governs a place.
  func isGoverned(at offset: Int) -> Bool { clauseIndex(at: offset) != nil }

  /// Where the clause begins that governs a place.
  func clauseStart(at offset: Int) -> Int? { clauseIndex(at: offset).map { clauses[$0].range.lowerBound } }

  /// The date by which the clause at a place is due.
  func due(at offset: Int) -> Deadline? { clauseIndex(at: offset).flatMap { clauses[$0].due } }

  private func clauseIndex(at offset: Int) -> Int? {
    let at = clauses.partitionPoint { $0.range.upperBound > offset }
    return at < clauses.count && clauses[at].range.contains(offset) ? at : nil
  }

  /// The next bracket of bodies from a place on. Logarithmic.
  func bracket(after offset: Int) -> Range<Int>? {
    for clause in clauses[clauses.partitionPoint { $0.range.upperBound > offset }...] {
      if let bracket = clause.bracket, bracket.lowerBound >= offset { return bracket }
      if clause.range.lowerBound > offset { return nil }
    }
    return nil
  }

  /// The bodies that govern a place: those that lead, then those that are responsible.
  public func agencies(at offset: Int) -> [String] {
    guard let at = clauseIndex(at: offset) else { return [] }
    return clauses[at].lead + clauses[at].responsible
  }

  /// The passage that holds a place, or nil. Logarithmic.
  public func passage(at offset: Int) -> Passage? {
    let at = passages.partitionPoint { $0.range.upperBound > offset }
    return at < passages.count && passages[at].range.contains(offset) ? passages[at] : nil
  }
}

/// A stretch of text without a paragraph's end inside it.
public struct Passage: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A heading on a line of its own: no text follows it there.
    case heading
    /// A paragraph, with its run-in heading if it has one.
    case prose
    /// A numbered paragraph, or one that opens with ——.
    case item
    /// A cell of `tables[table]`; row −1 is the header.
    case cell(table: Int, row: Int, column: Int)
    /// Covering notice, salutation, signature, list of annexes, table of contents: never a target.
    case notice
  }

  public var range: Range<Int>
  public var kind: Kind
  /// Index into `sections` of the innermost heading above; nil before the first.
  public var section: Int?
  /// The numbers from the top down, e.g. `二、/（一）/1.`; sections without a number are left out.
  public var path: String
  /// Passages with the same number belong to the same numbered item or paragraph: a deadline reaches within it.
  public var item: Int
  /// Where the text begins after number and run-in heading; the range's end for a heading.
  public var body: Int
}

/// A stretch that ends with its bracket of bodies, or a row of a task table: one measure.
public struct Clause: Sendable, Hashable {
  /// From the heading that heads just this clause, or from its first word; bracket included.
  public var range: Range<Int>
  /// The bracket, or the line 责任单位：…; nil for a table row.
  public var bracket: Range<Int>?
  public var lead: [String]
  public var responsible: [String]
  /// A row's 完成时限; a clause's own date is found with the targets.
  public var deadline: Deadline?
  /// 完成时限 in the clause's bracket or in the line below it: holds for its targets too.
  public var due: Deadline?
  public var path: String
  /// Where the measure's own words begin, after its number; in a row, the cell that says what is to be done.
  public var start: Int
  /// The first 20 characters from there, verbatim.
  public var textStart: String
  /// The table row, when it is one.
  public var row: Row?

  /// A row of a table: indices into `tables` and its `rows`.
  public struct Row: Sendable, Hashable {
    public var table: Int
    public var row: Int
  }
}

/// A table: each cell is a stretch of the text, empty where the cell is empty.
public struct PlanTable: Sendable, Hashable {
  /// Its title: the line above it that says what it is, else the section's.
  public var caption: String?
  /// 单位：亿元 above it or in its title.
  public var unit: String?
  public var header: [Range<Int>]
  /// The rows of a head of several rows above its lowest, each title in all columns that it covers.
  public var upper: [[Range<Int>]] = []
  public var rows: [[Range<Int>]]
  /// Index into `sections`.
  public var section: Int?
  public var path: String
  public var range: Range<Int>
}
