/// Decodes a page: byte order mark, then good UTF-8, then what the page says, then what it looks like.
///
/// Good UTF-8 goes before what the page says, because browsers save pages in UTF-8 and leave `charset=gb2312` in them.
func decodeWebPage(_ bytes: [UInt8], _ notes: inout [ExtractionNote]) throws(IngestError) -> [UInt32] {
  if let order = UTF16Order(mark: bytes) {
    notes.append(.encoding("UTF-16"))
    return try decodeUTF16(bytes[2...], order)
  }
  let fault: UTF8Fault
  switch decodeUTF8(bytes) {
  case .success(let scalars): return scalars
  case .failure(let first): fault = first
  }
  let refusal = IngestError.encoding(offset: fault.offset, line: line(of: fault.offset, in: bytes))
  guard var encoding = declaredEncoding(bytes) ?? (looksLikeGB2312(bytes) ? "GB18030" : nil) else { throw refusal }
  var decoded = transcode(bytes, from: encoding)
  /// A page with more faults than this is not in that encoding.
  let allowed = 16 + bytes.count / 1000
  // The label lies: the bytes say what they are.
  if !decoded.available || decoded.faults > allowed, encoding != "GB18030", looksLikeGB2312(bytes) {
    encoding = "GB18030"
    decoded = transcode(bytes, from: encoding)
  }
  guard decoded.available, decoded.faults <= allowed else { throw refusal }
  if encoding != "UTF-8" { notes.append(.encoding(encoding)) }
  if decoded.faults > 0 { notes.append(.undecodable(decoded.faults)) }
  return decoded.scalars
}

/// The encoding that `charset=` names within the head of a page, as the system's converter calls it.
///
/// GB 2312 and GBK mean GB18030, which holds both (WHATWG Encoding, section 4.2).
private func declaredEncoding(_ bytes: [UInt8]) -> String? {
  /// Browsers look at 1,024 bytes; pages of offices put long comments first.
  let search = 8192
  let head = String(decoding: bytes.prefix(search).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self).lowercased()
  guard let range = head.firstRange(of: "charset") else { return nil }
  let rest = head[range.upperBound...].drop { " =\"'".contains($0) }
  switch rest.prefix(while: { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) {
  case "gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", "cp936", "ms936": return "GB18030"
  case "utf-8", "utf8": return "UTF-8"
  case "big5", "big5-hkscs": return "BIG5-HKSCS"
  default: return nil
  }
}
