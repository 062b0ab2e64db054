/// A kept answer: heads and bodies rendered once, plain and gzip, to be sent by the loop as they are.
final class CacheEntry: Sendable {
  /// One coding of the content.
  struct Variant: Sendable {
    let head: Blob
    let body: Blob
    let notModified: Blob
    /// The entity tag with its quotes.
    let tag: Blob
  }

  let target: Blob
  let host: Blob
  let isSecure: Bool
  let generation: UInt64
  /// What alone it shows; nil for anything.
  let scope: UInt64?
  let isForEveryone: Bool
  /// Says whether the answer still holds; nil where the generation decides.
  let isValid: (@Sendable () -> Bool)?
  let route: Int
  let plain: Variant
  private let late: LateVariant
  let dateAt: Int
  let idAt: Int
  let notModifiedDateAt: Int
  let notModifiedIdAt: Int
  let tag: EntityTag

  init(
    target: Blob, host: Blob, isSecure: Bool, generation: UInt64, scope: UInt64? = nil, isForEveryone: Bool,
    isValid: (@Sendable () -> Bool)? = nil,
    route: Int, plain: Variant,
    gzip: LateVariant, head: RenderedHead, notModified: RenderedHead, tag: EntityTag
  ) {
    self.target = target
    self.host = host
    self.isSecure = isSecure
    self.generation = generation
    self.scope = scope
    self.isForEveryone = isForEveryone
    self.isValid = isValid
    self.route = route
    self.plain = plain
    late = gzip
    self.dateAt = head.dateAt
    self.idAt = head.idAt
    self.notModifiedDateAt = notModified.dateAt
    self.notModifiedIdAt = notModified.idAt
    self.tag = tag
    let bytes = plain.head.count + plain.body.count + plain.notModified.count + plain.tag.count
    // A compressed form is seldom more than a third; what it takes must not change while the entry is kept.
    let small = gzip.isMade ? gzip.variant?.body.count ?? 0 : plain.body.count / 3
    cost = bytes + small + target.count + host.count + 1_024
  }

  /// The compressed form; nil while nobody has asked for it, or where it would gain nothing.
  var gzip: Variant? { late.variant }

  /// Whether a worker has yet to compress it for who prefers that.
  var lacksGzip: Bool { !late.isMade }

  /// Compresses it unless that is done. For workers.
  func compress() { late.make() }

  /// Memory that the entry holds or will hold, with something for its objects.
  let cost: Int
}
