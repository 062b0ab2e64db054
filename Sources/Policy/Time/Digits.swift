/// Numbers of a fixed width as ASCII digits. Lists write and read thousands of dates; going through `Int` and
/// interpolation cost more than the rest of their cells.
public enum Digits {
  /// Writes a number with leading zeros; what does not fit is cut at its front.
  public static func write(_ value: Int, width: Int, to out: UnsafeMutablePointer<UInt8>) {
    var rest = value
    for place in stride(from: width - 1, through: 0, by: -1) {
      out[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }

  /// Reads a number of just so many digits; nil where one of them is none.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, width: Int) -> Int? {
    var value = 0
    for byte in bytes[start..<start + width] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// Runs over a text's bytes where they lie together.
  static func reading<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result?) -> Result? {
    var text = text
    return text.withUTF8(body)
  }
}
