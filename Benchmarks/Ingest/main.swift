// Prints how fast plans are read: the seeds repeated to 1 … 50 MB, a plain pass over the same bytes beside it.
// usage: bench-ingest FOLDER_OF_TEXTS [MEGABYTES]
import Foundation
import Ingest

#if canImport(Glibc)
  import Glibc
#endif

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
  print("usage: bench-ingest FOLDER_OF_TEXTS [MEGABYTES]")
  exit(2)
}
let largest = arguments.count > 2 ? Int(arguments[2]) ?? 50 : 50

let folder = URL(filePath: arguments[1])
let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted()
let unit = try names.reduce(into: [UInt8]()) { bytes, name in
  bytes += try Data(contentsOf: folder.appending(path: name)) + [0x0A]
}

/// The seeds again and again, at least so many bytes, cut at a whole text.
@MainActor func repeated(megabytes: Int) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(megabytes * 1_000_000 + unit.count)
  while bytes.count < megabytes * 1_000_000 { bytes += unit }
  return bytes
}

func seconds(_ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let elapsed = try clock.measure(body)
  return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
}

/// The process's largest resident size so far, in megabytes.
func peakMemory() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) / 1024
}

/// Seconds of processor time so far: a core's own work, whoever else uses the machine.
func processorSeconds() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}

/// The least that a reader can do: look at every byte once.
@inline(never) func plainPass(_ bytes: [UInt8]) -> Int {
  var digits = 0
  for byte in bytes where byte &- 0x30 < 10 { digits &+= 1 }
  return digits
}

func figure(_ value: Double, _ places: Int = 1) -> String { String(format: "%.\(places)f", value) }

var points: [(Double, Double)] = []
print("MB      s        MB/s     CPU s    MB/CPU s targets   peak MB")
for size in [1, 2, 5, 10, 20, 50] where size <= largest {
  let bytes = repeated(megabytes: size)
  let text = String(decoding: bytes, as: UTF8.self)
  var targets = 0
  let began = processorSeconds()
  let time = try seconds {
    let reading = try read(text: text, file: "bench.txt")
    targets = reading.documents.reduce(0) { $0 + $1.targets.count }
  }
  let worked = processorSeconds() - began
  let megabytes = Double(bytes.count) / 1e6
  points.append((megabytes, time))
  print(
    [
      figure(megabytes), figure(time, 3), figure(megabytes / time), figure(worked, 3), figure(megabytes / worked),
      "\(targets)", figure(peakMemory()),
    ]
    .map { $0.padding(toLength: 9, withPad: " ", startingAt: 0) }.joined())
}

// The slope of log time over log size: 1 is linear.
let logs = points.map { (log($0.0), log($0.1)) }
let meanX = logs.map(\.0).reduce(0, +) / Double(logs.count)
let meanY = logs.map(\.1).reduce(0, +) / Double(logs.count)
let above = logs.map { ($0.0 - meanX) * ($0.1 - meanY) }.reduce(0, +)
let below = logs.map { ($0.0 - meanX) * ($0.0 - meanX) }.reduce(0, +)
print("exponent of growth: \(figure(below == 0 ? 1 : above / below, 3))")

let last = repeated(megabytes: largest)
var digits = 0
let pass = seconds { digits = plainPass(last) }
print("plain pass in Swift: \(figure(Double(last.count) / 1e6 / pass)) MB/s (\(digits) digits)")
