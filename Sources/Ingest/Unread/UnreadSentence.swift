import Policy

/// A sentence of the future with a figure or a body that no rule made anything of.
public struct UnreadSentence: Sendable, Hashable {
  /// In the text, without the mark that ends it.
  public var span: Span
  public var quote: String
  /// The numbers of the headings above.
  public var section: String
  /// What a person gets with one click; nil where the sentence has no figure with a unit.
  public var target: Target?
  /// The sentence as something to do, for the bodies that it begins with.
  public var measure: Measure

  public static func == (one: UnreadSentence, other: UnreadSentence) -> Bool { one.span == other.span }

  public func hash(into hasher: inout Hasher) { hasher.combine(span) }

  /// What an item that a person made of it gives as its rule.
  public static let rule = "editor"
}

extension ReadPlan {
  /// The sentences that the rules left out.
  public var unread: [UnreadSentence] {
    let (items, measures) = reading.documents.reduce(into: ([Span](), [Span]())) { spans, document in
      spans.0 += document.figureSpans
      spans.1 += document.measures.map(\.span)
    }
    return UnreadReader(source, items: items, measures: measures)?.read() ?? []
  }
}

extension Document {
  /// Where something was read out of a figure or a goal.
  fileprivate var figureSpans: [Span] {
    targets.map(\.span) + qualitative.map(\.span) + incentives.map(\.span) + baselines.map(\.span)
  }
}

/// The sentences of a plan's text that neither the rules nor a person made anything of: `items` are the targets, goals
/// and incentives that there are already.
public func unreadSentences(in text: String, items: [Span], measures: [Span]) -> [UnreadSentence] {
  let source = SourceText(text)
  var items = items
  // What tells of today is told by figures too, and waits for nobody.
  if let reading = try? read(source: source, file: "", anyway: true) {
    for document in reading.documents { items += document.baselines.map(\.span) }
  }
  return UnreadReader(source, items: items, measures: measures)?.read() ?? []
}
