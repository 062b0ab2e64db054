/// What stands before and behind a body's name and is none of it.
extension NamedAgenciesReader {
  func dropLeads(_ name: inout [UInt32]) {
    for joiner in BracketVocabulary.leads where name.count > joiner.count + 2 && name.starts(with: joiner) {
      name.removeFirst(joiner.count)
    }
  }

  private static let glossStarts = words("含 不含 包括 以下简称 下同")
  private static let same = scalars("下同")

  /// 各区政府（含新区管委会，下同）: what a bracket behind the name says of it.
  func dropGloss(_ name: inout [UInt32]) {
    // 省数据集团〔筹〕; （筹） is part of the name
    if let last = name.last, BracketPairs.isClosing(last), last != Scalar.close, name.count > 5,
      name[name.count - 2] == Self.planned, BracketPairs.closing(name[name.count - 3]) != nil
    {
      name.removeLast(3)
      return
    }
    guard name.last == Scalar.close, let open = name.firstIndex(of: Scalar.open), open > 1 else { return }
    let inside = name[(open + 1)..<(name.count - 1)]
    guard inside.suffix(Self.same.count).elementsEqual(Self.same),
      Self.glossStarts.contains(where: { inside.starts(with: $0) })
    else { return }
    name.removeSubrange(open...)
  }

  private static let planned: UInt32 = 0x7B79  // 筹

  /// 市财政局等有关部门及各县（市、区）政府: the open end and the body after it.
  func openEndThenBody(_ name: [UInt32]) -> (ArraySlice<UInt32>, ArraySlice<UInt32>)? {
    guard let at = name.firstIndex(of: Scalar.etc), at > 1, !BracketVocabulary.notOpen.contains(name[at - 1]) else {
      return nil
    }
    for index in name.indices where index > at && index + 3 < name.count {
      for joiner in BracketVocabulary.joiners where name[index...].starts(with: joiner) {
        let right = name[(index + joiner.count)...]
        if BracketVocabulary.starts(right, with: BracketVocabulary.starts) > 0, isBodyWithVerb(right) {
          return (name[..<index], right)
        }
      }
    }
    return nil
  }

  private func isBodyWithVerb(_ name: ArraySlice<UInt32>) -> Bool {
    let verb = max(BracketVocabulary.leadVerb(name), BracketVocabulary.supportVerb(name))
    return BracketVocabulary.isBody(name) || BracketVocabulary.isBody(name.dropLast(verb))
  }

  /// 市发改委（牵头）.
  func strippingRole(_ name: inout [UInt32]) -> Labels.Role? {
    guard let last = name.last, BracketPairs.isClosing(last),
      let open = name.lastIndex(where: { BracketPairs.closing($0) == last }), open > 0
    else { return nil }
    let inside = name[(open + 1)..<(name.count - 1)]
    let isLead = BracketVocabulary.leadVerbs.words.contains { inside.elementsEqual($0) }
    let isSupport = !inside.isEmpty && BracketVocabulary.supportVerb(inside) == inside.count
    guard isLead || isSupport else { return nil }
    name.removeSubrange(open...)
    return isLead ? .lead : .responsible
  }

  func strippingVerb(_ name: inout [UInt32]) -> Labels.Role? {
    let lead = BracketVocabulary.leadVerb(name[...])
    if lead > 0 {
      // 各项目牵头单位 are bodies; 市科技局牵头 says what the body does.
      let isGroup =
        BracketVocabulary.starts(name[...], with: BracketVocabulary.groups) > 0 && BracketVocabulary.isBody(name[...])
      if isGroup, !BracketVocabulary.isBody(name.dropLast(lead)) { return nil }
      name.removeLast(lead)
      return .lead
    }
    let support = BracketVocabulary.supportVerb(name[...])
    guard support > 0 else { return nil }
    let rest = name.dropLast(support)
    // 市发展支持中心 keeps its name; a bare verb or a body before it is a verb.
    guard
      rest.isEmpty || BracketVocabulary.isBody(rest) || rest.last == Scalar.etc
        || BracketVocabulary.ends(rest, with: BracketVocabulary.openEnds) > 0
    else { return nil }
    name.removeLast(support)
    return .responsible
  }

  /// Drops 等, 等相关部门, 等有关单位 from the end.
  func strippingOpenEnd(_ name: inout [UInt32]) -> Bool {
    guard let at = name.lastIndex(of: Scalar.etc), at > 0, !BracketVocabulary.notOpen.contains(name[at - 1]) else {
      return false
    }
    let rest = name[(at + 1)...]
    guard rest.isEmpty || BracketVocabulary.starts(rest, with: BracketVocabulary.openEnds) > 0 else { return false }
    guard rest.count <= 14 else { return false }
    name.removeSubrange(at...)
    return true
  }
}
