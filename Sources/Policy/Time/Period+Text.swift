extension Period {
  /// Reads `2026Q1`, `2026M03`, `2026H1`, `2026Y`.
  public init?(_ text: some StringProtocol) { self.init(String(text)) }

  /// The same for a whole text.
  public init?(_ text: String) {
    let read: Period?? = Digits.reading(text) { bytes in
      guard bytes.count >= 5, bytes.count <= 7, let year = Digits.read(bytes, at: 0, width: 4),
        let kind = PeriodKind(letter: bytes[4]), bytes.count == 5 + kind.digits
      else { return nil }
      guard kind.digits > 0 else { return .some(Period(kind, year: year)) }
      guard let number = Digits.read(bytes, at: 5, width: kind.digits) else { return nil }
      return .some(Period(kind, year: year, number: number))
    }
    if let period = read ?? nil {
      self = period
      return
    }
    // A quarter in another form, `2026Q01`.
    let parts = text.split(separator: "Q", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = Int(parts[0]), let quarter = Int(parts[1]) else { return nil }
    self.init(year: year, quarter: quarter)
  }

  /// Reads a quarter: what is told of, met about and judged at its end.
  public init?(quarter text: String) {
    guard let period = Period(text), period.kind == .quarter else { return nil }
    self = period
  }

  /// `2026Q1`, as in addresses and exports.
  public var text: String {
    String(unsafeUninitializedCapacity: 7) { out in
      guard let start = out.baseAddress else { return 0 }
      Digits.write(year, width: 4, to: start)
      start[4] = UInt8(truncatingIfNeeded: kind.letter.value)
      Digits.write(number, width: kind.digits, to: start + 5)
      return 5 + kind.digits
    }
  }
}
