/// What one connection's turn sends: heads with their date, id and what becomes of the connection, content behind them.
///
/// It is gathered so that it leaves in one call.
struct AnswerWriter {
  /// What a head says beyond what its handler made.
  struct Circumstances {
    var id: UInt64
    /// Of the request: HTTP/1.0 is told what HTTP/1.1 takes for granted.
    var minorVersion: Int
    var keepsAlive: Bool
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private var batch = OutputBatch()
  private var nextID = UInt64.random(in: 0...UInt64.max)

  /// The next request id: unique within the process's life, not to be guessed from the outside as a secret.
  mutating func makeID() -> UInt64 {
    nextID &+= 0x9E37_79B9_7F4A_7C15
    return nextID
  }

  /// An id as answers and logs show it.
  static func text(ofID id: UInt64) -> String {
    String(decoding: (0..<16).map { digits[Int(id >> (60 - 4 * UInt64($0)) & 15)] }, as: UTF8.self)
  }

  /// Whether a small answer still fits into the memory of this turn.
  var hasRoom: Bool { batch.fits(OutputBatch.size / 2) }

  /// RFC 9110 section 15.2.1.
  mutating func addContinue() { batch.copy("HTTP/1.1 100 Continue\r\n\r\n") }

  mutating func add(_ blob: Blob) { batch.add(blob) }

  mutating func add(_ slice: FileSlice) { batch.pieces.append(.file(slice, from: 0)) }

  /// Adds a rendered head, with date, id and what becomes of the connection.
  mutating func add(_ head: RenderedHead, _ circumstances: Circumstances, date: [UInt8]) {
    head.bytes.withUnsafeBytes { bytes in
      add(bytes, dateAt: head.dateAt, idAt: head.idAt, circumstances, date: date)
    }
  }

  /// The same of a head that is kept as bytes with places for date and id.
  mutating func add(
    _ head: UnsafeRawBufferPointer, dateAt: Int, idAt: Int, _ circumstances: Circumstances, date: [UInt8]
  ) {
    if !batch.fits(head.count + 64) {
      // Larger than the scratch memory: a handler that sets 60 KiB of fields.
      var copy = Array(head)
      copy.withUnsafeMutableBytes { Self.patch($0.baseAddress!, dateAt, idAt, circumstances.id, date) }
      batch.pieces.append(.blob(Blob(copy), from: 0))
    } else {
      let place = batch.copy(head)
      Self.patch(batch.scratch.baseAddress! + place, dateAt, idAt, circumstances.id, date)
    }
    if !circumstances.keepsAlive {
      batch.copy("Connection: close\r\n\r\n")
    } else if circumstances.minorVersion == 0 {
      batch.copy("Connection: keep-alive\r\n\r\n")
    } else {
      batch.copy("\r\n")
    }
  }

  @inline(__always)
  private static func patch(
    _ head: UnsafeMutableRawPointer, _ dateAt: Int, _ idAt: Int, _ id: UInt64, _ date: [UInt8]
  ) {
    date.withUnsafeBytes { (head + dateAt).copyMemory(from: $0.baseAddress!, byteCount: RenderedHead.dateCount) }
    let place = (head + idAt).assumingMemoryBound(to: UInt8.self)
    digits.withUnsafeBufferPointer { digits in
      for at in 0..<RenderedHead.idCount { place[at] = digits[Int(id >> (60 - 4 * UInt64(at)) & 15)] }
    }
  }

  /// Whether nothing waits to leave.
  var isEmpty: Bool { batch.isEmpty }

  /// What waits to leave, in order.
  var pieces: [OutputPiece] { batch.pieces }

  /// Where the bytes of `OutputPiece.scratch` lie.
  var memory: UnsafeMutableRawPointer { batch.scratch.baseAddress! }

  /// Pieces that outlive this turn: what lies in the memory of the turn is copied out of it.
  func kept(_ rest: ArraySlice<OutputPiece>) -> [OutputPiece] { batch.kept(rest) }

  mutating func clear() { batch.clear() }

  /// Gives the memory back; nothing is written afterwards.
  func free() { batch.scratch.deallocate() }
}
