/// An element or a stretch of text; a page is a list of them in reading order, each knowing where its inside ends.
struct HTMLNode {
  enum Kind: Equatable {
    case element(HTMLTag)
    /// Scalars of `HTMLPage.text`.
    case text(Range<Int>)
  }

  var kind: Kind
  /// The index after its last descendant.
  var end: Int
  /// Index into `HTMLPage.attributes`, or −1: most elements have none that matter.
  var attributes = -1

  var tag: HTMLTag? {
    if case .element(let tag) = kind { return tag }
    return nil
  }
}

/// The few attributes that say something about the text.
struct HTMLAttributes {
  var id = ""
  var classes = ""
  var name = ""
  var content = ""
  var columns = 1
  var rows = 1
  var start: Int?
  var type = ""
  /// Where a link leads when it is a document's file: .doc, .pdf and the like.
  var file = ""
  /// `hidden`, or a style with `display:none`.
  var isHidden = false
}

/// A page as nodes in reading order.
struct HTMLPage {
  var nodes: [HTMLNode] = []
  var text: [UInt32] = []
  var attributes: [HTMLAttributes] = []

  func attributes(of node: HTMLNode) -> HTMLAttributes? {
    node.attributes < 0 ? nil : attributes[node.attributes]
  }

  /// Whether a node's words are never shown or never part of an article.
  func isDropped(_ node: HTMLNode) -> Bool {
    guard let tag = node.tag else { return false }
    return tag.isDropped || attributes(of: node)?.isHidden == true
  }
}
