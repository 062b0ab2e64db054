/// A field of one kind of record, by the code under which it is stored.
///
/// Corrections, review, undo and the trail work on any such enum: a new kind of record brings one.
public protocol RecordField: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The words by which an item is known: whoever sets another field keeps them beside it, to see whether they moved.
  static var wording: Self { get }
  /// The word on pages.
  var title: String { get }
  /// Whether the source itself may move it: what a person set lapses when both the wording and the figure are new.
  var isFigure: Bool { get }
  /// Whether it only says where and how something was read: it moves without the source having changed.
  var isPlacing: Bool { get }
}
