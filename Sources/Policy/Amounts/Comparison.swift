/// How a reported value is compared with the one that was promised.
public enum Comparison: String, Sendable, CaseIterable {
  /// 以上, 超, 突破, 不少于, 达到.
  case atLeast = ">="
  /// 以内, 不超过, 压缩至.
  case atMost = "<="
  /// 左右, 约.
  case about = "~"
  /// 2-3家; met at its lower end.
  case range
  /// A bare count: 培育…企业2家.
  case equal = "="
}
