/// Whether a client prefers gzip; remembers the last field and what it meant, since most clients send the same.
struct GzipMemory {
  private var last: [UInt8] = []
  private var isPreferred = false

  /// Judges the value of an Accept-Encoding field.
  mutating func prefersGzip(_ value: UnsafeRawBufferPointer) -> Bool {
    if last.count == value.count, last.elementsEqual(value) { return isPreferred }
    last = Array(value)
    isPreferred = AcceptEncoding(String(decoding: value, as: UTF8.self)).prefersGzip
    return isPreferred
  }
}
