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
    === 200 404 kept | 9112 9.3.2 | two GETs
    GET / HTTP/1.1
    Host: a

    GET /nowhere HTTP/1.1
    Host: a

    === 200 200 404 kept | 9112 9.3.2 | three kinds
    GET / HTTP/1.1
    Host: a

    POST /echo HTTP/1.1
    Host: a
    Content-Length: 2

    hiGET /x HTTP/1.1
    Host: a

    === 200 200 kept | 9112 9.3.2 | a chunked POST then a GET
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    2
    hi
    0

    GET / HTTP/1.1
    Host: a

    === 200 404 kept | 9112 9.3.2 | trailers then a GET
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    2
    hi
    0
    X: y

    GET /x HTTP/1.1
    Host: a

    === 200 200 kept | 9112 2.2 | an empty line between
    GET / HTTP/1.1
    Host: a


    GET / HTTP/1.1
    Host: a

    === 200 501 closed | 9112 6.3 | a stray byte after the content
    POST / HTTP/1.1
    Host: a
    Content-Length: 2

    hi!GET / HTTP/1.1
    Host: a

    === 200 400 closed | 9112 9.3.2 | a broken request second
    GET / HTTP/1.1
    Host: a

    GET / HTTP/1.1

    === 400 closed | 9112 9.6 | nothing after a broken request
    GET / HTTP/1.1

    GET / HTTP/1.1
    Host: a

    === 501 closed | 9112 9.6 | nothing after an unknown method
    BREW / HTTP/1.1
    Host: a

    GET / HTTP/1.1
    Host: a

    === 400 closed | 9112 6.1 | nothing after both framings
    POST / HTTP/1.1
    Host: a
    Content-Length: 6
    Transfer-Encoding: chunked

    0

    GGET / HTTP/1.1
    Host: a

    === 413 closed | 9110 15.5.14 | nothing after too much content
    POST /small HTTP/1.1
    Host: a
    Content-Length: 99

    GET / HTTP/1.1
    Host: a

    === 200 kept | 9112 6.3 | a request hidden in content
    POST / HTTP/1.1
    Host: a
    Content-Length: 32

    GET /x HTTP/1.1
    Host: a:123

    === 200 kept | 9112 7.1 | a request hidden in a chunk
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    20
    GET /x HTTP/1.1
    Host: a:123


    0

    === 500 200 kept | 9112 9.3.2 | an error answered and the next served
    GET /crash HTTP/1.1
    Host: a

    GET / HTTP/1.1
    Host: a

    === 405 200 kept | 9112 9.3.2 | a 405 and the next served
    GET /echo HTTP/1.1
    Host: a

    GET / HTTP/1.1
    Host: a

    === 204 200 kept | 9112 6.3 | a 204 then a GET
    GET /empty HTTP/1.1
    Host: a

    GET / HTTP/1.1
    Host: a

    === 304 200 kept | 9112 6.3 | a 304 then a GET
    GET /kept HTTP/1.1
    Host: a
    If-None-Match: *

    GET / HTTP/1.1
    Host: a

    === 200 200 kept | 9112 9.3.2 | a stream then a GET
    GET /pieces HTTP/1.1
    Host: a

    GET / HTTP/1.1
    Host: a

    === 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 kept | 9112 9.3.2 | sixteen kept answers
    \{GET /kept HTTP/1.1\r\nHost: a\r\n\r\n*16}\-
    """#
}
