/// The bytes that came and were not yet understood; its memory is lent by the loop and given back when it is empty.
struct InputBuffer {
  private var base: UnsafeMutableRawPointer?
  private(set) var capacity = 0
  private var start = 0
  private var end = 0

  /// Bytes lent at first: one read of a small upload, several requests' heads.
  static let size = 16 * 1024

  var count: Int { end - start }
  var isEmpty: Bool { end == start }
  /// Whether memory is held.
  var isHeld: Bool { base != nil }

  /// What is there now; valid until the next mutation.
  var bytes: UnsafeRawBufferPointer {
    guard let base else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: base + start, count: end - start)
  }

  /// Room to read into; moves what is there to the front when the end is near.
  mutating func room(_ pool: inout BufferPool) -> UnsafeMutableRawBufferPointer {
    if base == nil {
      base = pool.take()
      capacity = InputBuffer.size
    }
    if start == end {
      start = 0
      end = 0
    } else if capacity - end < capacity / 4 && start > 0 {
      base?.copyMemory(from: UnsafeRawPointer(base! + start), byteCount: count)
      end -= start
      start = 0
    }
    return UnsafeMutableRawBufferPointer(start: base.map { $0 + end }, count: capacity - end)
  }

  /// Doubles the memory, for a head larger than one buffer.
  mutating func grow(_ pool: inout BufferPool) {
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity * 2, alignment: 16)
    if let base {
      larger.copyMemory(from: UnsafeRawPointer(base + start), byteCount: count)
      pool.giveBack(base, capacity)
    }
    end -= start
    start = 0
    base = larger
    capacity *= 2
  }

  mutating func filled(_ count: Int) { end += count }

  mutating func drop(_ count: Int) { start += count }

  /// Gives the memory back.
  mutating func release(_ pool: inout BufferPool) {
    if let base { pool.giveBack(base, capacity) }
    base = nil
    capacity = 0
    start = 0
    end = 0
  }
}

/// Spare input buffers of one loop.
struct BufferPool {
  private var spare: [UnsafeMutableRawPointer] = []

  /// Spare buffers kept: 1 MiB a loop; more connections are rarely mid-request at once.
  static let most = 64

  mutating func take() -> UnsafeMutableRawPointer {
    spare.popLast() ?? UnsafeMutableRawPointer.allocate(byteCount: InputBuffer.size, alignment: 16)
  }

  mutating func giveBack(_ buffer: UnsafeMutableRawPointer, _ capacity: Int) {
    if capacity == InputBuffer.size && spare.count < BufferPool.most {
      spare.append(buffer)
    } else {
      buffer.deallocate()
    }
  }

  mutating func free() {
    for buffer in spare { buffer.deallocate() }
    spare = []
  }
}
