extension Cases {
  /// Requests that are not finished: the server waits, and says so only when the client has closed its side.
  static let unfinished = #"""
    === waits | 9112 3 | a letter
    G\-
    === waits | 9112 3 | a method and a space
    GET \-
    === waits | 9112 3 | a target
    GET /nothing\-
    === waits | 9112 3 | half a version
    GET / HTTP/1\-
    === waits | 9112 3 | a whole request line without its end
    GET / HTTP/1.1\-
    === waits | 9112 3 | a request line and CR
    GET / HTTP/1.1\r\-
    === waits | 9112 5 | a request line
    GET / HTTP/1.1
    === waits | 9112 5 | half a name
    GET / HTTP/1.1
    Ho\-
    === waits | 9112 5 | a name and a colon
    GET / HTTP/1.1
    Host:\-
    === waits | 9112 5 | a field without its end
    GET / HTTP/1.1
    Host: a\-
    === waits | 9112 5 | a field and CR
    GET / HTTP/1.1
    Host: a\r\-
    === waits | 9112 6 | all but the empty line
    GET / HTTP/1.1
    Host: a
    === waits | 9112 6 | all but the last byte
    GET / HTTP/1.1
    Host: a
    \r\-
    === waits | 9112 6.2 | half a body
    POST / HTTP/1.1
    Host: a
    Content-Length: 5

    he\-
    === waits | 9112 7.1 | a chunk's size without its end
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5\-
    === waits | 9112 7.1 | half a chunk
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5
    he\-
    === waits | 9112 7.1 | a chunk without the last
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5
    hello
    === waits | 9112 7.1 | the last chunk without the empty line
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    === waits | 9112 7.1.2 | half a trailer
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    X-Sum: 1
    === waits | 9112 2.2 | an empty line
    \r\n\-
    === 400/408 half | 9112 6 | a head that ends early
    GET / HTTP/1.1
    Host: a
    === 400/408 half | 9112 8 | a body that ends early
    POST / HTTP/1.1
    Host: a
    Content-Length: 5

    he\-
    === 400 half | 9112 8 | chunks that end early
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5
    hello
    === 400/408 half | 9112 7.1 | a last chunk without the empty line
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5
    hello
    0
    === 400 half | 9112 8 | an end in mid-line
    GET / HT\-
    === 400 half | 9112 8 | an end in mid-head
    GET / HTTP/1.1
    Host: a\-
    """#
}
