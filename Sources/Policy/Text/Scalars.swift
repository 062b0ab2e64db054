/// The code points of a word.
func scalars(_ word: some StringProtocol) -> [UInt32] {
  word.utf8.withContiguousStorageIfAvailable { [UInt32](decoding: $0) } ?? word.unicodeScalars.map(\.value)
}

extension [UInt32] {
  /// The code points of a string's bytes, which are always sound; a string's own view takes several times as long.
  public init(decoding bytes: UnsafeBufferPointer<UInt8>) {
    // Room first, more than a Chinese text needs: to count its letters would take as long as to read them. An array
    // made with its count is allocated by unspecialised code, which takes longer than the rest.
    self.init()
    reserveCapacity(bytes.count / 2 + 1)
    var i = 0
    while i < bytes.count {
      let lead = UInt32(bytes[i])
      if lead & 0xF0 == 0xE0 {
        // Three bytes, which nearly every character of a Chinese text takes.
        append((lead & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F))
        i += 3
      } else if lead < 0x80 {
        append(lead)
        i += 1
      } else {
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = lead & (0xFF >> UInt32(length + 1))
        for k in 1..<length { value = value << 6 | UInt32(bytes[i + k] & 0x3F) }
        append(value)
        i += length
      }
    }
  }
}

/// Code points back to a string; what is no scalar value becomes U+FFFD.
func string(_ scalars: some Sequence<UInt32>) -> String {
  var view = String.UnicodeScalarView()
  for value in scalars { view.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
  return String(view)
}
