import Policy

/// 3.培育一百家领军企业：孵化出100家以上…: what a heading says and its text says again is one target, that of the text.
struct HeadingRepeats {
  let outline: DocumentOutline

  func drop(from targets: inout [Target]) {
    let titled = targets.indices.filter { isInHeading(targets[$0]) }
    let repeated = titled.filter { k in
      (k + 1..<targets.count).contains { later in
        targets[later].section == targets[k].section && targets[later].value == targets[k].value
          && targets[later].unit == targets[k].unit && !isInHeading(targets[later])
      }
    }
    for k in repeated.reversed() { targets.remove(at: k) }
  }

  private func isInHeading(_ target: Target) -> Bool {
    let at = outline.sections.partitionPoint { $0.span.start > target.span.start } - 1
    return at >= 0 && target.span.end <= outline.sections[at].span.end
  }
}
