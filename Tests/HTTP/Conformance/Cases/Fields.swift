extension Cases {
  /// Field names, values and line ends, RFC 9112 section 5 and RFC 9110 section 5.
  static let fields = #"""
    === 200 kept | 9110 5.1 | every token character in a name | has X!#$%&'*+-.^_`|~09: 1
    POST /echo HTTP/1.1
    Host: a
    X!#$%&'*+-.^_`|~09: 1
    Content-Length: 0

    === 200 kept | 9110 5.5 | an empty value
    GET / HTTP/1.1
    Host: a
    X-Empty:

    === 200 kept | 9110 5.5 | white space around a value is no part of it | has X-Value: b c\n
    POST /echo HTTP/1.1
    Host: a
    X-Value: \t b c \t
    X-Next: 1
    Content-Length: 0

    === 200 kept | 9110 5.5 | a tab inside a value
    GET / HTTP/1.1
    Host: a
    X-Value: a\tb

    === 200 kept | 9110 5.5 | bytes above 127 in a value
    GET / HTTP/1.1
    Host: a
    X-Value: caf\xc3\xa9 \xff

    === 200 kept | 9110 5.5 | a value of punctuation | has X-Value: "a" <b>; c={d}, (e)
    POST /echo HTTP/1.1
    Host: a
    X-Value: "a" <b>; c={d}, (e)
    Content-Length: 0

    === 200 kept | 9110 5.3 | the same name twice | has X-Twice: 1\n
    POST /echo HTTP/1.1
    Host: a
    X-Twice: 1
    X-Twice: 2
    Content-Length: 0

    === 200 kept | 9110 5.5 | colons in a value
    GET / HTTP/1.1
    Host: a
    X-Time: 10:20:30

    === 400 closed | 9110 5.3 | two Content-Types
    POST / HTTP/1.1
    Host: a
    Content-Type: text/plain
    Content-Type: text/html
    Content-Length: 0

    === 400 closed | 9112 5.1 | a space before the colon
    GET / HTTP/1.1
    Host: a
    X-Value : b

    === 400 closed | 9112 5.1 | a tab before the colon
    GET / HTTP/1.1
    Host: a
    X-Value\t: b

    === 400 closed | 9112 5 | a name with a space
    GET / HTTP/1.1
    Host: a
    X Value: b

    === 400 closed | 9112 5 | a line without a colon
    GET / HTTP/1.1
    Host: a
    X-Value

    === 400 closed | 9112 5 | an empty name
    GET / HTTP/1.1
    Host: a
    : b

    === 400 closed | 9110 5.1 | brackets in a name
    GET / HTTP/1.1
    Host: a
    X-Value[]: b

    === 400 closed | 9110 5.1 | a slash in a name
    GET / HTTP/1.1
    Host: a
    X/Value: b

    === 400 closed | 9110 5.1 | an at sign in a name
    GET / HTTP/1.1
    Host: a
    X@Value: b

    === 400 closed | 9110 5.1 | a quotation mark in a name
    GET / HTTP/1.1
    Host: a
    "X-Value": b

    === 400 closed | 9110 5.1 | NUL in a name
    GET / HTTP/1.1
    Host: a
    X\0Value: b

    === 400 closed | 9110 5.1 | a control byte in a name
    GET / HTTP/1.1
    Host: a
    X\x08Value: b

    === 400 closed | 9110 5.1 | DEL in a name
    GET / HTTP/1.1
    Host: a
    X\x7fValue: b

    === 400 closed | 9110 5.1 | a byte above 127 in a name
    GET / HTTP/1.1
    Host: a
    X\xdfValue: b

    === 400 closed | 9110 5.5 | NUL in a value
    GET / HTTP/1.1
    Host: a
    X-Value: a\0b

    === 400 closed | 9110 5.5 | BEL in a value
    GET / HTTP/1.1
    Host: a
    X-Value: a\x07b

    === 400 closed | 9110 5.5 | ESC in a value
    GET / HTTP/1.1
    Host: a
    X-Value: a\x1bb

    === 400 closed | 9110 5.5 | DEL in a value
    GET / HTTP/1.1
    Host: a
    X-Value: a\x7fb

    === 400 closed | 9110 5.5 | a vertical tab in a value
    GET / HTTP/1.1
    Host: a
    X-Value: a\x0bb

    === 400 closed | 9110 5.5 | a bare CR in a value
    GET / HTTP/1.1
    Host: a
    X-Value: a\rb

    === 400 closed | 9112 2.2 | a bare LF at a field's end
    GET / HTTP/1.1
    Host: a\nX-Value: b

    === 400 closed | 9112 2.2 | a bare CR at a field's end
    GET / HTTP/1.1
    Host: a\rX-Value: b

    === 400 closed | 9112 2.2 | CR CR LF at a field's end
    GET / HTTP/1.1
    Host: a
    X-Value: b\r

    === 400 closed | 9112 2.2 | a bare LF as the empty line
    GET / HTTP/1.1
    Host: a
    \n\-
    === 400 closed | 9112 2.2 | a bare LF before the empty line
    GET / HTTP/1.1
    Host: a\n\r\n\-
    === 400 closed | 9112 2.2 | a bare CR before a field
    GET / HTTP/1.1
    Host: a
    \rX-Value: b

    === 400 closed | 9112 2.2 | a field hidden behind a bare LF
    GET / HTTP/1.1
    Host: a
    X-Value: b\nContent-Length: 36

    GET /hidden HTTP/1.1
    Host: a

    === 400 closed | 9112 5.2 | a folded value
    GET / HTTP/1.1
    Host: a
    X-Value: b
    \sc

    === 400 closed | 9112 5.2 | a value folded with a tab
    GET / HTTP/1.1
    Host: a
    X-Value: b
    \tc

    === 400 closed | 9112 5.2 | a folded line that looks like a field
    GET / HTTP/1.1
    Host: a
    X-Value: b
    \sTransfer-Encoding: chunked

    === 400 closed | 9112 2.2 | white space before the first field
    GET / HTTP/1.1
    \sHost: a

    === 400 closed | 9112 2.2 | a line of one space after the request line
    GET / HTTP/1.1
    \s
    Host: a

    === 400 closed | 9112 5.2 | a line of one space before the end
    GET / HTTP/1.1
    Host: a
    \s

    === 400 closed | 9112 5 | a colon is not a semicolon
    GET / HTTP/1.1
    Host: a
    X-Value; b

    === 200 kept | 9110 5.1 | a name with an underscore is another name | has X_Value: 1
    POST /echo HTTP/1.1
    Host: a
    X_Value: 1
    Content-Length: 0

    === 400 closed | 9112 11.2 | a name that some proxies take for Content-Length
    POST /echo HTTP/1.1
    Host: a
    Content_Length: 7
    Content-Length: 0

    === 400 closed | 9112 11.2 | a name that some proxies take for Transfer-Encoding
    POST /echo HTTP/1.1
    Host: a
    Transfer_Encoding: chunked
    Content-Length: 0

    === 400 closed | 9110 5.3 | two Authorizations
    GET / HTTP/1.1
    Host: a
    Authorization: Bearer a
    Authorization: Bearer b

    === 200 kept | 9110 5.1 | names that start like framing names are other names
    GET / HTTP/1.1
    Host: a
    Content-Lengthy: 7
    Transfer-Encodings: chunked
    X-Content-Length: 9

    """#
}
