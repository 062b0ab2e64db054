/// What was typed of a letter, by field, and the paper that becomes of it.
public struct LetterEntry: Sendable, Hashable {
  public var typed: [LetterField: String]

  public init(_ typed: [LetterField: String]) { self.typed = typed }

  /// What is wrong with one field; the sentence is `LetterWords`'.
  public struct Fault: Error, Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
      case missing
      case tooLong(Int)
      case number(PaperNumber.Fault)
      /// The number is not one of letters: its code ends in another word than 函.
      case numberIsNoLetter
      case titleIsNoLetter
      case notADay
      /// Number and day are of different years.
      case otherYear
    }

    public let field: LetterField
    public let reason: Reason
  }

  /// Every fault at once.
  public struct Faults: Error, Sendable, Hashable {
    public let all: [Fault]
  }

  /// The letter as a paper, or every fault.
  ///
  /// Source: GB/T 9704-2012, 7.3.1: 标题 “由发文机关名称、事由和文种组成”, so that a letter's ends in 函; 7.2.5: “发文字号由发文机关代字、
  /// 年份、发文顺序号组成”, of which the code of letters ends in 函.
  public func paper() throws(Faults) -> Paper {
    var reader = Reader(typed: typed)
    let paper = reader.paper()
    guard reader.faults.isEmpty else { throw Faults(all: reader.faults) }
    return paper
  }

  private struct Reader {
    let typed: [LetterField: String]
    var faults: [Fault] = []

    private mutating func refuse(_ field: LetterField, _ reason: Fault.Reason) {
      faults.append(Fault(field: field, reason: reason))
    }

    private mutating func text(_ field: LetterField, isNeeded: Bool = false) -> String {
      let text = String(Substring(typed[field] ?? "").trimmed)
      if text.isEmpty, isNeeded { refuse(field, .missing) }
      let length = text.unicodeScalars.count
      if length > field.longest { refuse(field, .tooLong(length)) }
      return text
    }

    private mutating func number() -> PaperNumber? {
      let text = text(.number)
      guard !text.isEmpty else { return nil }
      do {
        let number = try PaperNumber.read(text)
        if !number.code.hasSuffix(LetterWords.kind) { refuse(.number, .numberIsNoLetter) }
        return number
      } catch {
        refuse(.number, .number(error))
        return nil
      }
    }

    private mutating func day() -> CivilDate? {
      let text = text(.day)
      guard !text.isEmpty else { return nil }
      let day = TypedDay.read(text)
      if day == nil { refuse(.day, .notADay) }
      return day
    }

    mutating func paper() -> Paper {
      let (masthead, number, title) = (text(.masthead, isNeeded: true), number(), text(.title, isNeeded: true))
      if !title.isEmpty, !title.hasSuffix(LetterWords.kind) { refuse(.title, .titleIsNoLetter) }
      let (addressees, body) = (text(.addressees), text(.body, isNeeded: true))
      let annexes = text(.annexes).split(whereSeparator: \.isNewline).map { String($0.trimmed) }
      let (signer, day) = (text(.signer, isNeeded: true), day())
      if let number, let day, number.year != day.year { refuse(.number, .otherYear) }
      return Paper(
        masthead: PaperMasthead(name: masthead, number: number, form: .letter), title: title, addressees: addressees,
        body: PaperText.read(body),
        annexes: annexes.filter { !$0.isEmpty }.map { PaperAnnex(title: $0, blocks: []) }, signer: signer, day: day)
    }
  }
}
