/// What in a plan's words makes a body the owner of a target, as facts.
public enum OwnerFact: Worded {
  /// Those that lead, in the target's bracket or row.
  case lead(names: [String])
  /// The bracket; the first of it that can report, after those that cannot.
  case bracket(names: [String], passedOver: [String])
  /// The bracket names a group, and the figure is one area's.
  case group(name: String, area: String)
  /// The subject of the sentence.
  case subject(name: String)
  /// The figure is one area's, and nobody is named for it.
  case area(name: String)
  /// The first words of the clause or row that holds the target.
  case clause(start: String)
  /// Nobody is named; in the entries of the section this one stands most often.
  case section(title: String, times: Int)
  /// Nobody is named; the plan's words for who coordinates.
  case office(quote: String)
  /// Those that the bracket names cannot report; the plan's words for who coordinates.
  case officeInstead(names: [String], quote: String)
  /// Nobody is named, nobody coordinates; in all entries this one stands most often.
  case plan(times: Int)
  /// What a person said who decided, or what an earlier version kept as a sentence.
  case text(words: String)
}
