/// The code points of a word.
func scalars(_ word: some StringProtocol) -> [UInt32] { word.unicodeScalars.map(\.value) }

/// Code points back to a string; what is no scalar value becomes U+FFFD.
func string(_ scalars: some Sequence<UInt32>) -> String {
  var view = String.UnicodeScalarView()
  for value in scalars { view.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
  return String(view)
}
