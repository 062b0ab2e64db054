import COpenSSL
import Foundation
import Glibc
import Support
import Testing

@testable import HTTP

/// A certificate made for one test run, by the openssl program.
struct TestCertificate {
  let files: Certificate

  init(_ name: String, folder: URL) throws {
    let certificate = folder.appendingPathComponent(name + ".pem").path
    let key = folder.appendingPathComponent(name + ".key").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1",
      "-subj", "/CN=\(name)", "-addext", "subjectAltName=DNS:\(name)", "-keyout", key, "-out", certificate,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    files = Certificate(certificate: certificate, key: key)
  }

  static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("http-tls-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}

/// A TLS client on a real socket.
final class SecureClient {
  struct Options {
    var versions = (TLS1_2_VERSION, TLS1_3_VERSION)
    var name = "one.test"
    var ciphers: String?
    var groups: String?
    var protocols: [String] = ["http/1.1"]
    var resume: OpaquePointer?
  }

  private let client: SocketStream
  private let context = SSL_CTX_new(TLS_client_method())!
  private let session: OpaquePointer

  /// Shakes hands; nil when the server refuses.
  init?(port: Int, _ options: Options = Options()) throws {
    client = try SocketStream(port: port, patience: 20)
    SSL_CTX_ctrl(context, SSL_CTRL_SET_MIN_PROTO_VERSION, Int(options.versions.0), nil)
    SSL_CTX_ctrl(context, SSL_CTRL_SET_MAX_PROTO_VERSION, Int(options.versions.1), nil)
    // Old versions and weak suites must be refused by the server, not by the client's own policy.
    SSL_CTX_set_security_level(context, 0)
    if let ciphers = options.ciphers { SSL_CTX_set_cipher_list(context, ciphers) }
    if let groups = options.groups { liance_SSL_CTX_set1_groups_list(context, groups) }
    session = SSL_new(context)
    SSL_set_fd(session, client.descriptor)
    SSL_ctrl(session, SSL_CTRL_SET_TLSEXT_HOSTNAME, Int(TLSEXT_NAMETYPE_host_name), strdup(options.name))
    let list = options.protocols.flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) }
    SSL_set_alpn_protos(session, list, UInt32(list.count))
    if let resume = options.resume { SSL_set_session(session, resume) }
    guard SSL_connect(session) == 1 else { return nil }
  }

  deinit {
    SSL_free(session)
    SSL_CTX_free(context)
  }

  var version: String { String(cString: SSL_get_version(session)) }
  var isResumed: Bool { SSL_session_reused(session) == 1 }
  var ticket: OpaquePointer { SSL_get1_session(session) }

  var commonName: String {
    guard let certificate = SSL_get1_peer_certificate(session) else { return "" }
    defer { X509_free(certificate) }
    var buffer = [CChar](repeating: 0, count: 256)
    X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, &buffer, 256)
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  var chosenProtocol: String {
    var data: UnsafePointer<UInt8>?
    var count: UInt32 = 0
    SSL_get0_alpn_selected(session, &data, &count)
    return String(decoding: UnsafeBufferPointer(start: data, count: Int(count)), as: UTF8.self)
  }

  func exchange(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    SSL_write(session, bytes, Int32(bytes.count))
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = SSL_read(session, &buffer, 16_384)
      if count <= 0 { return all }
      all += buffer[..<Int(count)]
    }
  }
}

@Suite struct TLSTests {
  private let get = "GET /kept HTTP/1.1\r\nHost: one.test\r\nConnection: close\r\n\r\n"

  private func door(_ names: [String] = ["one.test"], redirects: Bool = false) throws -> (SocketDoor, [Certificate]) {
    let folder = try TestCertificate.folder()
    let files = try names.map { try TestCertificate($0, folder: folder).files }
    var configuration = SocketDoor.configuration
    configuration.bindings = [Binding(port: 0, kind: .tls(files))]
    if redirects { configuration.bindings = [Binding(port: 0, kind: .redirect(toPort: 8443))] }
    return (try SocketDoor(configuration), files)
  }

  @Test(arguments: [(TLS1_3_VERSION, "TLSv1.3"), (TLS1_2_VERSION, "TLSv1.2")])
  func `TLS 1 point 3 and 1 point 2 are spoken`(_ version: Int32, _ name: String) throws {
    let (door, _) = try door()
    let client = try #require(try SecureClient(port: door.port, .init(versions: (version, version))))
    #expect(client.version == name && client.chosenProtocol == "http/1.1")
    let reply = try #require(Reply.all(client.exchange(get))?.first)
    #expect(reply.status == 200)
    #expect(reply["Strict-Transport-Security"]?.hasPrefix("max-age=63072000") == true)
  }

  @Test func `TLS 1 point 1 is refused`() throws {
    let (door, _) = try door()
    #expect(try SecureClient(port: door.port, .init(versions: (TLS1_1_VERSION, TLS1_1_VERSION))) == nil)
  }

