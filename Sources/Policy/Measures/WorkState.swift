/// Which of the things that are followed come first in 进度清单: what is stuck or late before what runs, that before what
/// rests; an order of rows, never a word of its own.
public enum WorkState: Int, Sendable, Hashable, CaseIterable {
  case stuck
  case silent
  case running
  case waiting
  case done
  case ended

  public init(_ state: ProgressState) {
    self =
      switch state {
      case .behind, .farBehind: .stuck
      case .notReported, .owed, .stale, .unclear: .silent
      case .onTrack: .running
      case .notDue: .waiting
      case .achieved, .achievedLate: .done
      case .withdrawn: .ended
      }
  }

  /// Of a measure, by its newest report.
  public init(_ stage: Stage?) {
    self =
      switch stage {
      case .blocked: .stuck
      case nil: .silent
      case .underway: .running
      case .notStarted: .waiting
      case .done: .done
      }
  }

  /// Of a project; its colour is a stage and says nothing of late.
  public init(_ colour: ProjectColour) {
    self =
      switch colour {
      case .yellow, .blue: .running
      case .green: .done
      case .red: .ended
      }
  }
}
