extension Cases {
  /// Content-Length, RFC 9112 section 6.2 and RFC 9110 section 8.6.
  static let contentLength = #"""
    === 200 kept | 9112 6.2 | a body comes back as it was | has hello
    POST / HTTP/1.1
    Host: a
    Content-Length: 5

    hello\-
    === 200 kept | 9112 6.2 | a body of nothing
    POST / HTTP/1.1
    Host: a
    Content-Length: 0

    === 200 kept | 9112 6.3 | a POST without framing has no body
    POST / HTTP/1.1
    Host: a

    === 200 kept | 9112 6.2 | leading zeros | has hello
    POST / HTTP/1.1
    Host: a
    Content-Length: 0005

    hello\-
    === 200 kept | 9110 5.5 | white space around the number | has hello
    POST / HTTP/1.1
    Host: a
    Content-Length: \t5\t\s

    hello\-
    === 200 kept | 9110 5.1 | the name in any case | has hello
    POST / HTTP/1.1
    Host: a
    cOnTeNt-LeNgTh: 5

    hello\-
    === 200 kept | 9112 6 | a body of every kind of line end
    POST / HTTP/1.1
    Host: a
    Content-Length: 8

    \r\n\r\n\0\n\n\r\-
    === 200 200 kept | 9112 9.3.2 | the byte after the body begins the next request
    POST / HTTP/1.1
    Host: a
    Content-Length: 3

    abc\-
    GET / HTTP/1.1
    Host: a

    === 200 any | 9110 9.3.1 | a GET with a body
    GET / HTTP/1.1
    Host: a
    Content-Length: 5

    hello\-
    === 200 kept | 9110 9.3.1 | a GET with an empty body
    GET / HTTP/1.1
    Host: a
    Content-Length: 0

    === 400 closed | 9110 8.6 | a plus sign
    POST / HTTP/1.1
    Host: a
    Content-Length: +5

    hello\-
    === 400 closed | 9110 8.6 | a minus sign
    POST / HTTP/1.1
    Host: a
    Content-Length: -5

    hello\-
    === 400 closed | 9110 8.6 | minus zero
    POST / HTTP/1.1
    Host: a
    Content-Length: -0

    === 400 closed | 9110 8.6 | empty
    POST / HTTP/1.1
    Host: a
    Content-Length:

    === 400 closed | 9110 8.6 | letters
    POST / HTTP/1.1
    Host: a
    Content-Length: five

    hello\-
    === 400 closed | 9110 8.6 | hexadecimal
    POST / HTTP/1.1
    Host: a
    Content-Length: 0x5

    hello\-
    === 400 closed | 9110 8.6 | a fraction
    POST / HTTP/1.1
    Host: a
    Content-Length: 5.0

    hello\-
    === 400 closed | 9110 8.6 | an exponent
    POST / HTTP/1.1
    Host: a
    Content-Length: 5e0

    hello\-
    === 400 closed | 9110 8.6 | an underscore
    POST / HTTP/1.1
    Host: a
    Content-Length: 0_5

    hello\-
    === 400 closed | 9110 8.6 | a group separator
    POST / HTTP/1.1
    Host: a
    Content-Length: 1,000

    === 400 closed | 9110 8.6 | two numbers with a space
    POST / HTTP/1.1
    Host: a
    Content-Length: 5 5

    hello\-
    === 400 closed | 9110 8.6 | quotation marks
    POST / HTTP/1.1
    Host: a
    Content-Length: "5"

    hello\-
    === 400 closed | 9110 8.6 | full-width digits
    POST / HTTP/1.1
    Host: a
    Content-Length: \xef\xbc\x95

    hello\-
    === 400 closed | 9110 8.6 | a semicolon after it
    POST / HTTP/1.1
    Host: a
    Content-Length: 5;

    hello\-
    === 400 closed | 9110 8.6 | more than 64 bits
    POST / HTTP/1.1
    Host: a
    Content-Length: 18446744073709551621

