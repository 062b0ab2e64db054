/// The measures of an official document, in millimetres and points.
///
/// Source: GB/T 9704-2012, 5.1: “公文用纸采用GB/T 148中规定的A4型纸，其成品幅面尺寸为：210 mm×297 mm”; 5.2.1: “公文用纸天头（上白边）为37 mm±1
/// mm，公文用纸订口（左白边）为28 mm±1 mm，版心尺寸为156 mm×225 mm”; 5.2.2: “一般用3号仿宋体字”; 5.2.3: “一般每面排22行，每行排28个字，并撑满版心”.
public enum PaperLayout {
  public static let pageWidth = 210.0
  public static let pageHeight = 297.0
  public static let top = 37.0
  public static let left = 28.0
  public static let right = pageWidth - left - width
  public static let bottom = pageHeight - top - height
  /// 版心.
  public static let width = 156.0
  public static let height = 225.0
  public static let lines = 22
  public static let characters = 28

  /// 3号: the body.
  public static let bodySize = 16.0
  /// 2号: the title.
  public static let titleSize = 22.0
  /// 4号: page numbers and 版记.
  public static let smallSize = 14.0
  /// 发文机关标志 stands so far below the upper edge of the 版心 (7.2.4: “发文机关标志上边缘至版心上边缘为35 mm”).
  public static let mastheadDrop = 35.0
  /// The page number stands so far below the lower edge of the 版心 (7.5: “一字线上距版心下边缘7 mm”).
  public static let pageNumberDrop = 7.0

  /// From one line to the next, in points: 22 lines fill the 版心.
  public static var pitch: Double { points(height) / Double(lines) }
  /// How much wider or narrower than its type a character stands, in points: 28 fill the line.
  public static var tracking: Double { points(width) / Double(characters) - bodySize }

  /// A letter's name begins so far below the page's upper edge, and its second line lies so far above the lower one;
  /// both lines are longer than those of the text (10.1: “线长均为170 mm，居中排布”).
  public static let letterTop = 30.0
  public static let letterFoot = 20.0
  public static let letterLine = 170.0
  /// Between the name and the first line (10.1: “发文机关标志下4 mm处印一条红色双线”).
  public static let letterGap = 4.0

  public static func points(_ millimetres: Double) -> Double { millimetres / 25.4 * 72 }

  /// 发文机关标志 in points: “字号由发文机关以醒目、美观、庄重为原则酌情选定”, here as large as one line takes.
  public static func mastheadSize(_ name: String) -> Double {
    let fitting = points(width) / Double(max(1, name.count))
    return min(48, fitting.rounded(.down))
  }
}

extension PaperLayout {
  /// Splits a title into lines of about the same length: “回行时，要做到词意完整，排列对称，长短适宜，间距恰当” (7.3.1).
  ///
  /// A line does not begin with what closes, does not tear figures and names in Latin letters, and likes to end behind
  /// 关于, 的, a comma or a closing mark.
  public static func titleLines(_ title: String) -> [String] {
    let letters = Array(title)
    let most = Int(points(width) / titleSize)
    guard letters.count > most else { return [title] }
    let count = (letters.count + most - 1) / most
    var lines: [String] = []
    var start = 0
    for line in 0..<count - 1 {
      let left = letters.count - start
      let ideal = start + (left + count - line - 1) / (count - line)
      let earliest = max(start + 1, letters.count - (count - line - 1) * most)
      let end = (max(earliest, ideal - 4)...min(start + most, ideal + 4)).min { a, b in
        cost(letters, a, ideal) < cost(letters, b, ideal)
      }
      let cut = end ?? ideal
      lines.append(String(letters[start..<cut]))
      start = cut
    }
    return lines + [String(letters[start...])]
  }

  private static func cost(_ letters: [Character], _ cut: Int, _ ideal: Int) -> Int {
    guard cut > 0, cut < letters.count else { return 100 }
    let (before, after) = (letters[cut - 1], letters[cut])
    var cost = abs(cut - ideal) * 2
    if "，。、；：）》”〕〔年第的号季".contains(after) { cost += 40 }
    if "（《“〔〕第".contains(before) { cost += 40 }
    if before.isASCII && after.isASCII || before.isNumber { cost += 40 }
    if "，、）》”的度".contains(before) { cost -= 5 }
    return cost
  }
}
