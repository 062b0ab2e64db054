import Foundation
import Testing

@testable import Ingest
@testable import Policy

/// Reads a plan that says just this under one heading; the plan runs from 2024 to 2026.
func commitments(_ words: String, heading: String = "一、重点任务") throws -> Extraction {
  let text = PlanText(SourceText("云岭市冷链物流发展行动方案（2024—2026年）\n\n\(heading)\n\n\(words)\n"))
  guard let first = try outline(text).first else { return Extraction() }
  return extractTargets(outline: first, text: text)
}

/// What a target says, on one line: op value[-max] unit deadline cadence area stretch.
func line(_ t: Target) -> String {
  func number(_ v: Double) -> String { v == v.rounded() ? "\(Int(v))" : "\(v)" }
  var parts = [t.comparison.rawValue + number(t.value) + (t.valueMax.map { "-" + number($0) } ?? "") + t.unit]
  if let deadline = t.deadline { parts.append(deadline.text) }
  if t.cadence != .byDeadline { parts.append(t.cadence.rawValue) }
  if let area = t.area { parts.append(area) }
  if t.stretch { parts.append("stretch") }
  return parts.joined(separator: " ")
}

func lines(_ words: String, heading: String = "一、重点任务") throws -> [String] {
  try commitments(words, heading: heading).targets.map(line)
}
