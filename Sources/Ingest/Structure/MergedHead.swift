/// A pasted head of two or three rows whose merged cells left no trace: rows of titles that are narrower than the
/// table.
///
/// Which title covers which is found by the sums: 合计 is the sum of its group, 总计 of the groups before it, and 其中 no
/// more than what stands before it. Where the figures prove no order, or two orders alike, nothing is read.
struct MergedHead {
  /// The lowest title of each column.
  private(set) var header: [Range<Int>] = []
  /// The rows above, each title in all columns that it covers.
  private(set) var upper: [[Range<Int>]] = []
  private(set) var count = 0

  private static let mostRows = 3
  private static let mostTitles = 20
  private static let longestTitle = 24
  private static let proofRows = 24
  /// Of so many rows in ten a sum must hold.
  private static let mostly = 9
  private static let totals = words("合计 总计 小计 共计 总数")
  private static let of = scalars("其中")

  private struct Leaf: Equatable {
    var title: Range<Int>
    var parent: Range<Int>?
    var group: Int
    var isPart = false
  }

  /// Ways to cover that are looked at; a head with more is not read.
  private static let mostOrders = 1500

  /// Whether rows of titles stand above wider rows of figures at all.
  static func mayStand(above rows: [[Range<Int>]], _ text: PlanText) -> Bool { headRows(rows, text) != nil }

  init?(_ rows: [[Range<Int>]], _ text: PlanText) {
    guard let head = Self.headRows(rows, text), let width = rows[head...].first?.count else { return nil }
    let titles = rows[..<head].enumerated().map { row, cells in
      Array(cells.dropFirst(row == 0 ? 1 : 0).filter { !$0.isEmpty })
    }
    let figures = rows[head...].prefix(Self.proofRows).filter { $0.count == width }.map { row in
      row.dropFirst().map { Self.value($0, text) }
    }
    var best: (score: Int, leaves: [Leaf])?
    var isUnique = true
    for leaves in Self.orders(titles, columns: width - 1, text) {
      guard let score = Self.proof(of: leaves, figures, text) else { continue }
      if let found = best, score < found.score { continue }
      if let found = best, score == found.score {
        if found.leaves.map(\.title) != leaves.map(\.title) { isUnique = false }
        continue
      }
      best = (score, leaves)
      isUnique = true
    }
    guard let best, isUnique else { return nil }
    let name = rows[0][0]
    header = [name] + best.leaves.map(\.title)
    upper = [[name] + best.leaves.map { $0.parent ?? $0.title }]
    if best.leaves.contains(where: \.isPart) {
      let above = best.leaves.indices.map { k in best.leaves[k].isPart ? best.leaves[k - 1].title : best.leaves[k].title
      }
      upper.append([name] + above)
    }
    count = head
  }

  /// How many rows of titles stand above rows of figures that are all wider.
  private static func headRows(_ rows: [[Range<Int>]], _ text: PlanText) -> Int? {
    guard rows.count > mostRows else { return nil }
    let head = rows.prefix(mostRows).prefix { row in
      row.count <= mostTitles
        && row.allSatisfy { $0.count <= longestTitle && !text.scalars[$0].contains(where: Scalar.isDigit) }
    }.count
    guard head >= 2, let width = rows[head...].first?.count, (4...mostTitles).contains(width),
      rows[..<head].allSatisfy({ $0.count < width })
    else { return nil }
    let body = rows[head...].prefix(proofRows)
    let whole = body.filter { row in row.count == width && row.dropFirst().allSatisfy { value($0, text) != nil } }
    return whole.count >= 3 && whole.count * 4 >= body.count * 3 ? head : nil
  }

  private static func value(_ cell: Range<Int>, _ text: PlanText) -> Double? {
    if cell.isEmpty { return 0 }
    var value = 0.0
    var scale = 1.0
    var isPoint = false
    for index in cell {
      let scalar = text.scalars[index]
      if Scalar.isDigit(scalar) {
        value = value * 10 + Double(scalar - Scalar.zero)
        if isPoint { scale *= 10 }
      } else if scalar == Scalar.dot, !isPoint {
        isPoint = true
      } else {
        return nil
      }
    }
    return value / scale
  }

