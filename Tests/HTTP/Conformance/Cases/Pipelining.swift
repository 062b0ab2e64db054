extension Cases {
  /// Requests sent without waiting, RFC 9112 section 9.3.2, and who closes when, section 9.6.
  static let pipelining = #"""
    === 200 200 kept | 9112 9.3.2 | two requests at once
    GET / HTTP/1.1
    Host: a

    GET / HTTP/1.1
    Host: a

    === 200 404 405 200 kept | 9112 9.3.2 | answers in the order of requests
    GET / HTTP/1.1
    Host: a

    GET /nothing HTTP/1.1
    Host: a

    GET /echo HTTP/1.1
    Host: a

    POST / HTTP/1.1
    Host: a
    Content-Length: 2

    ok\-
    === 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 kept | 9112 9.3.2 | sixteen requests at once
    \{GET / HTTP/1.1\r\nHost: a\r\n\r\n*16}\-
    === 200 200 200 kept | 9112 9.3.2 | bodies of both framings between requests | has second
    POST / HTTP/1.1
    Host: a
    Content-Length: 5

    first\-
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    6
    second
    0

    GET / HTTP/1.1
    Host: a

    === 200h 200 kept | 9110 9.3.2 | HEAD before GET
    HEAD / HTTP/1.1
    Host: a

    GET / HTTP/1.1
    Host: a

    === 200 200 kept | 9112 2.2 | an empty line between requests
    POST / HTTP/1.1
    Host: a
    Content-Length: 5

    hello
    GET / HTTP/1.1
    Host: a

    === 200 closed | 9112 9.6 | nothing is answered after close
    GET / HTTP/1.1
    Host: a
    Connection: close

    GET / HTTP/1.1
    Host: a

    === 200 200 closed | 9112 9.6 | the second request closes
    GET / HTTP/1.1
    Host: a

    GET / HTTP/1.1
    Host: a
    Connection: close

    === 200 400 closed | 9112 2.2 | a broken second request
    GET / HTTP/1.1
    Host: a

    BROKEN

    GET / HTTP/1.1
    Host: a

    === 400 closed | 9112 2.2 | nothing is answered after a broken request
    BROKEN

    GET / HTTP/1.1
    Host: a

    === 200 400 closed | 9112 6.3 | a broken length in the second request
    GET / HTTP/1.1
    Host: a

    POST / HTTP/1.1
    Host: a
    Content-Length: x

    === 200 closed | 9112 9.3 | HTTP/1.0 without keep-alive answers one
    GET / HTTP/1.0
    Host: a

    GET / HTTP/1.0
    Host: a

    === 200 200 closed | 9112 9.3 | HTTP/1.0 with keep-alive answers both
    GET / HTTP/1.0
    Host: a
    Connection: keep-alive

    GET / HTTP/1.0
    Host: a

    === 404 404 404 kept | 9112 9.3.2 | faults of the application do not close
    \{GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n*3}\-
    """#
}
