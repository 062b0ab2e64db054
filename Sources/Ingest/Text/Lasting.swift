/// What is made once and never given back, as tables of words are: one value, or several in a row.
///
/// It is no more than an address: handing one on, or keeping one beside the text that it is asked about, counts no
/// references, and a look goes straight to the memory. Counting references cost a sixth of the time of reading.
struct Lasting<Element: Sendable>: @unchecked Sendable {
  // Written only while it is made, read by everybody ever after.
  private let base: UnsafePointer<Element>

  init(_ elements: [Element]) {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(elements.count, 1))
    _ = memory.initialize(from: elements)
    base = UnsafePointer(memory.baseAddress!)
  }

  /// The caller knows that the index lies within.
  subscript(_ index: Int) -> Element {
    @inline(__always)
    unsafeAddress { base + index }
  }

  /// The one value.
  var value: Element {
    @inline(__always)
    unsafeAddress { base }
  }
}
