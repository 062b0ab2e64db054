import Policy

/// An item as the rules read it, with the one text that the tables keep of its fields: the sum of the reading, the
/// candidate and the item's row all ask for it.
struct ReadItem {
  let item: PlanItem
  let json: String
  /// What the sum of a reading goes by: what a baseline itself says is summed with the plan's baselines.
  let summed: String

  init(_ item: PlanItem) {
    let texts = item.texts
    self.item = item
    json = texts.json()
    let hasDetails = ItemField.baselineDetails.contains { texts[$0] != nil }
    summed = hasDetails ? texts.filter { field, _ in !ItemField.baselineDetails.contains(field) }.json() : json
  }
}