  /// Every way in which titles of the first row can cover those of the second; 其中 of the third stands behind one.
  private static func orders(_ titles: [[Range<Int>]], columns: Int, _ text: PlanText) -> [[Leaf]] {
    let (first, second) = (titles[0], titles[1])
    let third = titles.count > 2 ? titles[2] : []
    let parents = first.count + second.count + third.count - columns
    guard parents >= 1, parents <= first.count, first.count <= 8, second.count >= parents, third.count <= 1,
      third.allSatisfy({ isPart($0, text) })
    else { return [] }
    let ways = binomial(first.count, parents) * binomial(second.count - 1, parents - 1)
    guard ways * (third.isEmpty ? 1 : columns) <= mostOrders else { return [] }
    var result: [[Leaf]] = []
    for covering in choices(first.count, parents) {
      for sizes in compositions(second.count, parents) {
        var leaves: [Leaf] = []
        var next = 0
        for (index, title) in first.enumerated() {
          guard let place = covering.firstIndex(of: index) else {
            leaves.append(Leaf(title: title, parent: nil, group: -1 - index))
            continue
          }
          for child in second[next..<(next + sizes[place])] {
            leaves.append(Leaf(title: child, parent: title, group: place))
          }
          next += sizes[place]
        }
        guard let part = third.first else {
          result.append(leaves)
          continue
        }
        for index in leaves.indices where leaves[index].parent != nil {
          var inserted = leaves
          inserted.insert(
            Leaf(title: part, parent: leaves[index].parent, group: leaves[index].group, isPart: true), at: index + 1)
          result.append(inserted)
        }
      }
    }
    return result
  }

  private static func isPart(_ title: Range<Int>, _ text: PlanText) -> Bool { text.has(of, at: title.lowerBound) }

  private static func isTotal(_ title: Range<Int>, _ text: PlanText) -> Bool {
    totals.contains { $0.elementsEqual(text.scalars[title].filter { $0 > Scalar.space }) }
  }

  /// How many sums the order makes true; nil where it makes one false, or proves nothing.
  private static func proof(of leaves: [Leaf], _ figures: [[Double?]], _ text: PlanText) -> Int? {
    func value(_ row: [Double?], _ column: Int) -> Double { row[column] ?? 0 }
    func holds(_ test: ([Double?]) -> Bool) -> Bool {
      figures.count(where: test) * 10 >= figures.count * mostly
    }
    func isSame(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 0.011 * max(1, abs(a) / 100) }
    var score = 0
    var sums: [Int: Int] = [:]
    for (column, leaf) in leaves.enumerated() where leaf.group >= 0 && !leaf.isPart && isTotal(leaf.title, text) {
      let others = leaves.indices.filter { leaves[$0].group == leaf.group && $0 != column && !leaves[$0].isPart }
      guard !others.isEmpty,
        holds({ row in
          isSame(value(row, column), others.reduce(0) { $0 + value(row, $1) })
        })
      else { return nil }
      sums[leaf.group] = column
      score += 4
    }
    for (column, leaf) in leaves.enumerated() where leaf.isPart {
      guard holds({ row in value(row, column) <= value(row, column - 1) }) else { return nil }
      score += 1
    }
    for (column, leaf) in leaves.enumerated() where leaf.group < 0 && isTotal(leaf.title, text) {
      // 总计 of the groups right behind it, as far as they are of one kind.
      var terms: [Int] = []
      var proven = false
      var group: Int?
      for other in leaves.indices where other > column && !leaves[other].isPart {
        let place = leaves[other].group
        if place != group, terms.count > 1,
          holds({ row in
            isSame(value(row, column), terms.reduce(0) { $0 + value(row, $1) })
          })
        {
          proven = true
          break
        }
        group = place
        if let sum = sums[place] { if sum == other { terms.append(other) } } else { terms.append(other) }
      }
      if !proven, terms.count > 1 {
        proven = holds { row in isSame(value(row, column), terms.reduce(0) { $0 + value(row, $1) }) }
      }
      if proven { score += 4 }
    }
    return score > 0 ? score + kinship(leaves, text) : nil
  }

  /// How many titles share two letters with the one above them.
  private static func kinship(_ leaves: [Leaf], _ text: PlanText) -> Int {
    leaves.count { leaf in
      guard let parent = leaf.parent else { return false }
      return leaf.title.dropLast().contains { index in
        text.find([text.scalars[index], text.scalars[index + 1]], in: parent) != nil
      }
    }
  }

  private static func binomial(_ n: Int, _ k: Int) -> Int {
    (0..<max(0, k)).reduce(1) { $0 * (n - $1) / ($1 + 1) }
  }

  private static func choices(_ count: Int, _ size: Int) -> [[Int]] {
    guard size > 0 else { return [[]] }
    guard count >= size else { return [] }
    return choices(count - 1, size) + choices(count - 1, size - 1).map { $0 + [count - 1] }
  }

  /// 5 in 2 parts: 1+4, 2+3, ….
  private static func compositions(_ total: Int, _ parts: Int) -> [[Int]] {
    guard parts > 1 else { return total > 0 ? [[total]] : [] }
    return (1..<max(total, 1)).flatMap { first in compositions(total - first, parts - 1).map { [first] + $0 } }
  }
}
