/// What somebody names as the sentence of a plan that asks for a project.
///
/// A plan names its projects one by one, “依托……，加快……项目建设”; the register says of each which sentence that is.
public enum AskingSentence: Sendable, Hashable {
  /// The words themselves, to be found in a plan's text.
  case words(String)
  /// An item that was read out of a plan, by its number: its sentence is meant.
  case item(SubjectReference)

  /// Reads `目标 12`, `举措34` or `target-12` as items, everything else as words.
  public init(_ text: String) {
    let bare = text.filter { !$0.isWhitespace }
    for kind in [SubjectKind.target, .measure] {
      for word in [kind.title, kind.rawValue + "-"] where bare.hasPrefix(word) {
        let number = bare.dropFirst(word.count)
        guard let item = SubjectReference("\(kind.rawValue)-\(number)") else { continue }
        self = .item(item)
        return
      }
    }
    self = .words(text)
  }

  /// Fewer scalars are no sentence: they stand anywhere.
  public static let shortest = 8

  /// Why a sentence is not taken; the words are `AskingSentenceWords`'.
  public enum Refusal: Error, Sendable, Hashable {
    case tooShort
    /// A plan was named that is not one of the project's city, or that nobody can read.
    case noSuchPlan
    case notInPlan(title: String)
    /// No plan was named, and none of the city's has it; or several have it.
    case notInAny
    case inSeveral(titles: [String])
    case noSuchItem(SubjectReference)
    /// The item stands in another plan than the one that was named.
    case otherPlan(title: String)

    /// Which field is wrong.
    public var field: ProjectField {
      switch self {
      case .noSuchPlan, .inSeveral, .otherPlan: .document
      case .tooShort, .notInPlan, .notInAny, .noSuchItem: .sentence
      }
    }
  }
}
