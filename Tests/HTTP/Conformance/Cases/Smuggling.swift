extension Cases {
  /// Requests that two servers in a row may read as one or as two: one refusal, then the end. RFC 9112 section 11.2.
  static let smuggling = #"""
    === 400 closed | 9112 11.2 | CL.TE: a second request behind the last chunk
    POST / HTTP/1.1
    Host: a
    Content-Length: 45
    Transfer-Encoding: chunked

    0

    GET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 11.2 | TE.CL: a second request inside a chunk
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked
    Content-Length: 4

    2d
    GET /hidden HTTP/1.1
    Host: a
    X-Rest: 12345
    0

    === 400 closed | 9112 11.2 | TE.TE: a second, unknown coding
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked
    Transfer-Encoding: cow
    Content-Length: 4

    0

    GET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 11.2 | TE.TE: identity first
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: identity
    Transfer-Encoding: chunked
    Content-Length: 4

    0

    GET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 11.2 | TE behind a space before the colon
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding : chunked
    Content-Length: 4

    0

    GET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 11.2 | TE behind a leading space
    POST / HTTP/1.1
    Host: a
    Content-Length: 4
    \sTransfer-Encoding: chunked

    0

    GET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 11.2 | TE behind a leading tab
    POST / HTTP/1.1
    Host: a
    Content-Length: 4
    \tTransfer-Encoding: chunked

    0

    GET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 11.2 | TE behind a bare LF in a value
    POST / HTTP/1.1
    Host: a
    X-Value: b\nTransfer-Encoding: chunked
    Content-Length: 4

    0

    GET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 11.2 | TE behind a bare CR in a value
    POST / HTTP/1.1
    Host: a
    X-Value: b\rTransfer-Encoding: chunked
    Content-Length: 4

    0

    GET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 11.2 | TE with a vertical tab and a length
    POST / HTTP/1.1
    Host: a
    Content-Length: 4
    Transfer-Encoding:\x0bchunked

    0

    GET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 11.2 | TE folded over two lines
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding:
    \tchunked
    Content-Length: 4

    0

    GET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 11.2 | TE with NUL in its name
    POST / HTTP/1.1
    Host: a
    Transfer\0-Encoding: chunked
    Content-Length: 4

    0

    === 400 closed | 9112 11.2 | CL.CL: two lengths, a request between them
    POST / HTTP/1.1
    Host: a
    Content-Length: 0
    Content-Length: 42

    GET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 11.2 | CL.0: a length with a plus sign
    POST / HTTP/1.1
    Host: a
    Content-Length: +42

    GET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 11.2 | a length behind a NUL
    POST / HTTP/1.1
    Host: a
    Content-Length: 0\042

    GET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 11.2 | a length behind CR in its name
    POST / HTTP/1.1
    Host: a
    \rContent-Length: 42

    GET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 11.2 | a chunk whose size wraps at 32 bits
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    100000000\-
    \xff
    GET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 11.2 | a chunk that ends in two other bytes
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5
    helloXX0

    GET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 11.2 | an extension that hides a line end
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    2;\nxx
    45
    0

    GET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 11.2 | the last chunk ends in LF
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0\n\nGET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 11.2 | a GET with both framings
    GET / HTTP/1.1
    Host: a
    Content-Length: 5
    Transfer-Encoding: chunked

    0

    GET /hidden HTTP/1.1
    Host: a

    === 200 404 any | 9112 6 | a GET's body is not a request
    GET / HTTP/1.1
    Host: a
    Content-Length: 37

    GET /hidden1 HTTP/1.1
    Host: abcd

    GET /nothing HTTP/1.1
    Host: a

    === 405 any | 9112 6 | a body that nobody reads is no request | not hidden
    PUT /echo HTTP/1.1
    Host: a
    Content-Length: 34

    GET /hidden HTTP/1.1
    Host: ab

    === 404 any | 9112 6 | a body for a path that is not there is no request | not hidden
    POST /nothing HTTP/1.1
    Host: a
    Content-Length: 34

    GET /hidden HTTP/1.1
    Host: ab

    === 400 closed | 9112 3.2 | a second Host behind a leading space
    GET / HTTP/1.1
    Host: a
    \sHost: b

    === 400 closed | 9112 3 | a version behind a second request line
    GET /hidden HTTP/1.1\nGET / HTTP/1.1
    Host: a

    === 400 closed | 9112 6.1 | HTTP/1.0 with both framings
    POST / HTTP/1.0
    Host: a
    Content-Length: 4
    Transfer-Encoding: chunked

    0

    GET /hidden HTTP/1.1
    Host: a

    """#
}
