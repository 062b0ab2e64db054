import Policy

/// An item as the rules read it, with the one text that the tables keep of its fields: the sum of the reading, the
/// candidate and the item's row all ask for it.
struct ReadItem {
  let item: PlanItem
  let json: String
  /// What the sum of a reading goes by: what a baseline itself says is summed with the plan's baselines.
  let summed: String

  private static let details = ItemField.baselineDetails.map(\.rawValue)

  init(_ item: PlanItem) {
    let entries = item.entries(of: PlanItem.fields(of: item.kind))
    self.item = item
    json = textObject(entries)
    let short = entries.filter { !Self.details.contains($0.code) }
    summed = short.count == entries.count ? json : textObject(short)
  }
}
