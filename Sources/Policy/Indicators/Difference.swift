/// What two short words do not share, by their longest common subsequence.
struct Difference {
  var common: Int
  /// Unmatched on both sides: the characters that tell one from the other.
  var contrast: Int
  /// Unmatched on the longer side.
  var extra: Int

  init(_ a: [UInt32], _ b: [UInt32]) {
    var row = [Int](repeating: 0, count: b.count + 1)
    for x in a {
      var diagonal = 0
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = x == y ? diagonal + 1 : max(above, row[j])
        diagonal = above
      }
    }
    common = row[b.count]
    contrast = min(a.count, b.count) - common
    extra = max(a.count, b.count) - common
  }
}
