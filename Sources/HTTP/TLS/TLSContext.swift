import COpenSSL

/// The certificates of one listener and how TLS is spoken with them; made anew when certificates are reloaded.
final class TLSContext: @unchecked Sendable {
  // Unchecked: an SSL_CTX may be used from many threads once it is set up, and ours is never changed after that.

  /// Mozilla's "intermediate" list without CBC and DHE, RFC 9325 section 4.2; TLS 1.3's suites are OpenSSL's three.
  static let ciphers = [
    "ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES256-GCM-SHA384",
    "ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-ECDSA-CHACHA20-POLY1305", "ECDHE-RSA-CHACHA20-POLY1305",
  ].joined(separator: ":")
  /// Key exchange groups, fastest first.
  static let groups = "X25519:P-256:P-384"
  /// Bytes of OpenSSL's ticket keys: name, AES and HMAC keys.
  private static let ticketKeyBytes = 80

  /// One certificate's context and the names that it is good for.
  private struct Identity {
    let context: OpaquePointer
    let certificate: OpaquePointer
  }

  private let identities: [Identity]

  /// The context that handshakes start with.
  var first: OpaquePointer { identities[0].context }

  /// Loads certificates; a former context's ticket keys are kept, so that clients can resume over a reload.
  init(_ certificates: [Certificate], after former: TLSContext? = nil) throws(ServerError) {
    var made: [Identity] = []
    do {
      for certificate in certificates { made.append(try TLSContext.identity(certificate)) }
    } catch {
      for identity in made { SSL_CTX_free(identity.context) }
      throw error
    }
    guard let lead = made.first else { throw .certificate(path: "", reason: "no certificate was given") }
    identities = made
    var keys = [UInt8](repeating: 0, count: TLSContext.ticketKeyBytes)
    if let former {
      liance_SSL_CTX_get_ticket_keys(former.first, &keys, TLSContext.ticketKeyBytes)
    } else {
      liance_SSL_CTX_get_ticket_keys(lead.context, &keys, TLSContext.ticketKeyBytes)
    }
    for identity in made { liance_SSL_CTX_set_ticket_keys(identity.context, &keys, TLSContext.ticketKeyBytes) }
    // The callback runs only within handshakes of sessions that keep this object alive.
    liance_SSL_CTX_set_tlsext_servername_arg(lead.context, Unmanaged.passUnretained(self).toOpaque())
    liance_SSL_CTX_set_tlsext_servername_callback(lead.context) { session, _, argument in
      guard let session, let argument else { return SSL_TLSEXT_ERR_NOACK }
      return Unmanaged<TLSContext>.fromOpaque(argument).takeUnretainedValue().choose(session)
    }
  }

  deinit { for identity in identities { SSL_CTX_free(identity.context) } }

  private static func identity(_ files: Certificate) throws(ServerError) -> Identity {
    guard let context = SSL_CTX_new(TLS_server_method()) else {
      throw .certificate(path: files.certificate, reason: reason())
    }
    liance_SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION)
    SSL_CTX_set_cipher_list(context, ciphers)
    liance_SSL_CTX_set1_groups_list(context, groups)
    // The client's order counts, as Mozilla advises: a phone without AES hardware prefers ChaCha20.
    SSL_CTX_set_options(
      context, UInt64(1) << 30 /* SSL_OP_NO_RENEGOTIATION */ | UInt64(1) << 17 /* SSL_OP_NO_COMPRESSION */)
    // Partial writes, buffers that may move, no buffers held by idle sessions; the chain is what the file holds and
    // is not looked for again at every handshake.
    liance_SSL_CTX_set_mode(context, 0x1 | 0x2 | 0x10 | 0x8)
    // Sessions are resumed from tickets that the client keeps; a table of them would be memory for strangers.
    liance_SSL_CTX_set_session_cache_mode(context, 0)
    SSL_CTX_set_num_tickets(context, 1)
    let name = Array("liance".utf8)
    SSL_CTX_set_session_id_context(context, name, UInt32(name.count))
    SSL_CTX_set_alpn_select_cb(
      context, { _, out, outLength, offered, length, _ in selectProtocol(out, outLength, offered, length) }, nil)
    guard SSL_CTX_use_certificate_chain_file(context, files.certificate) == 1 else {
      let why = reason()
      SSL_CTX_free(context)
      throw .certificate(path: files.certificate, reason: why)
    }
    guard SSL_CTX_use_PrivateKey_file(context, files.key, SSL_FILETYPE_PEM) == 1,
      SSL_CTX_check_private_key(context) == 1, let certificate = SSL_CTX_get0_certificate(context)
    else {
      let why = reason()
      SSL_CTX_free(context)
      throw .certificate(path: files.key, reason: why)
    }
    return Identity(context: context, certificate: certificate)
  }

  /// Picks the certificate for the name that the client asks for; the first when none fits (RFC 6066 section 3).
  private func choose(_ session: OpaquePointer) -> Int32 {
    guard identities.count > 1, let name = SSL_get_servername(session, Int32(TLSEXT_NAMETYPE_host_name)) else {
      return SSL_TLSEXT_ERR_OK
    }
    for identity in identities where X509_check_host(identity.certificate, name, 0, 0, nil) == 1 {
      SSL_set_SSL_CTX(session, identity.context)
      break
    }
    return SSL_TLSEXT_ERR_OK
  }

  /// OpenSSL's words for what went wrong last.
  private static func reason() -> String {
    let code = ERR_get_error()
    ERR_clear_error()
    guard code != 0, let text = ERR_reason_error_string(code) else { return "unreadable" }
    return String(cString: text)
  }
}

/// ALPN, RFC 7301: http/1.1 if it is offered, else a fatal alert, so that no other protocol reads our bytes.
private func selectProtocol(
  _ out: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ outLength: UnsafeMutablePointer<UInt8>?,
  _ offered: UnsafePointer<UInt8>?, _ length: UInt32
) -> Int32 {
  guard let offered else { return SSL_TLSEXT_ERR_ALERT_FATAL }
  var at = 0
  while at < Int(length) {
    let count = Int(offered[at])
    guard at + 1 + count <= Int(length) else { break }
    let name = UnsafeRawBufferPointer(start: offered + at + 1, count: count)
    if count == 8 && KnownField.exactly(name, 0, "http/1.1") {
      out?.pointee = offered + at + 1
      outLength?.pointee = UInt8(count)
      return SSL_TLSEXT_ERR_OK
    }
    at += 1 + count
  }
  return SSL_TLSEXT_ERR_ALERT_FATAL
}
