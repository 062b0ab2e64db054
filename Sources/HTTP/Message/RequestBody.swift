/// The request's content: in memory when small, in an unlinked file when large, or still arriving.
public struct RequestBody: Sendable {
  /// Why a body could not be had.
  public enum Fault: StatusError, Equatable {
    /// More bytes than the reader allowed.
    case tooLarge(limit: Int)
    /// The client went away or was too slow before all of it came.
    case incomplete
    /// The disk refused.
    case storage(errno: Int32)

    /// The status that answers it.
    public var status: Status {
      switch self {
      case .tooLarge: return .contentTooLarge
      case .incomplete: return .badRequest
      case .storage(let code): return code == SystemError.noSpace ? .insufficientStorage : .internalServerError
      }
    }

    /// What was wrong, without secrets.
    public var explanation: String {
      switch self {
      case .tooLarge(let limit): return "content is larger than \(limit) bytes"
      case .incomplete: return "content ended early"
      case .storage: return "content could not be stored"
      }
    }
  }

  enum Source: Sendable {
    case bytes([UInt8])
    case spool(SpoolFile)
    case pipe(BodyPipe)
  }

  let source: Source

  /// A body that is at hand.
  public init(_ bytes: [UInt8] = []) { source = .bytes(bytes) }

  init(spool: SpoolFile) { source = .spool(spool) }

  init(pipe: BodyPipe) { source = .pipe(pipe) }

  /// How many bytes there are; nil while they are still arriving in chunks.
  public var count: Int? {
    switch source {
    case .bytes(let bytes): return bytes.count
    case .spool(let file): return file.count
    case .pipe(let pipe): return pipe.expected
    }
  }

  /// Whether there is nothing to read.
  public var isEmpty: Bool { count == 0 }

  /// How much `forEachChunk` hands over at once.
  ///
  /// 64 KiB: large enough that the calls cost nothing, small enough to be forgotten.
  public static let chunk = 64 * 1024

  /// The whole content; throws above the limit (413).
  public func collect(upTo limit: Int) throws -> [UInt8] {
    if case .bytes(let bytes) = source {
      guard bytes.count <= limit else { throw Fault.tooLarge(limit: limit) }
      return bytes
    }
    if let count, count > limit { throw Fault.tooLarge(limit: limit) }
    var all: [UInt8] = []
    all.reserveCapacity(min(count ?? 0, limit))
    try forEachChunk { chunk in
      guard all.count + chunk.count <= limit else { throw Fault.tooLarge(limit: limit) }
      all += chunk
    }
    return all
  }

  /// Hands over the content piece by piece in constant memory; a body still arriving blocks until more comes.
  ///
  /// A body that is still arriving can be read once; the others any number of times.
  public func forEachChunk(_ take: ([UInt8]) throws -> Void) throws {
    switch source {
    case .bytes(let bytes):
      if !bytes.isEmpty { try take(bytes) }
    case .spool(let file):
      var offset = 0
      while offset < file.count {
        let piece = try file.read(at: offset, count: min(RequestBody.chunk, file.count - offset))
        try take(piece)
        offset += piece.count
      }
    case .pipe(let pipe):
      while let piece = try pipe.read() { try take(piece) }
    }
  }

  /// Writes the content to a new file in constant memory and returns its size; refuses to overwrite.
  @discardableResult
  public func save(to path: String, upTo limit: Int) throws -> Int {
    if let count, count > limit { throw Fault.tooLarge(limit: limit) }
    let file = try Descriptor.create(path)
    var written = 0
    do {
      try forEachChunk { chunk in
        written += chunk.count
        guard written <= limit else { throw Fault.tooLarge(limit: limit) }
        try file.writeAll(chunk)
      }
    } catch {
      Descriptor.remove(path)
      throw error
    }
    return written
  }
}
