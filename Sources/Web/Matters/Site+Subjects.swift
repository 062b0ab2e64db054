import Policy
import Store

/// What a form is about, as its address names it: in which city, and who answers for it.
struct FormSubject: Sendable {
  var named: NamedSubject
  var city: CityID
  var agency: AgencyID?
}

extension Site {
  /// Nil for what is not there, and for what this visitor may not read: its name says something too.
  func subject(_ reference: SubjectReference, for visitor: Visitor) throws -> FormSubject? {
    guard let place = try store.place(of: reference), try mayRead(reference, visitor) else { return nil }
    let named = NamedSubject(reference: reference, name: try store.name(of: reference))
    return FormSubject(named: named, city: place.city, agency: place.agency)
  }

  /// Of what lists name, that which this visitor may not open: an office may order a body, or a leader ask it, about
  /// what is another body's.
  func closed(_ subjects: some Sequence<SubjectReference>, for visitor: Visitor) throws -> Set<SubjectReference> {
    guard case .bodies = visitor.actor.supervisionScope else { return [] }
    return Set(try Set(subjects).filter { try !mayRead($0, visitor) })
  }

  private func mayRead(_ reference: SubjectReference, _ visitor: Visitor) throws -> Bool {
    let scope = visitor.actor.supervisionScope
    return switch reference.kind {
    case .matter: try store.matter(MatterID(reference.id), isIn: scope)
    case .meeting: try store.meeting(MeetingID(reference.id), isIn: scope)
    case .bulletin: try store.bulletin(BulletinID(reference.id)).map { mayRead($0.summary, visitor) } ?? false
    // Everybody reads these.
    case .target, .measure, .project, .agency: true
    }
  }
}
