/// One piece of output.
enum OutputPiece {
  /// Bytes of the loop's scratch memory; never outlives the turn of the loop that wrote them.
  case scratch(from: Int, to: Int)
  case blob(Blob, from: Int)
  case file(FileSlice, from: Int)

  var count: Int {
    switch self {
    case .scratch(let from, let to): return to - from
    case .blob(let blob, let from): return blob.count - from
    case .file(let slice, let from): return slice.length - from
    }
  }

  /// What is left after so many bytes went out; nil for nothing.
  func dropping(_ count: Int) -> OutputPiece? {
    guard count < self.count else { return nil }
    switch self {
    case .scratch(let from, let to): return .scratch(from: from + count, to: to)
    case .blob(let blob, let from): return .blob(blob, from: from + count)
    case .file(let slice, let from): return .file(slice, from: from + count)
    }
  }
}

/// Output that one connection makes in one turn of the loop, gathered so that it leaves in one call.
struct OutputBatch {
  /// Bytes of heads and small bodies gathered before they are sent.
  ///
  /// 64 KiB is a socket's usual room.
  static let size = 64 * 1024
  /// Bodies up to here are copied beside their head: cheaper than another place for the kernel to read from.
  static let copied = 4 * 1024

  let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: OutputBatch.size, alignment: 64)
  private(set) var used = 0
  var pieces: [OutputPiece] = []

  var isEmpty: Bool { pieces.isEmpty }

  /// Whether a head of this many bytes and a small body still fit.
  func fits(_ count: Int) -> Bool { OutputBatch.size - used >= count && pieces.count < 48 }

  /// Copies bytes in and returns where they lie; the caller has made sure that they fit.
  mutating func copy(_ bytes: UnsafeRawBufferPointer) -> Int {
    let place = used
    if let source = bytes.baseAddress {
      (scratch.baseAddress! + used).copyMemory(from: source, byteCount: bytes.count)
    }
    used += bytes.count
    if case .scratch(let from, let to)? = pieces.last, to == place {
      pieces[pieces.count - 1] = .scratch(from: from, to: used)
    } else {
      pieces.append(.scratch(from: place, to: used))
    }
    return place
  }

  mutating func copy(_ text: StaticString) {
    _ = copy(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func add(_ blob: Blob) {
    if blob.count == 0 { return }
    if blob.count <= OutputBatch.copied && OutputBatch.size - used >= blob.count {
      _ = copy(blob.bytes)
    } else {
      pieces.append(.blob(blob, from: 0))
    }
  }

  mutating func clear() {
    pieces.removeAll(keepingCapacity: true)
    used = 0
  }

  /// Turns what lies in scratch memory into blobs, since that memory is about to be used again.
  func kept(_ pieces: ArraySlice<OutputPiece>) -> [OutputPiece] {
    pieces.map { piece in
      guard case .scratch(let from, let to) = piece else { return piece }
      return .blob(Blob(copying: UnsafeRawBufferPointer(rebasing: scratch[from..<to])), from: 0)
    }
  }
}
