/// The title that a table's file name gives where the table itself has none.
enum FileTitle {
  /// Fewer Chinese letters name nothing.
  private static let shortest = 4
  private static let longest = 60

  /// 云岭市重点任务清单 of 云岭市重点任务清单.xlsx; nil for list(1).csv.
  static func words(of name: String) -> [UInt32]? {
    let file = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    let letters = scalars(stem)
    guard letters.count <= longest, letters.count(where: Scalar.isHan) >= shortest,
      !letters.contains(where: isControl)
    else { return nil }
    return letters
  }
}
