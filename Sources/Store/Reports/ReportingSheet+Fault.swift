import Policy

extension ReportingSheet {
  /// One thing that is wrong with one line.
  public struct Fault: Error, Sendable, Hashable {
    public var line: Line
    public var reason: Reason

    /// Why a line is not taken; the sentence is made where it is shown.
    public enum Reason: Sendable, Hashable {
      /// What was typed into a field breaks a rule of entry.
      case entry(ReportEntry.Fault)
      /// An earlier line says something of the same target and period.
      case twice
      /// The period opens on a later day.
      case notOpen(CivilDate)
      /// The period's last day has passed.
      case closed(CivilDate)
      /// The period ends before the target's plan begins.
      case beforePlan(CivilDate)
      /// There is no such target, or no longer.
      case unknown
      /// Another body reports it, or nobody.
      case foreign
      case withdrawn
      /// It is the same as another target, which is asked instead.
      case joined(TargetID)
      /// A version of a report that does not exist.
      case neverReported
      /// Writes over a report and does not say over which version.
      case versionMissing(SaidReport)
      /// Somebody else was faster.
      case stale(SaidReport)
    }

    /// A part of a line.
    public enum Field: Sendable, Hashable {
      case target
      case period
      case entry(ReportEntry.Field)
    }

    /// What of the line is meant; nil for the whole.
    public var field: Field? {
      switch reason {
      case .entry(let fault): .entry(fault.field)
      case .notOpen, .closed, .beforePlan: .period
      case .twice, .unknown, .foreign, .withdrawn, .joined: .target
      case .neverReported, .versionMissing, .stale: nil
      }
    }

    /// What is there instead, for a line that may not be written over it.
    public var report: SaidReport? {
      switch reason {
      case .versionMissing(let report), .stale(let report): report
      case .entry, .twice, .notOpen, .closed, .beforePlan, .unknown, .foreign, .withdrawn, .joined, .neverReported: nil
      }
    }
  }

  /// All that is wrong with a sheet, in the order of its lines.
  public struct Faults: Error, Sendable, Hashable {
    public var all: [Fault]
    public init(_ all: [Fault]) { self.all = all }

    /// What is wrong with the entry for a target.
    public func entry(of target: TargetID) -> ReportEntry.Faults {
      ReportEntry.Faults(
        all.compactMap { fault in
          guard fault.line.target == target, case .entry(let found) = fault.reason else { return nil }
          return found
        })
    }
  }
}
