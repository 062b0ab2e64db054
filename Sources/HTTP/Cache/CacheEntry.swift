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
  let isForEveryone: Bool
  /// Says whether the answer still holds; nil where the generation decides.
  let isValid: (@Sendable () -> Bool)?
  let route: Int
  let plain: Variant
  let gzip: Variant?
  let dateAt: Int
  let idAt: Int
  let notModifiedDateAt: Int
  let notModifiedIdAt: Int
  let tag: EntityTag

  init(
    target: Blob, host: Blob, isSecure: Bool, generation: UInt64, isForEveryone: Bool,
    isValid: (@Sendable () -> Bool)? = nil,
    route: Int, plain: Variant,
    gzip: Variant?, head: RenderedHead, notModified: RenderedHead, tag: EntityTag
  ) {
    self.target = target
    self.host = host
    self.isSecure = isSecure
    self.generation = generation
    self.isForEveryone = isForEveryone
    self.isValid = isValid
    self.route = route
    self.plain = plain
    self.gzip = gzip
    self.dateAt = head.dateAt
    self.idAt = head.idAt
    self.notModifiedDateAt = notModified.dateAt
    self.notModifiedIdAt = notModified.idAt
    self.tag = tag
  }

  /// Memory that the entry holds, with something for its objects.
  var cost: Int {
    let variants = [plain] + (gzip.map { [$0] } ?? [])
    let bytes = variants.reduce(0) { $0 + $1.head.count + $1.body.count + $1.notModified.count + $1.tag.count }
    return bytes + target.count + host.count + 1_024
  }
}
