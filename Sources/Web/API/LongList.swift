/// What the lists that are too long for a sum of their content share.
enum LongList {
  /// Another word in each process: the same generation of another process is another content.
  static let boot = String(UInt64.random(in: 0 ... .max), radix: 36)
}
