/// The table of our own cases, one file a subject; each is text that people read and `ConformanceCase` reads too.
///
/// A case starts with `=== STATUSES END | RFC SECTION | NAME | CHECKS` and goes on with the request, a line each, to
/// the next case. A line stands for itself and CRLF, unless it ends in `\-`. In a line, `\r \n \t \0 \s \\ \xHH` are
/// bytes (`\s` a space that an editor would cut), `\{x*9}` is x nine times, `\~` waits for an answer before going on.
/// STATUSES are those of all answers in order: `200`, `400/501` for either, `200h` for an answer to HEAD.
/// END is `kept` (open: a probe is answered next), `closed` (end of stream and nothing more), `any` of the two, `half`
/// (the client closes its side after the request, the server answers and closes), `waits` (nothing is answered yet).
/// CHECKS are `has TEXT` and `not TEXT` over all answers together.
enum Cases {
  /// Every subject with its table.
  static let subjects: [(name: String, text: String)] = [
    ("request line", requestLine),
    ("version", version),
    ("targets", targets),
    ("paths", paths),
    ("Host", host),
    ("fields", fields),
    ("Content-Length", contentLength),
    ("Transfer-Encoding", transferEncoding),
    ("chunked", chunked),
    ("trailers", trailers),
    ("pipelining", pipelining),
    ("Connection", connection),
    ("methods and Expect", methods),
    ("answers", answers),
    ("limits", sizes),
    ("smuggling", smuggling),
    ("unfinished", unfinished),
    ("files", files),
  ]

  /// All cases, read once.
  static let all: [ConformanceCase] = subjects.flatMap { ConformanceCase.read($0.text, subject: $0.name) }
}
