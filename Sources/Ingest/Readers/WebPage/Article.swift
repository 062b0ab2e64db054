/// Where on a page its article is.
struct Article {
  /// The node that holds it.
  var node: Int
  /// It was found by weight and not by a known name.
  var isGuessed: Bool

  /// A container counts when it holds this share of the page's words outside of links.
  ///
  /// A short notice weighs little beside the table of what the office says of it.
  private static let containerShare = 0.2
  /// The smallest element that holds this share of them is taken for the article where no container is known.
  private static let weightShare = 0.8

  /// Finds the article by the names of containers, else by the weight of words outside of links. Linear.
  static func find(in page: HTMLPage) -> Article? {
    let sums = weights(page)
    guard let total = sums.last, total > 0 else { return nil }
    func weight(_ index: Int) -> Int { sums[page.nodes[index].end] - sums[index] }
    var named: Int?
    for index in page.nodes.indices where PageFurniture.isContainer(page.attributes(of: page.nodes[index])) {
      // Of containers within containers the outer one comes first and keeps its place unless the inner weighs more.
      if weight(index) > (named.map(weight) ?? 0) { named = index }
    }
    if let named, Double(weight(named)) >= containerShare * Double(total) {
      return Article(node: named, isGuessed: false)
    }
    var best: Int?
    for index in page.nodes.indices where isBlock(page.nodes[index]) {
      // In reading order an element that still holds enough lies inside the last one that did.
      if Double(weight(index)) >= weightShare * Double(total) { best = index }
    }
    return best.map { Article(node: $0, isGuessed: true) }
  }

  private static func isBlock(_ node: HTMLNode) -> Bool {
    switch node.tag {
    case .html?, .body?, .div?, .section?, .article?, .main?, .center?, .form?, .td?, .table?, .blockquote?, .pre?: true
    default: false
    }
  }

  /// Running sums over the nodes: Han characters and digits outside of links and of what is dropped, marks threefold.
  private static func weights(_ page: HTMLPage) -> [Int] {
    var sums = [0]
    sums.reserveCapacity(page.nodes.count + 1)
    var silentUntil = 0
    for (index, node) in page.nodes.enumerated() {
      var weight = 0
      switch node.kind {
      case .text(let range): if index >= silentUntil { weight = self.weight(page.text[range]) }
      case .element(let tag):
        let isSilent = tag == .a || tag == .header || tag == .title || page.isDropped(node)
        if isSilent || PageFurniture.isFurniture(page.attributes(of: node)) {
          silentUntil = max(silentUntil, node.end)
        }
      }
      sums.append(sums[index] + weight)
    }
    return sums
  }

  private static func weight(_ text: ArraySlice<UInt32>) -> Int {
    var weight = 0
    for scalar in text {
      if Scalar.isHan(scalar) || Scalar.isDigit(scalar) {
        weight += 1
      } else if scalar == Scalar.comma || scalar == Scalar.fullStop || scalar == Scalar.listComma {
        weight += 3
      }
    }
    return weight
  }
}