  @Test(arguments: ["ECDHE-ECDSA-AES128-SHA", "ECDHE-ECDSA-AES256-SHA384", "AES128-GCM-SHA256"])
  func `suites without forward secrecy or AEAD are refused`(_ suite: String) throws {
    let (door, _) = try door()
    let options = SecureClient.Options(versions: (TLS1_2_VERSION, TLS1_2_VERSION), ciphers: suite)
    #expect(try SecureClient(port: door.port, options) == nil)
  }

  @Test(arguments: [
    "ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-ECDSA-CHACHA20-POLY1305",
  ])
  func `the suites of the list are taken`(_ suite: String) throws {
    let (door, _) = try door()
    let options = SecureClient.Options(versions: (TLS1_2_VERSION, TLS1_2_VERSION), ciphers: suite)
    #expect(try SecureClient(port: door.port, options) != nil)
  }

  @Test func `groups outside the list are refused, those within are taken`() throws {
    let (door, _) = try door()
    #expect(try SecureClient(port: door.port, .init(groups: "P-521")) == nil)
    for group in ["X25519", "P-256", "P-384"] {
      #expect(try SecureClient(port: door.port, .init(groups: group)) != nil, "\(group)")
    }
  }

  @Test func `a client that only speaks another protocol is refused`() throws {
    let (door, _) = try door()
    #expect(try SecureClient(port: door.port, .init(protocols: ["h2"])) == nil)
    let both = try #require(try SecureClient(port: door.port, .init(protocols: ["h2", "http/1.1"])))
    #expect(both.chosenProtocol == "http/1.1")
  }

  @Test func `the name that the client asks for chooses the certificate`() throws {
    let (door, _) = try door(["one.test", "two.test"])
    for (asked, got) in [("one.test", "one.test"), ("two.test", "two.test"), ("three.test", "one.test")] {
      #expect(try SecureClient(port: door.port, .init(name: asked))?.commonName == got)
    }
  }

  @Test func `a session is resumed, over a reload of certificates too`() throws {
    let (door, _) = try door()
    let first = try #require(try SecureClient(port: door.port))
    _ = first.exchange(get)
    let ticket = first.ticket
    let second = try #require(try SecureClient(port: door.port, .init(resume: ticket)))
    _ = second.exchange(get)
    #expect(second.isResumed)
    try door.server.reloadCertificates()
    let third = try #require(try SecureClient(port: door.port, .init(resume: second.ticket)))
    #expect(third.isResumed)
  }

  @Test func `a reload serves the new certificate, and a broken one leaves the old in place`() throws {
    let (door, files) = try door()
    let other = try TestCertificate("new.test", folder: try TestCertificate.folder()).files
    for (from, to) in [(other.certificate, files[0].certificate), (other.key, files[0].key)] {
      try Data(contentsOf: URL(fileURLWithPath: from)).write(to: URL(fileURLWithPath: to))
    }
    #expect(try SecureClient(port: door.port)?.commonName == "one.test")
    try door.server.reloadCertificates()
    #expect(try SecureClient(port: door.port)?.commonName == "new.test")
    try Data("nothing".utf8).write(to: URL(fileURLWithPath: files[0].certificate))
    #expect(throws: ServerError.self) { try door.server.reloadCertificates() }
    #expect(try SecureClient(port: door.port)?.commonName == "new.test")
  }

  @Test func `plain HTTP on the TLS port ends without harm`() throws {
    let (door, _) = try door()
    let client = try RawClient(port: door.port)
    client.send(get)
    _ = client.readToEnd()
    #expect(try SecureClient(port: door.port) != nil)
  }

  @Test func `a large answer arrives whole over TLS`() throws {
    var router = Router()
    let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 40_503 >> 5) }
    router.on(.get, "/") { _ in Response(.ok, body: .bytes(body)) }
    let files = try TestCertificate("one.test", folder: try TestCertificate.folder()).files
    var configuration = SocketDoor.configuration
    configuration.bindings = [Binding(port: 0, kind: .tls([files]))]
    let door = try SocketDoor(configuration, router: router)
    let client = try #require(try SecureClient(port: door.port))
    let bytes = client.exchange("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    #expect(Reply.all(bytes)?.first?.body == body)
  }

  @Test func `the plain listener sends everybody to https`() throws {
    let (door, _) = try door(redirects: true)
    let bytes = try door.exchange(Array("GET /a?b=c HTTP/1.1\r\nHost: one.test:8080\r\n\r\n".utf8))
    let reply = try #require(Reply.all(bytes)?.first)
    #expect(reply.status == 308 && reply["Location"] == "https://one.test:8443/a?b=c")
  }

  @Test func `a missing certificate is told with its path`() {
    var configuration = SocketDoor.configuration
    configuration.bindings = [Binding(port: 0, kind: .tls([Certificate(certificate: "/no", key: "/no")]))]
    let server = Server(configuration: configuration, router: Router())
    #expect {
      try server.start()
    } throws: { error in
      if case ServerError.certificate("/no", _) = error { return true }
      return false
    }
  }
}
