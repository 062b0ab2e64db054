extension Cases {
  /// Percent-encoding, dot segments and bytes of a path, RFC 3986 sections 2.1, 3.3 and 5.2.4.
  static let paths = #"""
    === 404 kept | 3986 2.1 | an encoded space
    GET /a%20b HTTP/1.1
    Host: a

    === 404 kept | 3986 2.1 | encoded Chinese
    GET /%E9%9A%8F%E5%B7%9E HTTP/1.1
    Host: a

    === 404 kept | 3986 2.1 | lower-case hexadecimal digits
    GET /%e9%9a%8f HTTP/1.1
    Host: a

    === 405 any | 3986 6.2.2.2 | an encoded letter is that letter
    GET /%65cho HTTP/1.1
    Host: a

    === 404 kept | 3986 2.4 | decoded once only
    GET /%2565cho HTTP/1.1
    Host: a

    === 400 closed | 3986 2.1 | a percent sign without digits
    GET /% HTTP/1.1
    Host: a

    === 400 closed | 3986 2.1 | a percent sign with one digit
    GET /%4 HTTP/1.1
    Host: a

    === 400 closed | 3986 2.1 | a percent sign with letters that are no digits
    GET /%zz HTTP/1.1
    Host: a

    === 400 closed | 3986 2.1 | a percent sign with a sign
    GET /%+1 HTTP/1.1
    Host: a

    === 400 closed | 3986 2.1 | the u-encoding of old browsers
    GET /%u002e HTTP/1.1
    Host: a

    === 400 any | 3986 7.3 | an encoded NUL
    GET /%00 HTTP/1.1
    Host: a

    === 400/404 any | 3986 7.3 | an encoded line break
    GET /%0d%0aSet-Cookie:%20a=1 HTTP/1.1
    Host: a

    === 400/404 any | 3629 3 | encoded bytes that are no UTF-8
    GET /%ff%fe HTTP/1.1
    Host: a

    === 400/404 any | 3629 3 | an overlong encoding of a slash
    GET /%c0%af HTTP/1.1
    Host: a

    === 400/404 any | 3629 3 | an overlong encoding of a dot
    GET /%c0%ae%c0%ae/ HTTP/1.1
    Host: a

    === 404 any | 3986 2.2 | an encoded slash is not a separator
    POST /x%2f..%2fecho HTTP/1.1
    Host: a
    Content-Length: 0

    === 404/400 any | 3986 3.3 | an encoded backslash
    GET /..%5c..%5cetc HTTP/1.1
    Host: a

    === 400/404 any | 3986 5.2.4 | a way up
    GET /../etc/passwd HTTP/1.1
    Host: a

    === 400/404 any | 3986 5.2.4 | a way up, encoded
    GET /%2e%2e/etc/passwd HTTP/1.1
    Host: a

    === 400/404 any | 3986 5.2.4 | a way up, half encoded
    GET /.%2e/etc/passwd HTTP/1.1
    Host: a

    === 400/404 any | 3986 5.2.4 | a way up, encoded twice
    GET /%252e%252e/etc/passwd HTTP/1.1
    Host: a

    === 400/404 any | 3986 5.2.4 | a way up with encoded slashes
    GET /..%2f..%2fetc/passwd HTTP/1.1
    Host: a

    === 400/404/405 any | 3986 5.2.4 | a dot segment in the middle
    GET /x/./../echo HTTP/1.1
    Host: a

    === 404 any | 3986 5.2.4 | a name of three dots
    GET /... HTTP/1.1
    Host: a

    === 400 closed | 3986 2 | a NUL in the path
    GET /\0 HTTP/1.1
    Host: a

    === 400 closed | 3986 2 | a control byte in the path
    GET /\x01 HTTP/1.1
    Host: a

    === 400 closed | 3986 2 | DEL in the path
    GET /\x7f HTTP/1.1
    Host: a

    === 400 closed | 3986 2 | a byte above 127 in the path
    GET /\xe9 HTTP/1.1
    Host: a

    === 400 closed | 3986 2 | UTF-8 in the path, not encoded
    GET /\xe9\x9a\x8f HTTP/1.1
    Host: a

    === 400 closed | 3986 2 | a byte above 127 in the query
    GET /?a=\xe9 HTTP/1.1
    Host: a

    === 400 closed | 3986 2 | ESC in the query
    GET /?a=\x1b[0m HTTP/1.1
    Host: a

    === 400 closed | 3986 2 | a quotation mark in the path
    GET /" HTTP/1.1
    Host: a

    === 400 closed | 3986 2 | angle brackets in the path
    GET /<script> HTTP/1.1
    Host: a

    === 400/200 any | 3986 2.1 | a broken percent sign in the query, as browsers leave it
    GET /?a=%z HTTP/1.1
    Host: a

    === 200 kept | 3986 3.3 | a parameter
    GET /named/a%20b HTTP/1.1
    Host: a

    === 200 kept | 3986 3.3 | a parameter with an escaped slash
    GET /named/a%2Fb HTTP/1.1
    Host: a

    === 404 kept | 3986 3.3 | a parameter that is empty
    GET /named/ HTTP/1.1
    Host: a

    === 404 kept | 3986 3.3 | a parameter too many
    GET /named/a/b HTTP/1.1
    Host: a

    === 404 kept | 3986 5.2.4 | a dot segment is not resolved
    GET /named/../echo HTTP/1.1
    Host: a

    === 200 kept | 3986 6.2.2.2 | an escaped letter is the letter
    POST /%65cho HTTP/1.1
    Host: a

    === 404 kept | 3986 3.3 | two slashes are not one
    GET //named/a HTTP/1.1
    Host: a

    === 404 kept | 3986 6.2.2.1 | a path in capitals is another
    POST /ECHO HTTP/1.1
    Host: a

    """#
}
