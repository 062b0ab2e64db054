/// Reads multipart/form-data piece by piece, RFC 7578 and RFC 2046 section 5.1; bytes in, events out.
///
/// Strict: no preamble, CRLF only, no padding after a boundary, a closing boundary is required.
struct Multipart {
  enum Event: Equatable {
    case part(headers: [String: String])
    case data([UInt8])
    case endOfPart
    case end
  }

  private enum State { case firstDelimiter, afterDelimiter, head, data, epilogue, done }

  private var state = State.firstDelimiter
  private var pending: [UInt8] = []
  private let delimiter: [UInt8]
  private let longestHead: Int

  init(boundary: String, longestHead: Int) {
    delimiter = Array(("\r\n--" + boundary).utf8)
    self.longestHead = longestHead
    // The first boundary has no CRLF before it; lending it one lets every boundary be read alike.
    pending = [ASCII.cr, ASCII.lf]
  }

  /// bcharsnospace and space, at most 70, not ending in a space, RFC 2046 section 5.1.1.
  static func isBoundary(_ text: String) -> Bool {
    let marks = Array("'()+_,-./:=? ".utf8)
    return (1...70).contains(text.utf8.count) && text.utf8.last != ASCII.space
      && text.utf8.allSatisfy { ASCII.isDigit($0) || ASCII.isLetter($0) || marks.contains($0) }
  }

  /// Takes bytes in any split and returns what they complete.
  mutating func feed(_ bytes: [UInt8]) throws -> [Event] {
    pending += bytes
    var events: [Event] = []
    var start = 0
    while try step(&start, &events) {}
    pending.removeFirst(start)
    return events
  }

  /// Must be called when the body is over; throws when the closing boundary never came.
  func finish() throws {
    guard state == .done || (state == .epilogue && pending.isEmpty) else {
      throw FormFault.malformed("closing boundary is missing")
    }
  }

  private mutating func step(_ start: inout Int, _ events: inout [Event]) throws -> Bool {
    let left = pending.count - start
    switch state {
    case .firstDelimiter:
      guard left >= delimiter.count else { return false }
      guard pending[start..<start + delimiter.count].elementsEqual(delimiter) else {
        throw FormFault.malformed("content before the first boundary")
      }
      start += delimiter.count
      state = .afterDelimiter
    case .afterDelimiter:
      guard left >= 2 else { return false }
      let pair = (pending[start], pending[start + 1])
      if pair == (ASCII.cr, ASCII.lf) {
        state = .head
      } else if pair == (ASCII.dash, ASCII.dash) {
        state = .epilogue
        events.append(.end)
      } else {
        throw FormFault.malformed("boundary line")
      }
      start += 2
    case .head:
      guard let end = Multipart.find(Array("\r\n\r\n".utf8), in: pending, from: start) else {
        guard left <= longestHead else { throw FormFault.tooLarge("part's header", limit: longestHead) }
        return false
      }
      guard end - start <= longestHead else { throw FormFault.tooLarge("part's header", limit: longestHead) }
      events.append(.part(headers: try Multipart.headers(pending[start..<end])))
      start = end + 4
      state = .data
    case .data:
      if let end = Multipart.find(delimiter, in: pending, from: start) {
        if end > start { events.append(.data(Array(pending[start..<end]))) }
        events.append(.endOfPart)
        start = end + delimiter.count
        state = .afterDelimiter
      } else {
        let sure = left - (delimiter.count - 1)
        if sure > 0 {
          events.append(.data(Array(pending[start..<start + sure])))
          start += sure
        }
        return false
      }
    case .epilogue:
      guard left > 0 else { return false }
      if left == 1 && pending[start] == ASCII.cr { return false }
      guard left == 2, pending[start] == ASCII.cr, pending[start + 1] == ASCII.lf else {
        throw FormFault.malformed("content after the closing boundary")
      }
      start += 2
      state = .done
    case .done:
      guard left == 0 else { throw FormFault.malformed("content after the closing boundary") }
      return false
    }
    return true
  }

  private static func headers(_ bytes: ArraySlice<UInt8>) throws -> [String: String] {
    var headers: [String: String] = [:]
    var rest = bytes
    while !rest.isEmpty {
      let end = find([ASCII.cr, ASCII.lf], in: rest, from: rest.startIndex) ?? rest.endIndex
      let line = rest[rest.startIndex..<end]
      rest = end < rest.endIndex ? rest[(end + 2)...] : []
      guard let colon = line.firstIndex(of: ASCII.colon), colon > line.startIndex,
        line[..<colon].allSatisfy({ ASCII.isToken($0) }), line.allSatisfy({ ASCII.isFieldValue($0) }),
        let name = String(validating: line[..<colon], as: UTF8.self),
        let value = String(validating: line[(colon + 1)...], as: UTF8.self)
      else { throw FormFault.malformed("part's header") }
      let key = ASCII.lowercased(name)
      guard headers[key] == nil else { throw FormFault.malformed("part's header is repeated") }
      headers[key] = String(ASCII.trim(Substring(value)))
    }
    return headers
  }

  /// Where the pattern begins; looks for its first byte, then compares.
  static func find<Bytes: RandomAccessCollection<UInt8>>(_ pattern: [UInt8], in bytes: Bytes, from start: Int) -> Int?
  where Bytes.Index == Int {
    let last = bytes.endIndex - pattern.count
    guard last >= start else { return nil }
    return bytes.withContiguousStorageIfAvailable { buffer -> Int? in
      let base = bytes.startIndex
      var at = start - base
      let lastAt = last - base
      while at <= lastAt {
        if buffer[at] == pattern[0] {
          var length = 1
          while length < pattern.count && buffer[at + length] == pattern[length] { length += 1 }
          if length == pattern.count { return at + base }
        }
        at += 1
      }
      return nil
    } ?? nil
  }
}
