import GRDB

/// A row of the list as GRDB's guide recommends it: one record, decoded by its column names.
struct TargetRecord: Decodable, FetchableRecord {
  var id: Int64
  var cityID: Int64
  var city: String
  var documentID: Int64
  var document: String
  var section: String
  var sectionTitle: String?
  var indicator: String
  var quote: String
  var op: String
  var value: Double?
  var valueMax: Double?
  var unit: String?
  var deadline: String?
  var cadence: String
  var nature: String
  var natureTitle: String
  var area: String?
  var stretch: Bool
  var baseline: Double?
  var baselineYear: Int?
  var ownerID: Int64?
  var owner: String?
  var ownerReason: String?
  var state: String
  var stateTitle: String
  var stateReason: String
  var gap: Double?
  var latestPeriod: String?
  var latestValue: Double?
  var latestStage: String?
  var latestApproved: Bool?
  var withdrawn: Bool
  var current: Bool
  var spanStart: Int
  var spanEnd: Int
  var confidence: Double
  var rule: String
  var revision: Int

  enum CodingKeys: String, CodingKey, CaseIterable {
    case id, city, document, section, indicator, quote, op, value, unit, deadline, cadence, nature, area, stretch
    case baseline, owner, state, gap, withdrawn, current, confidence, rule, revision
    case cityID = "city_id"
    case documentID = "document_id"
    case sectionTitle = "section_title"
    case valueMax = "value_max"
    case natureTitle = "nature_title"
    case baselineYear = "baseline_year"
    case ownerID = "owner_id"
    case ownerReason = "owner_reason"
    case stateTitle = "state_title"
    case stateReason = "state_reason"
    case latestPeriod = "latest_period"
    case latestValue = "latest_value"
    case latestStage = "latest_stage"
    case latestApproved = "latest_approved"
    case spanStart = "span_start"
    case spanEnd = "span_end"
  }
}

/// One agency of a target.
struct AgencyRecord: Decodable, FetchableRecord {
  var target: Int64
  var role: String
  var name: String
}
