import Policy
import Testing

@Suite struct `Edits of any kind of record` {
  /// A second kind of record: all that correction and undo need of it.
  enum ParkField: String, RecordField {
    case name, acres, place
    static var wording: ParkField { .name }
    var title: String { rawValue }
    var isFigure: Bool { self == .acres }
    var isPlacing: Bool { self == .place }
  }

  private let read: Edits<ParkField> = [.name: "东区", .acres: "300", .place: "1-4"]

  @Test func `an empty text unsets, and what is not named stays`() {
    let after = read.overlaid(with: [.acres: "", .name: "东园区"])
    #expect(after == [.name: "东园区", .place: "1-4"])
    #expect(read.merging([.acres: ""])[.acres] == "")
  }

  @Test func `changes tell what moved, and not where it stood`() {
    let after: Edits<ParkField> = [.name: "东园区", .place: "8-12"]
    #expect(
      read.changes(to: after) == [
        FieldChange(field: .acres, old: "300", new: nil), FieldChange(field: .name, old: "东区", new: "东园区"),
      ])
    #expect(read.changes(to: read).isEmpty)
  }

  @Test func `taking back touches only what still stands as it was left`() {
    let changes = read.changes(to: [.name: "东园区"])
    let since: Edits<ParkField> = [.name: "东方园区"]
    #expect(since.takingBack(changes) == [.acres: "300"])
  }

  @Test func `one fact changed and one left is one change`() {
    let changes = FieldChange.between(["a": "1", "b": "2"], ["a": "1", "c": "3"])
    #expect(changes == [FieldChange(field: "b", old: "2"), FieldChange(field: "c", new: "3")])
  }
}
