/// The one reader of numbers that people type and programs send: full-width digits, groups of three, a unit behind.
///
/// What might be meant in two ways is refused rather than guessed: `21,5` is no 215.
public enum TypedNumber {
  /// Why a text is not taken for a number.
  public enum Fault: Error, Sendable, Hashable {
    /// Nothing was typed.
    case nothing
    /// Digits with separators that do not part groups of three: 21,5 or 1.234,5 or 12 34.
    case separators
    /// Something else than a number.
    case notANumber
  }

  /// Reads `12.5`, `1,234`, `１２．５`, `25 万辆`, `二十五`; the unit is the one in which the number is wanted.
  ///
  /// What is written with 万 or 亿, or with the unit in another size, is a number of the plain unit: `25万`, `250000辆`
  /// and `25万辆` are all 25 where 万辆 are wanted.
  public static func read(_ typed: String, unit: String = "") -> Result<Double, Fault> {
    if let plain = plain(typed) { return .success(plain) }
    var text = Substring(narrowed(typed)).trimmed
    if text.isEmpty { return .failure(.nothing) }
    let suffix = narrowed(unit).filter { $0 != " " }
    let (scale, base) = UnitTable.unscaled(suffix)
    var isOfUnit = false
    var isPlain = false
    if !suffix.isEmpty, text.count > suffix.count, text.hasSuffix(suffix) {
      text = text.dropLast(suffix.count).trimmed
      isOfUnit = scale > 1
    } else if !base.isEmpty, text.count > base.count, text.hasSuffix(base) {
      text = text.dropLast(base.count).trimmed
      isPlain = true
    }
    if base == "%", text.hasPrefix("百分之") { text = text.dropFirst(3).trimmed }
    let takesScale = base.isEmpty || UnitTable.measure(base).takesScale
    guard let written = ScaledText(text, takesScale: takesScale, hasScale: scale > 1) else {
      return .failure(.notANumber)
    }
    // 25万 万辆 might be meant in two ways.
    if isOfUnit, written.isPlain { return .failure(.notANumber) }
    let number: Double
    switch written.digits {
    case .arabic(let digits):
      switch arabic(digits) {
      case .success(let read): number = read
      case .failure(let fault): return .failure(fault)
      }
    case .chinese(let read): number = read
    }
    let places = written.places - (isPlain || written.isPlain ? UnitTable.power(scale) : 0)
    let value = Quantity.shifted(number, by: places)
    return value.isFinite ? .success(value) : .failure(.notANumber)
  }

  /// What is nothing but digits of ASCII with at most one point among them, as nearly every figure is.
  private static func plain(_ typed: String) -> Double? {
    var points = 0
    for byte in typed.utf8 where !isDigit(byte) {
      guard byte == UInt8(ascii: ".") else { return nil }
      points += 1
    }
    guard points <= 1, let first = typed.utf8.first, let last = typed.utf8.last, isDigit(first), isDigit(last) else {
      return nil
    }
    return Double(typed).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func arabic(_ written: Substring) -> Result<Double, Fault> {
    var text = written
    var sign = ""
    if let first = text.first, first == "-" || first == "+" {
      sign = first == "-" ? "-" : ""
      text = text.dropFirst().trimmed
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isWritten = text.utf8.allSatisfy { isDigit($0) || [0x2C, 0x2E, 0x20].contains($0) }
    guard isWritten, text.utf8.contains(where: isDigit) else { return .failure(.notANumber) }
    guard let whole = digits(parts[0]), parts.count < 2 || !parts[1].utf8.contains(where: isSeparator) else {
      return .failure(.separators)
    }
    guard parts.count <= 2 else { return .failure(text.utf8.contains(where: isSeparator) ? .separators : .notANumber) }
    let fraction = parts.count == 2 ? "." + parts[1] : ""
    // `Double` of a decimal text is the nearest there is, however many digits it has.
    guard let value = Double(sign + (whole.isEmpty ? "0" : whole) + (fraction == "." ? "" : fraction)), value.isFinite
    else { return .failure(.notANumber) }
    return .success(value)
  }

  /// The digits before the point without what parts them; nil where the parts are not groups of three.
  private static func digits(_ text: Substring) -> String? {
    guard let separator = text.utf8.first(where: isSeparator) else { return String(text) }
    let groups = text.utf8.split(separator: separator, omittingEmptySubsequences: false).map { Array($0) }
    guard let first = groups.first, (1...3).contains(first.count), first[0] != 0x30 else { return nil }
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 } && groups.allSatisfy { $0.allSatisfy(isDigit) }
    return isGrouped ? String(decoding: groups.joined(), as: UTF8.self) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x20 }

  /// Full-width forms in ASCII, every blank as a space, every minus as a hyphen, the mark of a ratio as a colon.
  private static func narrowed(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: out.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x2212, 0x2013: out.append("-")
      case 0x2236: out.append(":")
      case _ where scalar.properties.isWhitespace: out.append(" ")
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}

extension Substring {
  /// Without blanks at both ends.
  var trimmed: Substring {
    var part = self
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return part
  }
}
