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

    === 200 kept | 9112 5 | a field without space
    GET / HTTP/1.1
    Host: a
    X:y

    === 200 kept | 9112 5 | a field without value
    GET / HTTP/1.1
    Host: a
    X:

    === 200 kept | 9112 5 | a field of blanks
    GET / HTTP/1.1
    Host: a
    X: \t\s

    === 200 kept | 9112 5 | a value with blanks around
    GET / HTTP/1.1
    Host: a
    X: \t y z \t

    === 200 kept | 9110 5.5 | a value with colons
    GET / HTTP/1.1
    Host: a
    X: a:b:c

    === 200 kept | 9110 5.5 | a value with every visible mark
    GET / HTTP/1.1
    Host: a
    X: !"#$%&'()*+,-./:;<=>?@[]^_`{}~

    === 200 kept | 9110 5.5 | a value with obs-text
    GET / HTTP/1.1
    Host: a
    X: \xE7\xAD\x96 \xFF

    === 200 kept | 9110 5.6.2 | a name with every tchar
    GET / HTTP/1.1
    Host: a
    !#$%&'*+-.^_`~0aZ: x

    === 200 kept | 9110 5.3 | the same field twice
    GET / HTTP/1.1
    Host: a
    X: 1
    X: 2

    === 400 closed | 9112 5.1 | a tab between name and colon
    GET / HTTP/1.1
    Host: a
    X\t: y

    === 400 closed | 9112 5 | no colon
    GET / HTTP/1.1
    Host: a
    X

    === 400 closed | 9112 5 | only a colon
    GET / HTTP/1.1
    Host: a
    : y

    === 400 closed | 9110 5.1 | a name with space
    GET / HTTP/1.1
    Host: a
    X Y: z

    === 400 closed | 9110 5.1 | a name with brackets
    GET / HTTP/1.1
    Host: a
    X[]: z

    === 400 closed | 9110 5.1 | a name with parentheses
    GET / HTTP/1.1
    Host: a
    X(): z

    === 400 closed | 9110 5.1 | a name with comma
    GET / HTTP/1.1
    Host: a
    X,Y: z

    === 400 closed | 9110 5.1 | a name with slash
    GET / HTTP/1.1
    Host: a
    X/Y: z

    === 400 closed | 9110 5.1 | a name with semicolon
    GET / HTTP/1.1
    Host: a
    X;Y: z

    === 400 closed | 9110 5.1 | a name with equals
    GET / HTTP/1.1
    Host: a
    X=Y: z

    === 400 closed | 9110 5.1 | a name with question mark
    GET / HTTP/1.1
    Host: a
    X?: z

    === 400 closed | 9110 5.1 | a name with at sign
    GET / HTTP/1.1
    Host: a
    X@: z

    === 400 closed | 9110 5.1 | a name with quote
    GET / HTTP/1.1
    Host: a
    "X": z

    === 400 closed | 9110 5.1 | a name with backslash
    GET / HTTP/1.1
    Host: a
    X\\Y: z

    === 400 closed | 9110 5.1 | a name with braces
    GET / HTTP/1.1
    Host: a
    {X}: z

    === 400 closed | 9110 5.1 | a name with angle brackets
    GET / HTTP/1.1
    Host: a
    <X>: z

    === 400 closed | 9110 5.1 | a name with NUL
    GET / HTTP/1.1
    Host: a
    X\0: z

    === 400 closed | 9110 5.1 | a name with DEL
    GET / HTTP/1.1
    Host: a
    X\x7F: z

    === 400 closed | 9110 5.1 | a name with 0xA0
    GET / HTTP/1.1
    Host: a
    X\xA0: z

    === 400 closed | 9110 5.1 | a name with CR
    GET / HTTP/1.1
    Host: a
    X\rY: z

    === 400 closed | 9112 5.2 | a folded line
    GET / HTTP/1.1
    Host: a
    X: y
     z

    === 400 closed | 9112 5.2 | a line folded by tab
    GET / HTTP/1.1
    Host: a
    X: y
    \tz

    === 400 closed | 9112 5.2 | a folded Host
    GET / HTTP/1.1
    Host:
     a

    === 400 closed | 9110 5.5 | a value with NUL
    GET / HTTP/1.1
    Host: a
    X: y\0z

    === 400 closed | 9110 5.5 | a value with bell
    GET / HTTP/1.1
    Host: a
    X: y\x07z

    === 400 closed | 9110 5.5 | a value with vertical tab
    GET / HTTP/1.1
    Host: a
    X: y\x0Bz

    === 400 closed | 9110 5.5 | a value with escape
    GET / HTTP/1.1
    Host: a
    X: y\x1B[0mz

    === 400 closed | 9110 5.5 | a value with DEL
    GET / HTTP/1.1
    Host: a
    X: y\x7Fz

    === 400 closed | 9110 5.5 | a value that starts with NUL
    GET / HTTP/1.1
    Host: a
    X: \0

    === 400 closed | 9112 2.2 | a value with bare CR
    GET / HTTP/1.1
    Host: a
    X: y\rz

    === 400 closed | 9112 2.2 | a value with bare LF
    GET / HTTP/1.1
    Host: a
    X: y\nZ: w

    === 400 closed | 9112 2.2 | a value ended by LF
    GET / HTTP/1.1
    Host: a
    X: y\n
    === 400 closed | 9112 2.2 | a value ended by CR CR LF
    GET / HTTP/1.1
    Host: a
    X: y\r\r\n
    === 400 closed | 9112 2.2 | the head ended by CR and a letter
    GET / HTTP/1.1
    Host: a
    \rX: y

    === 400 closed | 9112 2.2 | a line end of CR, LF in two fields
    GET / HTTP/1.1
    Host: a
    X: \r\r\n
    === 400 closed | 9110 5.3 | two types
    POST / HTTP/1.1
    Host: a
    Content-Type: a/b
    Content-Type: c/d

    === 400 closed | 9110 5.3 | two credentials
    GET / HTTP/1.1
    Host: a
    Authorization: a
    Authorization: b

    === 200 kept | 9110 5.6.2 | a name with another underscore
    GET / HTTP/1.1
    Host: a
    X_Y: z

    """#
}
