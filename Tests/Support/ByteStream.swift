/// The two directions of a client's connection, whatever carries them: a socket, or memory.
public protocol ByteStream: AnyObject {
  /// Sends as much as the server takes; a server that has already refused may close before all is sent.
  func send(_ bytes: [UInt8])
  /// Says that nothing more will be sent.
  func endSending()
  /// Waits for bytes; nil at the end. Throws `RawClient.Failure.silence` when nothing comes.
  func receive() throws -> [UInt8]?
  /// Whether bytes or the end have arrived, without waiting for them.
  var hasArrived: Bool { get }
  /// Whether the server ended with a reset.
  var wasReset: Bool { get }
}
