extension Cases {
  /// Limits: request line 8 KiB (414), head 32 KiB and 100 fields (431), content (413); RFC 9112 section 3, RFC 6585
  /// section 5.
  static let sizes = #"""
    === 404/200 kept | 9112 3 | a request line of eight thousand bytes is read
    GET /\{a*7980} HTTP/1.1
    Host: a

    === 200 kept | 9112 3 | a query of six thousand bytes is read
    GET /?\{a*6000} HTTP/1.1
    Host: a

    === 414 closed | 9110 15.5.15 | a target of nine thousand bytes
    GET /\{a*9000} HTTP/1.1
    Host: a

    === 414 closed | 9110 15.5.15 | a query of nine thousand bytes
    GET /?\{a*9000} HTTP/1.1
    Host: a

    === 414 closed | 9110 15.5.15 | a target of a hundred thousand bytes
    GET /\{a*100000} HTTP/1.1
    Host: a

    === 414 closed | 9110 15.5.15 | a target without an end
    GET /\{a*60000}\-
    === 200 kept | 6585 5 | ninety fields are read
    GET / HTTP/1.1
    Host: a
    \{X-A: 1\r\n*89}\-

    === 431 closed | 6585 5 | a hundred and one fields
    GET / HTTP/1.1
    Host: a
    \{X-A: 1\r\n*100}\-

    === 431 closed | 6585 5 | a thousand fields
    GET / HTTP/1.1
    Host: a
    \{X-A: 1\r\n*1000}\-

    === 200 kept | 6585 5 | a field of six thousand bytes is read
    GET / HTTP/1.1
    Host: a
    Cookie: a=\{b*6000}

    === 431 closed | 6585 5 | a field of forty thousand bytes
    GET / HTTP/1.1
    Host: a
    X-A: \{b*40000}

    === 431 closed | 6585 5 | a field name of forty thousand bytes
    GET / HTTP/1.1
    Host: a
    \{b*40000}: 1

    === 431 closed | 6585 5 | fields of forty thousand bytes together
    GET / HTTP/1.1
    Host: a
    \{X-A: \{b*900}\r\n*44}\-

    === 431 closed | 6585 5 | a field without an end
    GET / HTTP/1.1
    Host: a
    X-A: \{b*60000}\-
    === 413 closed | 9110 15.5.14 | a length above every limit
    POST / HTTP/1.1
    Host: a
    Content-Length: 1099511627776

    === 413 closed | 9110 15.5.14 | a chunk above every limit
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    FFFFFFFFFF
    x\-
    === 200 kept | 9112 6 | a body of a hundred thousand bytes
    POST / HTTP/1.1
    Host: a
    Content-Length: 100000

    \{x*100000}\-
    === 200 kept | 9112 7.1 | three hundred chunks
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    \{4\r\nabcd\r\n*300}\-
    0

    === 404 kept | 9112 3 | a long line within the limit
    GET /\{a*7900} HTTP/1.1
    Host: a

    === 414 closed | 9112 3 | a line that never ends
    GET /\{a*9000}\-
    === 414 closed | 9112 3 | a method that never ends
    \{A*9000}\-
    === 200 kept | 6585 5 | a field within the limit
    GET / HTTP/1.1
    Host: a
    X: \{y*9000}

    === 200 kept | 6585 5 | a head larger than one buffer
    GET / HTTP/1.1
    Host: a
    X: \{y*16000}
    Y: \{z*15000}

    === 431 closed | 6585 5 | too large a head
    GET / HTTP/1.1
    Host: a
    X: \{y*33000}

    === 431 closed | 6585 5 | a head that never ends
    GET / HTTP/1.1
    Host: a
    \{X: yyyyyyyyyyyy\r\n*3000}\-
    === 200 kept | 6585 5 | a hundred fields
    GET / HTTP/1.1
    Host: a
    \{X: y\r\n*99}
    === 431 closed | 6585 5 | a field too many
    GET / HTTP/1.1
    Host: a
    \{X: y\r\n*100}
    === 431 closed | 6585 5 | a name that never ends
    GET / HTTP/1.1
    Host: a
    \{x*33000}\-
    === 431 closed | 6585 5 | a value of blanks that never ends
    GET / HTTP/1.1
    Host: a
    X: \{ *33000}

    === 200 kept | 9110 8.6 | content larger than memory keeps
    POST / HTTP/1.1
    Host: a
    Content-Length: 100000

    \{z*100000}\-
    === 200 kept | 9112 7.1 | a chunk larger than memory keeps
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    186a0
    \{z*100000}
    0

    === 200 kept | 9112 7.1 | very many small chunks
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    \{1\r\nz\r\n*5000}0

    """#
}
