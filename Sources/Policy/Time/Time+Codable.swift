/// What is its own text in stored facts: `2026-03-31`, `2023-12`, `2026Q1`.
protocol TextCoded: Codable {
  init?(_ text: String)
  var text: String { get }
}

extension TextCoded {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Self(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no \(Self.self): \(text)")
    }
    self = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension CivilDate: TextCoded {}
extension Deadline: TextCoded {}
extension Period: TextCoded {}