    hello\-
    === 400/413 closed | 9110 8.6 | exactly 2^64
    POST / HTTP/1.1
    Host: a
    Content-Length: 18446744073709551616

    === 400/413 closed | 9110 8.6 | the largest signed number
    POST / HTTP/1.1
    Host: a
    Content-Length: 9223372036854775807

    === 400/413 closed | 9110 8.6 | a hundred digits
    POST / HTTP/1.1
    Host: a
    Content-Length: \{9*100}

    === 400 closed | 9112 6.3 | two different lengths
    POST / HTTP/1.1
    Host: a
    Content-Length: 5
    Content-Length: 7

    hello\-
    === 400 closed | 9112 6.3 | two equal lengths
    POST / HTTP/1.1
    Host: a
    Content-Length: 5
    Content-Length: 5

    hello\-
    === 400 closed | 9112 6.3 | a list of equal lengths
    POST / HTTP/1.1
    Host: a
    Content-Length: 5, 5

    hello\-
    === 400 closed | 9112 6.3 | a list that ends in a comma
    POST / HTTP/1.1
    Host: a
    Content-Length: 5,

    hello\-
    === 400 closed | 9112 6.3 | a list of different lengths
    POST / HTTP/1.1
    Host: a
    Content-Length: 5, 6

    hello\-
    === 400 closed | 9112 6.3 | two lengths on a GET
    GET / HTTP/1.1
    Host: a
    Content-Length: 0
    Content-Length: 0

    === 400 closed | 9112 5.1 | a space before the colon
    POST / HTTP/1.1
    Host: a
    Content-Length : 5

    hello\-
    === 400 closed | 9110 5.5 | a control byte after the number
    POST / HTTP/1.1
    Host: a
    Content-Length: 5\x0b

    hello\-
    === 200h kept | 9110 9.3.2 | a HEAD with content
    HEAD / HTTP/1.1
    Host: a
    Content-Length: 5

    hello\-
    === 200 kept | 9110 5.1 | a length in mixed case
    POST / HTTP/1.1
    Host: a
    cOnTenT-LENgth: 5

    hello\-
    === 200 kept | 9112 5 | a length after tabs
    POST / HTTP/1.1
    Host: a
    Content-Length:\t5\t

    hello\-
    === 200 closed | 9112 6.3 | content in HTTP/1.0
    POST / HTTP/1.0
    Content-Length: 5

    hello\-
    === 400 closed | 9112 6.3 | a length with an underscore
    POST / HTTP/1.1
    Host: a
    Content-Length: 1_0

    hello\-
    === 400 closed | 9110 5.5 | a length with NUL
    POST / HTTP/1.1
    Host: a
    Content-Length: 5\0

    hello\-
    === 400 closed | 9112 6.3 | two unequal lengths
    POST / HTTP/1.1
    Host: a
    Content-Length: 5
    Content-Length: 7

    hello!!\-
    === 400 closed | 9112 6.3 | a length of forty digits
    POST / HTTP/1.1
    Host: a
    Content-Length: \{9*40}

    === 413 closed | 9110 15.5.14 | a length over the route's limit
    POST /small HTTP/1.1
    Host: a
    Content-Length: 11

    hello world\-
    === 200 kept | 9110 15.5.14 | a length at the route's limit
    POST /small HTTP/1.1
    Host: a
    Content-Length: 10

    helloworld\-
    === 413 closed | 9110 15.5.14 | a length of nearly an exabyte
    POST / HTTP/1.1
    Host: a
    Content-Length: 999999999999999999

    === 400 half | 9112 8 | less content than promised
    POST / HTTP/1.1
    Host: a
    Content-Length: 10

    hello\-
    === 400 closed | 9112 11.2 | a name that only looks like a length
    POST / HTTP/1.1
    Host: a
    Content_Length: 5

    """#
}
