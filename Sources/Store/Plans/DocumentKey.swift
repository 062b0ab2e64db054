import Policy

/// What stays of a title from version to version.
enum DocumentKey {
  /// Words by which a draft's title differs from the issued plan's.
  private static let draftWords = ["征求意见稿", "意见征集稿", "公开征求意见稿", "草案", "送审稿", "讨论稿", "修订稿", "修订版", "试行"]

  /// The title without blanks and without brackets that hold only a draft's word.
  static func of(_ title: String) -> String {
    var key = String(title.unicodeScalars.filter { !$0.properties.isWhitespace })
    for word in draftWords {
      for bracketed in ["（\(word)）", "(\(word))", "〔\(word)〕", "【\(word)】"] {
        if let bare = removing(bracketed, from: key) { key = bare }
      }
    }
    return key.isEmpty ? title : key
  }

  private static func removing(_ part: String, from text: String) -> String? {
    let wanted = Array(part.unicodeScalars)
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > wanted.count else { return nil }
    for start in 0...(scalars.count - wanted.count) where scalars[start..<start + wanted.count].elementsEqual(wanted) {
      var rest = String.UnicodeScalarView()
      rest.append(contentsOf: scalars[..<start])
      rest.append(contentsOf: scalars[(start + wanted.count)...])
      return String(rest)
    }
    return nil
  }
}
