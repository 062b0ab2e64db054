import Hummingbird

/// What the list answers: the record's columns and the three lists of agencies, null where there is nothing.
struct TargetItem: ResponseEncodable {
  var record: TargetRecord
  var lead: [String] = []
  var responsible: [String] = []
  var duties: [String] = []

  init(_ record: TargetRecord) { self.record = record }

  private enum Added: String, CodingKey { case lead, responsible, duties, url }

  func encode(to encoder: any Encoder) throws {
    try encodeWords(to: encoder)
    try encodeStanding(to: encoder)
    var added = encoder.container(keyedBy: Added.self)
    try added.encode(lead, forKey: .lead)
    try added.encode(responsible, forKey: .responsible)
    try added.encode(duties, forKey: .duties)
    try added.encode("/targets/\(record.id)", forKey: .url)
  }

  private func encodeWords(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: TargetRecord.CodingKeys.self)
    try fields.encode(record.id, forKey: .id)
    try fields.encode(record.cityID, forKey: .cityID)
    try fields.encode(record.city, forKey: .city)
    try fields.encode(record.documentID, forKey: .documentID)
    try fields.encode(record.document, forKey: .document)
    try fields.encode(record.section, forKey: .section)
    try fields.encode(record.sectionTitle, forKey: .sectionTitle)
    try fields.encode(record.indicator, forKey: .indicator)
    try fields.encode(record.quote, forKey: .quote)
    try fields.encode(record.op, forKey: .op)
    try fields.encode(record.value, forKey: .value)
    try fields.encode(record.valueMax, forKey: .valueMax)
    try fields.encode(record.unit, forKey: .unit)
    try fields.encode(record.deadline, forKey: .deadline)
    try fields.encode(record.cadence, forKey: .cadence)
    try fields.encode(record.nature, forKey: .nature)
    try fields.encode(record.natureTitle, forKey: .natureTitle)
    try fields.encode(record.area, forKey: .area)
    try fields.encode(record.stretch, forKey: .stretch)
    try fields.encode(record.baseline, forKey: .baseline)
    try fields.encode(record.baselineYear, forKey: .baselineYear)
  }

  private func encodeStanding(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: TargetRecord.CodingKeys.self)
    try fields.encode(record.ownerID, forKey: .ownerID)
    try fields.encode(record.owner, forKey: .owner)
    try fields.encode(record.ownerReason, forKey: .ownerReason)
    try fields.encode(record.state, forKey: .state)
    try fields.encode(record.stateTitle, forKey: .stateTitle)
    try fields.encode(record.stateReason, forKey: .stateReason)
    try fields.encode(record.gap, forKey: .gap)
    try fields.encode(record.latestPeriod, forKey: .latestPeriod)
    try fields.encode(record.latestValue, forKey: .latestValue)
    try fields.encode(record.latestStage, forKey: .latestStage)
    try fields.encode(record.latestApproved, forKey: .latestApproved)
    try fields.encode(record.withdrawn, forKey: .withdrawn)
    try fields.encode(record.current, forKey: .current)
    try fields.encode(record.spanStart, forKey: .spanStart)
    try fields.encode(record.spanEnd, forKey: .spanEnd)
    try fields.encode(record.confidence, forKey: .confidence)
    try fields.encode(record.rule, forKey: .rule)
    try fields.encode(record.revision, forKey: .revision)
  }
}
