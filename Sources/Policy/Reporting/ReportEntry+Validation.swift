extension ReportEntry {
  /// Every fault at once, so that the form can be mended in one go.
  public func validated(for context: ReportContext) -> Result<ReportedFigure, Faults> {
    var reading = Reading(entry: trimmed, context: context)
    reading.read()
    guard reading.faults.isEmpty else { return .failure(Faults(reading.faults)) }
    return .success(reading.figure)
  }

  /// Without blanks at the ends of its fields.
  private var trimmed: ReportEntry {
    var entry = self
    for field in Field.allCases where Self.mayHaveBlanks(self[field]) { entry[field] = Self.trimmed(self[field]) }
    return entry
  }

  /// Whether one may stand at an end: letters and digits of ASCII are none, and most texts end with no other byte that
  /// could belong to one.
  private static func mayHaveBlanks(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    func isSolid(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
    return !isSolid(first) || !isSolid(last)
  }

  private static func trimmed(_ text: String) -> String {
    var part = Substring(text)
    while let first = part.first, first.isWhitespace { part.removeFirst() }
    while let last = part.last, last.isWhitespace { part.removeLast() }
    return String(part)
  }

  /// An entry on its way to a figure.
  private struct Reading {
    let entry: ReportEntry
    let context: ReportContext
    var figure = ReportedFigure()
    var faults: [Fault] = []

    mutating func read() {
      for field in Field.words {
        let length = entry[field].unicodeScalars.count
        if length > longestText { faults.append(Fault(field, .tooLong(length, most: longestText))) }
      }
      readBaseline()
      let ofWords = faults
      faults = []
      if entry.missing.isEmpty {
        if let unit = context.unit { readFigure(in: unit) } else { readStage() }
      } else {
        readMissing()
      }
      faults += ofWords
      readProof()
      figure.narrative = entry.narrative
      figure.problems = entry.problems
      figure.nextSteps = entry.nextSteps
      figure.coordination = entry.coordination
      figure.explanation = entry.explanation
    }

    /// What the plan wants borne out by a file has one, or a word why there is none yet. What has not begun has nothing
    /// to show.
    private mutating func readProof() {
      guard let sentence = context.demandedProof, !context.hasProof, entry.explanation.isEmpty else { return }
      guard entry.missing.isEmpty, figure.stage != .notStarted else { return }
      faults.append(Fault(.explanation, .unproven(sentence)))
    }

    private mutating func readMissing() {
      figure.missing = MissingReason(word: entry.missing)
      if figure.missing == nil { faults.append(Fault(.missing, .missingUnknown(entry.missing))) }
      let isSaid = [entry.value, entry.stage, entry.numerator, entry.denominator].contains { !$0.isEmpty }
      if isSaid { faults.append(Fault(.missing, .valueAndMissing)) }
    }

    private mutating func readStage() {
      figure.stage = Stage(word: entry.stage)
      if figure.stage == nil {
        faults.append(Fault(.stage, entry.stage.isEmpty ? .stageMissing : .stageUnknown(entry.stage)))
      }
      if !entry.value.isEmpty { faults.append(Fault(.value, .valueOfGoal)) }
      if !entry.numerator.isEmpty || !entry.denominator.isEmpty { faults.append(Fault(.numerator, .partOfNoShare)) }
    }

    private mutating func readFigure(in unit: String) {
      readParts()
      let share = figure.share
      if entry.value.isEmpty, share != nil || !faults.isEmpty {
        figure.value = share
      } else {
        readValue(in: unit)
      }
      if let value = figure.value {
        if let share, abs(share - value) > roundedShare {
          faults.append(Fault(.value, .partsDisagree(given: value, parts: share)))
        }
        if let fault = fault(of: value, unit) { faults.append(fault) }
      }
      if !entry.stage.isEmpty { faults.append(Fault(.stage, .stageOfFigure)) }
    }

    private mutating func readValue(in unit: String) {
      var typedUnit = unit
      let chosen = Quantity.measured(entry.unit)
      if !chosen.isEmpty, chosen != unit {
        let choices = context.unitChoices
        guard choices.contains(chosen) else {
          faults.append(Fault(.unit, .unitUnknown(entry.unit, choices: choices)))
          return
        }
        typedUnit = chosen
      }
      switch TypedNumber.read(entry.value, unit: typedUnit) {
      case .success(let read): figure.value = Quantity.converted(read, from: typedUnit, to: unit)
      case .failure(let fault):
        faults.append(Fault(.value, .number(fault, typed: entry.value, unit: typedUnit)))
      }
    }

    /// It is told whether or not there is a figure of this quarter yet.
    private mutating func readBaseline() {
      guard !entry.baseline.isEmpty else { return }
      guard context.asksBaseline, let unit = context.unit else {
        return faults.append(Fault(.baseline, .baselineNotAsked))
      }
      let typedUnit = context.unitChoices.contains(entry.unit) ? entry.unit : unit
      switch TypedNumber.read(entry.baseline, unit: typedUnit) {
      case .failure(let fault):
        faults.append(Fault(.baseline, .number(fault, typed: entry.baseline, unit: typedUnit)))
      case .success(let read):
        let value = Quantity.converted(read, from: typedUnit, to: unit)
        if value < 0 && !context.mayBeNegative {
          faults.append(Fault(.baseline, .negative))
        } else if abs(value) > largestValue {
          faults.append(Fault(.baseline, .tooLarge(unit: unit)))
        } else {
          figure.baseline = value
        }
      }
    }

    private mutating func readParts() {
      guard !entry.numerator.isEmpty || !entry.denominator.isEmpty else { return }
      guard context.isPercent else {
        faults.append(Fault(.numerator, .partOfNoShare))
        return
      }
      guard !entry.numerator.isEmpty, !entry.denominator.isEmpty else {
        faults.append(Fault(entry.numerator.isEmpty ? .numerator : .denominator, .partAlone))
        return
      }
      figure.numerator = part(.numerator)
      figure.denominator = part(.denominator)
      if figure.denominator == 0 { faults.append(Fault(.denominator, .partOfNothing)) }
    }

    private mutating func part(_ field: Field) -> Double? {
      switch TypedNumber.read(entry[field]) {
      case .success(let number): return number
      case .failure(let fault):
        faults.append(Fault(field, .number(fault, typed: entry[field], unit: "")))
        return nil
      }
    }

    /// What is wrong with a figure that is a number.
    private func fault(of value: Double, _ unit: String) -> Fault? {
      if context.isShareOfCases && !(0...100).contains(value) { return Fault(.value, .shareOutOfRange) }
      if value < 0 && !context.mayBeNegative { return Fault(.value, .negative) }
      if abs(value) > largestValue { return Fault(.value, .tooLarge(unit: unit)) }
      let doubts = context.doubts(of: value)
      guard !doubts.isEmpty, entry.explanation.isEmpty else { return nil }
      return Fault(.explanation, .unexplained(doubts, value, unit: unit))
    }
  }
}

extension ReportedFigure {
  /// What numerator and denominator give, in percent.
  var share: Double? {
    guard let numerator, let denominator, denominator != 0 else { return nil }
    return Quantity.tidy(numerator / denominator * 100)
  }
}

extension ReportContext {
  /// Whether a percentage is asked.
  public var isPercent: Bool { unit.map(Quantity.isPercent) ?? false }

  /// The units in which a figure may be typed, the one that is asked first: 万元, 元 and 亿元.
  public var unitChoices: [String] { unit.map { Quantity.scales(of: $0, around: target) } ?? [] }
}
