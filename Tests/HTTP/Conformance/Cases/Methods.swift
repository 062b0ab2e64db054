extension Cases {
  /// Methods, Expect and the fields that answers must carry, RFC 9110 sections 9, 10.1.1 and 15.
  static let methods = #"""
    === 200h kept | 9110 9.3.2 | HEAD
    HEAD / HTTP/1.1
    Host: a

    === 404h kept | 9110 9.3.2 | HEAD of nothing
    HEAD /nothing HTTP/1.1
    Host: a

    === 400h closed | 9110 9.3.2 | HEAD with a broken field | not <
    HEAD / HTTP/1.1
    Host: a
    X-Value : b

    === 204 kept | 9110 9.3.7 | OPTIONS of a path | has Allow:
    OPTIONS /echo HTTP/1.1
    Host: a

    === 405 any | 9110 15.5.6 | a method that the path does not have | has Allow:
    DELETE /echo HTTP/1.1
    Host: a

    === 405 any | 9110 15.5.6 | GET of a path that only takes POST | has Allow: POST
    GET /echo HTTP/1.1
    Host: a

    === 405h any | 9110 15.5.6 | HEAD of a path that only takes POST | has Allow:
    HEAD /echo HTTP/1.1
    Host: a

    === 405 any | 9110 15.5.6 | PUT with a body
    PUT /echo HTTP/1.1
    Host: a
    Content-Length: 5

    hello\-
    === 405 any | 9110 15.5.6 | PATCH with a chunked body
    PATCH /echo HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5
    hello
    0

    === 405/501 any | 9110 9.3.8 | TRACE is refused and gives nothing back | not X-Secret
    TRACE / HTTP/1.1
    Host: a
    X-Secret: 1

    === 405/501 any | 9110 9.3.8 | TRACE with Max-Forwards | not X-Secret
    TRACE / HTTP/1.1
    Host: a
    Max-Forwards: 0
    X-Secret: 1

    === 501 any | 9110 15.6.2 | a method of WebDAV
    PROPFIND / HTTP/1.1
    Host: a

    === 100 200 kept | 9110 10.1.1 | Expect with a body that follows at once | has hello
    POST / HTTP/1.1
    Host: a
    Expect: 100-continue
    Content-Length: 5

    \~hello\-
    === 100 200 kept | 9110 10.1.1 | Expect in any case | has hello
    POST / HTTP/1.1
    Host: a
    Expect: 100-CONTINUE
    Content-Length: 5

    \~hello\-
    === 100 200 kept | 9110 10.1.1 | Expect with a chunked body | has hello
    POST / HTTP/1.1
    Host: a
    Expect: 100-continue
    Transfer-Encoding: chunked

    \~5
    hello
    0

    === 200 kept | 9110 10.1.1 | Expect without a body
    GET / HTTP/1.1
    Host: a
    Expect: 100-continue

    === 417 any | 9110 10.1.1 | an expectation that nobody knows
    POST / HTTP/1.1
    Host: a
    Expect: 200-ok
    Content-Length: 0

    === 413 closed | 9110 10.1.1 | Expect with a body that is too large
    POST / HTTP/1.1
    Host: a
    Expect: 100-continue
    Content-Length: 1099511627776

    === 400 closed | 9110 10.1.1 | Expect does not hide a broken length
    POST / HTTP/1.1
    Host: a
    Expect: 100-continue
    Content-Length: 5, 5

    === 404/405 any | 9110 10.1.1 | Expect for a path that is not there
    POST /nothing HTTP/1.1
    Host: a
    Expect: 100-continue
    Content-Length: 5

    === 200 kept | 9110 6.6.1 | answers carry a date | has Date:
    GET / HTTP/1.1
    Host: a

    === 200 kept | 9110 8.6 | answers carry a length | has Content-Length:
    GET / HTTP/1.1
    Host: a

    === 404 kept | 9110 6.6.1 | so do refusals | has Date:
    GET /nothing HTTP/1.1
    Host: a

    === 400 closed | 9112 9.6 | a refusal that closes says so | has Connection: close
    GET / HTTP/1.1

    === 400 closed | 9110 8.6 | a refusal of framing carries a length | has Content-Length:
    POST / HTTP/1.1
    Host: a
    Content-Length: x

    === 400 closed | 9110 6.6.1 | a refusal of framing carries a date | has Date:
    BROKEN

    === 400 closed | 9112 3 | only a method
    GET

    === 501 closed | 9110 15.6.2 | an unknown method
    BREW / HTTP/1.1
    Host: a

    === 501 closed | 9110 9.3.8 | TRACE is not implemented
    TRACE / HTTP/1.1
    Host: a

    === 501 closed | 9110 5.6.2 | a method with every tchar
    A!#$%&'*+-.^_`~0 / HTTP/1.1
    Host: a

    === 501 closed | 9110 5.6.2 | a method with a bar
    A|B / HTTP/1.1
    Host: a

    === 400 closed | 9110 5.6.2 | a method with a colon
    GE:T / HTTP/1.1
    Host: a

    === 400 closed | 9110 5.6.2 | a method with a bracket
    GE[T / HTTP/1.1
    Host: a

    === 400 closed | 9110 5.6.2 | a method with a comma
    GET,POST / HTTP/1.1
    Host: a

    === 400 closed | 9110 5.6.2 | a method with NUL
    GE\0T / HTTP/1.1
    Host: a

    === 400 closed | 9110 5.6.2 | a method with 0x80
    GE\x80T / HTTP/1.1
    Host: a

    === 400 closed | 9110 5.6.2 | a method with DEL
    GE\x7FT / HTTP/1.1
    Host: a

    === 200 kept | 9110 10.1.1 | a continue that is not waited for
    POST / HTTP/1.1
    Host: a
    Expect: 100-continue
    Content-Length: 5

    hello\-
    === 200 kept | 9110 10.1.1 | a continue in capitals
    POST / HTTP/1.1
    Host: a
    Expect: 100-CONTINUE
    Content-Length: 5

    hello\-
    === 413 closed | 9110 10.1.1 | a continue over the limit
    POST /small HTTP/1.1
    Host: a
    Expect: 100-continue
    Content-Length: 99

    === 417 closed | 9110 10.1.1 | an unknown expectation
    GET / HTTP/1.1
    Host: a
    Expect: 200-ok

    === 417 closed | 9110 10.1.1 | two expectations
    GET / HTTP/1.1
    Host: a
    Expect: 100-continue
    Expect: x

    === 200 closed | 9110 10.1.1 | an expectation in HTTP/1.0
    GET / HTTP/1.0
    Expect: 200-ok

    === 200 kept | 9110 9.3.4 | a PUT
    PUT / HTTP/1.1
    Host: a
    Content-Length: 1

    x\-
    === 200 kept | 5789 2 | a PATCH
    PATCH / HTTP/1.1
    Host: a
    Content-Length: 1

    x\-
    === 200 kept | 9110 9.3.5 | a DELETE
    DELETE / HTTP/1.1
    Host: a

    """#
}
