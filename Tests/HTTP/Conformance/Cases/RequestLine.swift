extension Cases {
  /// The request line and the method, RFC 9112 section 3 and RFC 9110 section 9.
  static let requestLine = #"""
    === 200 kept | 9112 3 | a plain GET
    GET / HTTP/1.1
    Host: a

    === 200 kept | 9112 2.2 | one empty line before the request line is skipped
    \r\n\-
    GET / HTTP/1.1
    Host: a

    === 400 closed | 9112 2.2 | two empty lines before the request line
    \r\n\r\n\-
    GET / HTTP/1.1
    Host: a

    === 400 closed | 9112 2.2 | many empty lines before the request line
    \{\r\n*40}\-
    GET / HTTP/1.1
    Host: a

    === 400 closed | 9112 3 | two spaces after the method
    GET  / HTTP/1.1
    Host: a

    === 400 closed | 9112 3 | two spaces before the version
    GET /  HTTP/1.1
    Host: a

    === 400 closed | 9112 3 | a space after the version
    GET / HTTP/1.1\s
    Host: a

    === 400 closed | 9112 3 | a space before the method
    \sGET / HTTP/1.1
    Host: a

    === 400 closed | 9112 3 | a tab after the method
    GET\t/ HTTP/1.1
    Host: a

    === 400 closed | 9112 3 | a tab before the version
    GET /\tHTTP/1.1
    Host: a

    === 400 closed | 9112 3 | a vertical tab after the method
    GET\x0b/ HTTP/1.1
    Host: a

    === 400 closed | 9112 3 | a form feed before the version
    GET /\x0cHTTP/1.1
    Host: a

    === 400 closed | 9112 3 | no target
    GET HTTP/1.1
    Host: a

    === 400 closed | 9112 3 | an empty target between two spaces
    GET  HTTP/1.1
    Host: a

    === 400 closed | 9112 3 | a target with a space in it
    GET /a b HTTP/1.1
    Host: a

    === 400 closed | 9112 3 | a fourth word
    GET / HTTP/1.1 x
    Host: a

    === 400 closed | 9112 3 | a request line of one word
    GET
    Host: a

    === 400 closed | 9112 2.2 | a request line that ends in a bare LF
    GET / HTTP/1.1\n\-
    Host: a

    === 400 closed | 9112 2.2 | a bare CR inside the request line
    GET /\rx HTTP/1.1
    Host: a

    === 400 closed | 9112 2.2 | a bare CR instead of the line's end
    GET / HTTP/1.1\r\-
    Host: a

    === 400 closed | 9112 2.2 | CR CR LF at the line's end
    GET / HTTP/1.1\r\r\n\-
    Host: a

    === 400 closed | 9112 2.2 | every line ends in a bare LF
    GET / HTTP/1.1\nHost: a\n\n\-
    === 400 closed | 9112 3 | LF instead of spaces
    GET\n/\nHTTP/1.1
    Host: a

    === 400 closed | 9110 9.1 | a method with a colon
    bla:rgh / HTTP/1.1
    Host: a

    === 400 closed | 9110 9.1 | a method in brackets
    G(E)T / HTTP/1.1
    Host: a

    === 400 closed | 9110 9.1 | a method with NUL
    GET\0 / HTTP/1.1
    Host: a

    === 400 closed | 9110 9.1 | a method with a byte above 127
    GET\xdf / HTTP/1.1
    Host: a

    === 400 closed | 9110 9.1 | a method with a comma
    GET,HEAD / HTTP/1.1
    Host: a

    === 400 closed | 9110 9.1 | a method in quotes
    "GET" / HTTP/1.1
    Host: a

    === 400 closed | 9112 3 | a word before the method
    Extra GET / HTTP/1.1
    Host: a

    === 501 any | 9110 9.1 | methods are case-sensitive: get
    get / HTTP/1.1
    Host: a

    === 501 any | 9110 9.1 | methods are case-sensitive: Get
    Get / HTTP/1.1
    Host: a

    === 501 any | 9110 15.6.2 | an unknown method
    FROBNICATE / HTTP/1.1
    Host: a

    === 501 any | 9110 15.6.2 | an unknown method of every token character
    !#$%&'*+-.^_`|~09AZaz / HTTP/1.1
    Host: a

    === 501/400 any | 9110 9.1 | a method of sixty-four letters
    \{M*64} / HTTP/1.1
    Host: a

    === 400/414/501 closed | 9110 9.1 | a method of nine thousand letters
    \{M*9000} / HTTP/1.1
    Host: a

    === 405/501 any | 9113 3.4 | the HTTP/2 preface over HTTP/1.1 words
    PRI /x HTTP/1.1
    Host: a

    === 505 closed | 9113 3.4 | the HTTP/2 preface
    PRI * HTTP/2.0

    SM

    === 400 closed | 9112 3 | a TLS ClientHello on the plain port
    \x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n\-
    === 400 closed | 9112 3 | zeros
    \{\0*64}\r\n\r\n\-
    === 400 closed | 9112 3 | a PROXY line that nobody asked for
    PROXY TCP4 192.0.2.1 192.0.2.2 56324 443
    GET / HTTP/1.1
    Host: a

    === 400 closed | 9112 2.2 | many empty lines first





    GET / HTTP/1.1
    Host: a

    === 400 closed | 9112 2.2 | a bare LF first
    \nGET / HTTP/1.1
    Host: a

    === 400 closed | 9112 2.2 | a bare CR first
    \rGET / HTTP/1.1
    Host: a

    === 400 closed | 9112 2.2 | a tab first
    \tGET / HTTP/1.1
    Host: a

    === 400 closed | 9112 2.2 | a NUL first
    \0GET / HTTP/1.1
    Host: a

    === 400 closed | 9112 2.2 | a UTF-8 mark first
    \xEF\xBB\xBFGET / HTTP/1.1
    Host: a

    === 400 closed | 9112 3 | a TLS hello
    \x16\x03\x01\x02\x00\x01\x00\x01\xFC\x03\x03\-
    === 400 closed | 9112 3 | two requests glued
    Extra lineGET / HTTP/1.1
    Host: a

    """#
}
