import Policy
import Store

extension ReportingForm {
  /// A measure's row: what is asked, what was typed, what is wrong with it.
  struct MeasureLine: Sendable {
    var task: MeasureTask
    var answer: MeasureAnswer
    /// The newest that had been told when the row was drawn.
    var seen: Int64
    /// Of the draft that the page knows, 0 for none.
    var stamp: Int
    /// Whether the row came with what was sent: nothing of a measure is handed in that nobody saw.
    var came = false
    var fault: MeasureEntry.Fault?
    /// What happened to this row meanwhile.
    var note: String?
    /// Its period has closed for its body.
    var isLocked = false

    init(task: MeasureTask) {
      self.task = task
      answer = task.answer ?? MeasureAnswer()
      seen = task.seen
      stamp = task.draft?.stamp ?? 0
    }

    var id: MeasureID { task.measure.id }
    /// What the database holds of what was typed.
    var stored: MeasureAnswer { task.answer ?? MeasureAnswer() }
    /// A row that was blank when it was drawn and still is says nothing, whatever others have begun there meanwhile.
    private var isUntouched: Bool { answer.isEmpty && stamp == 0 }
    var isChanged: Bool { answer != stored && !isUntouched }
    /// The plan demands a file, and none is there yet, or something was said of that.
    var asksForExplanation: Bool {
      task.lackingProof != nil || !answer.explanation.isEmpty || fault?.field == .explanation
    }
    var isWrong: Bool { fault != nil || note != nil }
    /// What was told at any door in this quarter is not asked again.
    var isFilled: Bool { task.told != nil || !answer.isEmpty }

    var isToBeSubmitted: Bool { came && !answer.isEmpty && (isChanged || task.draft?.isWaiting != true) }

    /// Where it stands, in the words of reports.
    var state: ReportState? { task.state }

    var typed: TypedMeasure { TypedMeasure(id, task.period, answer, seen: seen, stamp: stamp) }

    /// What somebody else is typing there, unseen by this account, where this came with something else.
    func overlooked(by user: UserID?) -> MeasureDraft? {
      guard let draft = task.draft, draft.account != user, draft.stamp != stamp, isChanged else { return nil }
      return draft
    }
  }

  /// The measures that would be handed in; nil where something is wrong, which the form says then.
  mutating func checkedMeasures(on today: CivilDate) -> [CheckedMeasure]? {
    var checked: [CheckedMeasure] = []
    var isGood = true
    for index in measures.indices where measures[index].isToBeSubmitted {
      if window.state(on: today) == .closed {
        fault = StoreError.periodClosed(period, closedOn: window.closesOn ?? window.dueOn).description
        isGood = false
      }
      do throws(MeasureEntry.Fault) {
        checked.append(try CheckedMeasure(measures[index].typed, in: measures[index].task))
      } catch {
        measures[index].fault = error
        isGood = false
      }
    }
    return isGood ? checked : nil
  }

  /// Measures of which something was typed that the database does not have.
  var measureDrafts: [TypedMeasure] { measures.filter { $0.came && $0.isChanged }.map(\.typed) }
}
