extension Cases {
  /// Transfer-Encoding, RFC 9112 sections 6.1 and 6.3.
  static let transferEncoding = #"""
    === 200 kept | 9112 7.1 | chunked | has hello
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5
    hello
    0

    === 200 kept | 9112 7 | coding names are case-insensitive | has hello
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: CHUNKED

    5
    hello
    0

    === 200 kept | 9110 5.1 | the name in any case | has hello
    POST / HTTP/1.1
    Host: a
    tRANSFER-eNCODING: chunked

    5
    hello
    0

    === 200 kept | 9110 5.5 | white space around the value | has hello
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: \t chunked \t

    5
    hello
    0

    === 400 closed | 9112 6.3 | with Content-Length
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked
    Content-Length: 5

    0

    === 400 closed | 9112 6.3 | after Content-Length
    POST / HTTP/1.1
    Host: a
    Content-Length: 5
    Transfer-Encoding: chunked

    0

    === 400 closed | 9112 6.1 | chunked twice in a list
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked, chunked

    0

    === 400 closed | 9112 6.1 | chunked twice in two fields
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked
    Transfer-Encoding: chunked

    0

    === 400 closed | 9112 6.1 | gzip before chunked
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: gzip, chunked

    0

    === 400 closed | 9112 6.3 | chunked is not last
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked, gzip

    0

    === 400 closed | 9112 6.3 | only gzip
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: gzip

    hello\-
    === 400 closed | 9112 7 | identity
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: identity
    Content-Length: 5

    hello\-
    === 400/501 closed | 9112 7 | identity without a length
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: identity

    === 400/501 closed | 9112 7 | identity and chunked
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: identity, chunked

    0

    === 400/501 closed | 9112 7 | identity and chunked in two fields
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: identity
    Transfer-Encoding: chunked

    0

    === 400 closed | 9112 6.1 | an unknown coding
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: nonsense

    hello\-
    === 400 closed | 9112 6.1 | empty
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding:

    0

    === 400 closed | 9112 6.1 | only a comma
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: ,

    0

    === 400 closed | 9112 6.1 | a comma before chunked
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: ,chunked

    0

    === 400 closed | 9112 6.1 | a comma after chunked
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked,

    0

    === 400 closed | 9112 6.1 | a longer word
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: xchunked

    0

    === 400/501 closed | 9112 6.1 | a cut word
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunke

    0

    === 400 closed | 9112 6.1 | quotation marks
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: "chunked"

    0

    === 400 closed | 9112 7 | a parameter
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked;q=1

    0

    === 400/501 closed | 9112 6.1 | two words
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked identity

    0

    === 400 closed | 9110 5.5 | a vertical tab before chunked
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: \x0bchunked

    0

    === 400 closed | 9110 5.5 | a vertical tab after chunked
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked\x0b

    0

    === 400 closed | 9110 5.5 | NUL after chunked
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked\0

    0

    === 400/501 closed | 9112 6.1 | a byte above 127 before chunked
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: \xa0chunked

    0

    === 400 closed | 9112 5.1 | a space before the colon
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding : chunked

    0

    === 400 closed | 9112 5.2 | a folded value
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding:
    \schunked

    0

    === 400 closed | 9112 2.2 | a bare LF before chunked
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: \nchunked

    0

    === 400 closed | 9112 6.3 | on a GET with Content-Length
    GET / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked
    Content-Length: 0

    0

    === 200 any | 9112 6 | on a GET
    GET / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0

    === 400 closed | 9112 6.1 | a coding and a zero length
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked
    Content-Length: 0

    0

    === 400 closed | 9112 7 | the identity coding
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: identity

    hello\-
    === 400 closed | 9112 6.1 | chunked and identity in two fields
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked
    Transfer-Encoding: identity

    0

    === 400 closed | 9112 6.1 | a coding with a letter after
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunkedx

    0

    === 200 kept | 9112 7 | a coding in capitals
    POST / HTTP/1.1
    Host: a
    TRANSFER-ENCODING: CHUNKED

    0

    === 200 kept | 9112 5 | a coding after tabs
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding:\tchunked\t

    0

    === 400 closed | 9112 11.2 | a name that only looks like a coding
    POST / HTTP/1.1
    Host: a
    Transfer_Encoding: chunked

    """#
}
