import Policy

/// A plan's text with the page layout taken out, and the way back to the text as read.
///
/// Full-width digits, letters and percent signs are ASCII; brackets and marks of ASCII between Chinese are full-width;
/// spaces stand only between two Latin words or numbers; a sentence that a page break cut is whole again; each
/// paragraph ends with U+000A. Tabs stay, because they part the cells of a table.
///
/// A class, so that each of those who read it holds one reference and not four.
public final class PlanText: Sendable {
  /// A paragraph, or one cell of a table that was saved with a cell on each line.
  public struct Line: Sendable, Hashable {
    /// Without the final U+000A.
    public var range: Range<Int>
    /// How many empty lines stood before it.
    public var blanks: Int
    /// The line as read began with a tab: a cell, or an indented paragraph.
    public var tabbed: Bool
    /// Tabs inside, that part the cells of a row.
    public var hasTabs: Bool
  }

  public let source: SourceText
  public let scalars: [UInt32]
  /// For each scalar its index in the source; one more entry holds the source's length.
  public let origin: Origins
  public let lines: [Line]
  /// What each letter may begin, end or part, as `LetterClues`.
  let clues: [UInt16]

  init(source: SourceText, scalars: [UInt32], origin: Origins, lines: [Line]) {
    self.source = source
    self.scalars = scalars
    self.origin = origin
    self.lines = lines
    clues = LetterClues.all(of: scalars)
  }

  /// Where a stretch came from, end exclusive; an empty stretch gives an empty span.
  public func sourceSpan(_ range: Range<Int>) -> Span {
    guard !range.isEmpty else {
      let at = Int(origin[range.lowerBound])
      return Span(at, at)
    }
    return Span(Int(origin[range.lowerBound]), Int(origin[range.upperBound - 1]) + 1)
  }

  /// The verbatim words of a stretch as they stand in the source, page breaks and spaces included.
  public func quote(_ range: Range<Int>) -> String { source.string(sourceSpan(range)) }

  /// The words of a stretch without page layout.
  public func string(_ range: Range<Int>) -> String { Ingest.string(scalars[range]) }

  /// Whether a word stands at this place.
  @inline(__always)
  func has(_ word: [UInt32], at index: Int) -> Bool { scalars.has(word, at: index, limit: scalars.count) }

  /// The first of these words that stands at this place, as its length; 0 for none. Tables list long words first.
  func match(_ table: [[UInt32]], at index: Int) -> Int {
    for word in table where has(word, at: index) { return word.count }
    return 0
  }

  /// Where the word stands first inside the stretch.
  func find(_ word: [UInt32], in range: Range<Int>) -> Int? {
    guard let first = word.first, word.count <= range.count else { return nil }
    return scalars.withUnsafeBufferPointer { text in
      precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
      for index in range.lowerBound...(range.upperBound - word.count)
      where text[index] == first && has(word, at: index) {
        return index
      }
      return nil
    }
  }
}
