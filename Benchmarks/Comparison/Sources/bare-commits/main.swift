// A bare loop of durable commits that writes the rows of one report: what the disk and SQLite give at most to one writer.
// It revises reports that are there, on a store of ours, with the statements compiled once and nothing checked.
// usage: bare-commits DATABASE SECONDS MOST    prints commits, seconds and percentiles in milliseconds, as JSON
import Foundation
import GRDBSQLite

let arguments = CommandLine.arguments
guard arguments.count == 4, let seconds = Double(arguments[2]), let most = Int(arguments[3]) else {
  print("usage: bare-commits DATABASE SECONDS MOST")
  exit(2)
}
let database = try Database(path: arguments[1])
let loop = try ReportRows(database)
var times: [Double] = []
let start = ContinuousClock.now
while times.count < most, start.duration(to: .now) < .seconds(seconds) {
  let before = ContinuousClock.now
  try loop.commit()
  times.append(before.duration(to: .now) / .milliseconds(1))
}
let elapsed = start.duration(to: .now) / .seconds(1)
times.sort()
func percentile(_ share: Double) -> Double { times.isEmpty ? 0 : times[Int(Double(times.count - 1) * share)] }
print(
  "{\"commits\": \(times.count), \"seconds\": \(elapsed), \"p50\": \(percentile(0.5)), \"p99\": \(percentile(0.99))}")
