extension Cases {
  /// Fields after a chunked body, RFC 9112 section 7.1.2 and RFC 9110 section 6.5.
  static let trailers = #"""
    === 200 kept | 9112 7.1.2 | a trailer field | has hello
    POST / HTTP/1.1
    Host: a
    Trailer: X-Sum
    Transfer-Encoding: chunked

    5
    hello
    0
    X-Sum: 1

    === 200 200 kept | 9112 7.1.2 | several trailer fields and a next request
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    X-One: 1
    X-Two: 2

    GET / HTTP/1.1
    Host: a

    === 400 closed | 9110 6.5.1 | Content-Length as a trailer
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    Content-Length: 5

    === 400 closed | 9110 6.5.1 | Transfer-Encoding as a trailer
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    Transfer-Encoding: chunked

    === 400 closed | 9110 6.5.1 | Host as a trailer
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    Host: evil

    === 400 closed | 9110 6.5.1 | Authorization as a trailer
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    Authorization: Bearer x

    === 400 closed | 9110 6.5.1 | Cookie as a trailer
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    Cookie: a=b

    === 400 closed | 9110 6.5.1 | Content-Type as a trailer
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    Content-Type: text/html

    === 400 closed | 9110 6.5.1 | Trailer as a trailer
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    Trailer: X-Sum

    === 400 closed | 9112 5.1 | a space before the colon
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    X-Sum : 1

    === 400 closed | 9112 5 | a line without a colon
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    X-Sum

    === 400 closed | 9112 5.2 | a folded trailer
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    X-Sum: 1
    \s2

    === 400 closed | 9110 5.1 | a name that is no token
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    X[Sum]: 1

    === 400 closed | 9110 5.5 | NUL in a value
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    X-Sum: \0

    === 400 closed | 9112 2.2 | a bare LF at a trailer's end
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    X-Sum: 1\nX-Two: 2

    === 400 closed | 9112 2.2 | a bare CR at a trailer's end
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    X-Sum: 1\rX-Two: 2

    === 400 closed | 9112 7.1 | a request where the end of the trailers belongs
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    GET /hidden HTTP/1.1
    Host: a

    === 400/431 closed | 9110 5.4 | a trailer of forty thousand bytes
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    X-Sum: \{x*40000}

    === 400/431 closed | 9110 5.4 | two hundred trailers
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    \{X-Sum: 1\r\n*200}\-

    === 200 kept | 9112 7.1.2 | a trailer
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5
    hello
    0
    X-Sum: 1

    === 200 kept | 9112 7.1.2 | two trailers
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    X: 1
    Y: 2

    === 400 closed | 9110 6.5.1 | a trailer that changes coding
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    Transfer-Encoding: gzip

    === 400 closed | 9110 6.5.1 | a trailer that signs in
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    Authorization: x

    === 400 closed | 9112 5.2 | a trailer of two lines
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    X: 1
     2

    === 400 closed | 9112 5 | a trailer without colon
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    X

    === 400 closed | 9112 5.1 | a trailer with space before the colon
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    X : 1

    === 400 closed | 9112 2.2 | a trailer with LF
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    X: 1\n
    === 400 closed | 9112 2.2 | a request for a trailer
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    GET / HTTP/1.1
    Host: a

    === 431 closed | 6585 5 | too large a trailer section
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    X: \{y*9000}

    === 431 closed | 6585 5 | too many trailers
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    \{X: y\r\n*40}
    """#
}
