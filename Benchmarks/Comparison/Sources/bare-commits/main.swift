// A bare loop of durable commits that writes the rows of one report: what the disk and SQLite give at most to one
// writer. It revises reports that are there, on a store of ours, with the statements compiled once and nothing checked.
// usage: bare-commits DATABASE SECONDS MOST    prints commits, seconds and percentiles in milliseconds, as JSON
import Foundation

/// Milliseconds of each commit, and the seconds of all.
func times(of loop: ReportRows, seconds: Double, most: Int) throws -> (each: [Double], all: Double) {
  var times: [Double] = []
  let start = ContinuousClock.now
  while times.count < most, start.duration(to: .now) < .seconds(seconds) {
    let before = ContinuousClock.now
    try loop.commit()
    times.append(before.duration(to: .now) / .milliseconds(1))
  }
  return (times, start.duration(to: .now) / .seconds(1))
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let seconds = Double(arguments[2]), let most = Int(arguments[3]), most > 0 else {
  print("usage: bare-commits DATABASE SECONDS MOST")
  exit(2)
}
let measured = try times(of: ReportRows(Database(path: arguments[1])), seconds: seconds, most: most)
let sorted = measured.each.sorted()
let (middle, late) = (sorted[(sorted.count - 1) / 2], sorted[(sorted.count - 1) * 99 / 100])
print("{\"commits\": \(sorted.count), \"seconds\": \(measured.all), \"p50\": \(middle), \"p99\": \(late)}")
