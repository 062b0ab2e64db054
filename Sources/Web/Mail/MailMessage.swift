import Foundation
import Policy
import Store

/// A letter as bytes: RFC 5322 with MIME; everything that is not ASCII is encoded, so that any relay takes it.
struct MailMessage {
  var from: MailAddress
  var to: MailAddress
  var subject: String
  var words: String
  var date: Moment
  /// What stands before the `@` of its identity; the same at each attempt, so that a copy is known as one.
  var identity: String

  /// Whom it is from, beside the address.
  private static let name = "链策"

  var bytes: [UInt8] {
    let head = [
      "From: \(Self.encoded(Self.name)) <\(from.text)>",
      "To: <\(to.text)>",
      "Subject: \(Self.encoded(subject))",
      "Date: \(Self.day(date))",
      "Message-ID: <\(identity)@\(from.domain)>",
      // RFC 3834: nobody's absence notice answers it.
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
    ]
    let options: Data.Base64EncodingOptions = [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ]
    let body = Data(words.replacing("\n", with: "\r\n").utf8).base64EncodedString(options: options)
    return Array((head.joined(separator: "\r\n") + "\r\n\r\n" + body + "\r\n").utf8)
  }

  /// RFC 2047: encoded words of at most 75 characters, none of which cuts a character; a line break within is one of
  /// ours, and nothing that stands in the text can end the header.
  static func encoded(_ text: String) -> String {
    var words: [String] = []
    var part: [UInt8] = []
    func close() {
      guard !part.isEmpty else { return }
      words.append("=?UTF-8?B?\(Data(part).base64EncodedString())?=")
      part = []
    }
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      // 45 bytes are 60 characters, with the 12 around them 72.
      if part.count + bytes.count > 45 { close() }
      part += bytes
    }
    close()
    return words.joined(separator: "\r\n ")
  }

  /// RFC 5322, 3.3, in Shanghai: `Fri, 27 Nov 2026 09:00:00 +0800`.
  static func day(_ moment: Moment) -> String {
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let day = moment.day
    // The first of January 1970 was a Thursday.
    let weekday = days[((day.dayNumber % 7) + 7) % 7]
    return "\(weekday), \(day.day) \(months[day.month - 1]) \(day.year) \(moment.text.suffix(8)) +0800"
  }
}
