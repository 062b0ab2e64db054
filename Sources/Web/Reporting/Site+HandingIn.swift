import HTTP
import Policy
import Store

extension Site {
  /// Hands a form in as far as it was changed, without looking its page up; nil where there is something to show, and
  /// the page has to say it.
  func handIn(_ posted: Form, _ request: Request, _ visitor: Visitor) throws -> Response? {
    // What is told of measures is looked up with the page.
    guard posted["action"] == "submit", !ReportingMeasureFields.isPosted(posted), let session = visitor.session,
      FormToken.isRight(posted, for: session)
    else {
      return nil
    }
    let place = try reportingPlace(request.query, visitor)
    let form = (agency: place.agency, period: place.period)
    do {
      let done = try store.submit(by: visitor.actor, at: visitor.now, isTold: false) { lookup in
        guard let lines = try changedLines(of: posted, on: form, for: visitor, lookup), !lines.isEmpty,
          let asked = try lookup.asked(for: lines, on: form)
        else { return nil }
        return try? ReportingSheet(.page, lines, by: visitor.actor, on: visitor.today).checked(against: asked)
      }
      if done == nil { return nil }
    } catch StoreError.conflict {
      return nil
    }
    return .redirect(to: Address.reportingDone(place.period, agency: place.named(place.agency, visitor)).text)
  }

  /// What handing in would take; nil where a line is not of this form, or somebody else is typing there unseen.
  private func changedLines(
    of posted: Form, on form: (agency: AgencyID, period: Period), for visitor: Visitor, _ lookup: SheetLookup
  ) throws -> [ReportingSheet.Line]? {
    let typed = ReportingFields.read(posted)
    let kept = try lookup.keptLines(
      on: form, naming: Array(typed.keys), isAlone: posted[ReportingFields.scope] != nil)
    guard kept.count(where: { typed[$0.target] != nil }) == typed.count else { return nil }
    var lines: [ReportingSheet.Line] = []
    for line in kept {
      var change = ReportingChange(line)
      if let came = typed[line.target] {
        change.fill(came)
        if change.overlooked(by: visitor.user?.id) != nil { return nil }
      }
      guard change.isToBeSubmitted else { continue }
      lines.append(
        ReportingSheet.Line(target: line.target, period: form.period, entry: change.entry, seenVersion: change.seen))
    }
    return lines
  }

  /// Keeps what is being typed, without looking the form up; nil where it must say what is wrong.
  func keepTyped(
    _ posted: Form, _ measures: [TypedMeasure], _ request: Request, _ visitor: Visitor
  ) throws -> KeptRows? {
    let place = try reportingPlace(request.query, visitor)
    let typed = ReportingFields.read(posted)
    let lines = typed.compactMap { target, typed -> TypedLine? in
      guard let seen = typed.seen else { return nil }
      let line = ReportingSheet.Line(target: target, period: place.period, entry: typed.entry, seenVersion: seen)
      return TypedLine(line, stamp: typed.stamp ?? 0)
    }
    let form = (agency: place.agency, period: place.period)
    guard lines.count == typed.count, try store.areLines(Array(typed.keys), on: form) else { return nil }
    return try? store.keepTyping(lines, measures: measures, by: visitor.actor, at: visitor.now)
  }
}
