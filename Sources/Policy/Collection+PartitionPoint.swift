extension RandomAccessCollection {
  /// Where the elements begin that belong to the second part of a collection that is parted; its end for none.
  ///
  /// A binary search: every element before that place must be refused, every one from there on accepted. Logarithmic.
  @inlinable
  public func partitionPoint(where belongsToSecond: (Element) throws -> Bool) rethrows -> Index {
    var low = startIndex
    var count = count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if try belongsToSecond(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
