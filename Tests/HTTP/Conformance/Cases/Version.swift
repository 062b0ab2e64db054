extension Cases {
  /// The version, RFC 9112 section 2.3 and RFC 9110 section 6.2.
  static let version = #"""
    === 200 closed | 9112 9.3 | HTTP/1.0 is answered and closed
    GET / HTTP/1.0
    Host: a

    === 200 closed | 9112 3.2 | HTTP/1.0 needs no Host
    GET / HTTP/1.0

    === 200 kept | 9112 9.3 | HTTP/1.0 with keep-alive
    GET / HTTP/1.0
    Host: a
    Connection: keep-alive

    === 200 closed | 9112 9.3 | HTTP/1.0 with keep-alive and close
    GET / HTTP/1.0
    Host: a
    Connection: keep-alive, close

    === 200 closed | 9112 6.1 | HTTP/1.0 with a body of a known length
    POST / HTTP/1.0
    Host: a
    Content-Length: 5

    hello\-
    === 400 closed | 9112 6.1 | HTTP/1.0 with Transfer-Encoding
    POST / HTTP/1.0
    Host: a
    Transfer-Encoding: chunked

    0

    === 400 closed | 9112 6.1 | HTTP/1.0 with Transfer-Encoding and keep-alive
    POST / HTTP/1.0
    Host: a
    Connection: keep-alive
    Transfer-Encoding: chunked

    0

    GET / HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2 | HTTP/1.0 with two Hosts
    GET / HTTP/1.0
    Host: a
    Host: b

    === 200 closed | 9110 10.1.1 | HTTP/1.0 with Expect gets no interim answer
    POST / HTTP/1.0
    Host: a
    Expect: 100-continue
    Content-Length: 5

    hello\-
    === 200 any | 9110 6.2 | a higher minor version of 1
    GET / HTTP/1.2
    Host: a

    === 200/505 any | 9110 6.2 | the highest minor version of 1
    GET / HTTP/1.9
    Host: a

    === 505 closed | 9110 15.6.6 | HTTP/2.0 in words
    GET / HTTP/2.0
    Host: a

    === 505 closed | 9110 15.6.6 | HTTP/3.0
    GET / HTTP/3.0
    Host: a

    === 505 closed | 9110 15.6.6 | HTTP/9.9
    GET / HTTP/9.9
    Host: a

    === 505 closed | 9110 15.6.6 | HTTP/0.9 in words
    GET / HTTP/0.9
    Host: a

    === 505/400 closed | 9110 15.6.6 | HTTP/0.0
    GET / HTTP/0.0
    Host: a

    === 400 closed | 9112 2.3 | a request of HTTP/0.9
    GET /
    === 400 closed | 9112 2.3 | no version but the space before it
    GET /\s

    === 400 closed | 9112 2.3 | two digits in the minor version
    GET / HTTP/1.10
    Host: a

    === 400 closed | 9112 2.3 | three digits and no point
    GET / HTTP/111
    Host: a

    === 400 closed | 9112 2.3 | a major version of a hundred digits
    GET / HTTP/\{1*100}.1
    Host: a

    === 400 closed | 9112 2.3 | a leading zero
    GET / HTTP/01.1
    Host: a

    === 400 closed | 9112 2.3 | no minor version
    GET / HTTP/1
    Host: a

    === 400 closed | 9112 2.3 | a point and no minor version
    GET / HTTP/1.
    Host: a

    === 400 closed | 9112 2.3 | lower-case http
    GET / http/1.1
    Host: a

    === 400 closed | 9112 2.3 | mixed case Http
    GET / Http/1.1
    Host: a

    === 400 closed | 9112 2.3 | a comma for the point
    GET / HTTP/1,1
    Host: a

    === 400 closed | 9112 2.3 | a letter for a digit
    GET / HTTP/1.x
    Host: a

    === 400 closed | 9112 2.3 | a sign in the version
    GET / HTTP/+1.1
    Host: a

    === 400 closed | 9112 2.3 | another protocol
    GET / FTP/1.1
    Host: a

    === 400 closed | 9112 2.3 | a longer protocol name
    GET / HTTPS/1.1
    Host: a

    === 400 closed | 9112 2.3 | a backslash for the slash
    GET / HTTP\\1.1
    Host: a

    === 400 closed | 9112 2.3 | a space inside the version
    GET / HTTP/ 1.1
    Host: a

    === 400 closed | 9112 2.3 | full-width digits
    GET / HTTP/\xef\xbc\x91.1
    Host: a

    === 400 closed | 9112 3 | no version
    GET /
    Host: a

    === 400 closed | 9112 3 | no version but the space
    GET /\s
    Host: a

    === 400 closed | 9112 2.3 | the protocol of a radio stream
    GET / ICY/1.1
    Host: a

    === 400 closed | 9112 2.3 | version without slash
    GET / HTTP1.1
    Host: a

    === 400 closed | 9112 2.3 | version with two slashes
    GET / HTTP//1.1
    Host: a

    """#
}
