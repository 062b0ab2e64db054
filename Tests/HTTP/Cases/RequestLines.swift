extension Case {
  static let requestLines = table(
    #"""
    a plain GET | 9112 3 | GET / HTTP/1.1¶Host: a¶¶ | 200
    a HEAD | 9110 9.3.2 | HEAD / HTTP/1.1¶Host: a¶¶ | 200
    an OPTIONS of a path | 9110 9.3.7 | OPTIONS / HTTP/1.1¶Host: a¶¶ | 200
    an OPTIONS that the router answers | 9110 9.3.7 | OPTIONS /echo HTTP/1.1¶Host: a¶¶ | 204
    an OPTIONS of the server | 9112 3.2.4 | OPTIONS * HTTP/1.1¶Host: a¶¶ | 204
    a GET of the asterisk | 9112 3.2.4 | GET * HTTP/1.1¶Host: a¶¶ | 400
    an asterisk with a tail | 9112 3.2.4 | OPTIONS *x HTTP/1.1¶Host: a¶¶ | 400
    two asterisks | 9112 3.2.4 | OPTIONS ** HTTP/1.1¶Host: a¶¶ | 400
    an empty line first | 9112 2.2 | ¶GET / HTTP/1.1¶Host: a¶¶ | 200
    two empty lines first | 9112 2.2 | ¶¶GET / HTTP/1.1¶Host: a¶¶ | 400
    many empty lines first | 9112 2.2 | ¶¶¶¶¶GET / HTTP/1.1¶Host: a¶¶ | 400
    a bare LF first | 9112 2.2 | \nGET / HTTP/1.1¶Host: a¶¶ | 400
    a bare CR first | 9112 2.2 | \rGET / HTTP/1.1¶Host: a¶¶ | 400
    a space first | 9112 2.2 | \sGET / HTTP/1.1¶Host: a¶¶ | 400
    a tab first | 9112 2.2 | \tGET / HTTP/1.1¶Host: a¶¶ | 400
    a NUL first | 9112 2.2 | \0GET / HTTP/1.1¶Host: a¶¶ | 400
    a UTF-8 mark first | 9112 2.2 | \xEF\xBB\xBFGET / HTTP/1.1¶Host: a¶¶ | 400
    a TLS hello | 9112 3 | \x16\x03\x01\x02\x00\x01\x00\x01\xFC\x03\x03 | 400
    an HTTP/2 preface | 9113 3.4 | PRI * HTTP/2.0¶¶SM¶¶ | 505
    line ends by LF | 9112 2.2 | GET / HTTP/1.1\nHost: a¶¶ | 400
    every line ends by LF | 9112 2.2 | GET / HTTP/1.1\nHost: a\n\n | 400
    line ends by CR | 9112 2.2 | GET / HTTP/1.1\rHost: a¶¶ | 400
    line ends by CR CR LF | 9112 2.2 | GET / HTTP/1.1\r\r\nHost: a¶¶ | 400
    two spaces before the target | 9112 3 | GET  / HTTP/1.1¶Host: a¶¶ | 400
    two spaces before the version | 9112 3 | GET /  HTTP/1.1¶Host: a¶¶ | 400
    a space after the version | 9112 3 | GET / HTTP/1.1 ¶Host: a¶¶ | 400
    a tab before the target | 9112 3 | GET\t/ HTTP/1.1¶Host: a¶¶ | 400
    a tab before the version | 9112 3 | GET /\tHTTP/1.1¶Host: a¶¶ | 400
    a vertical tab as space | 9112 3 | GET\x0B/ HTTP/1.1¶Host: a¶¶ | 400
    a form feed as space | 9112 3 | GET /\x0CHTTP/1.1¶Host: a¶¶ | 400
    no version | 9112 3 | GET /¶Host: a¶¶ | 400
    HTTP/0.9 | 9112 3 | GET /¶ | 400
    no version but the space | 9112 3 | GET / ¶Host: a¶¶ | 400
    no target | 9112 3 | GET HTTP/1.1¶Host: a¶¶ | 400
    only a method | 9112 3 | GET¶¶ | 400
    a fourth word | 9112 3 | GET / HTTP/1.1 x¶Host: a¶¶ | 400
    lower-case version | 9112 2.3 | GET / http/1.1¶Host: a¶¶ | 400
    mixed-case version | 9112 2.3 | GET / Http/1.1¶Host: a¶¶ | 400
    another protocol | 9112 2.3 | GET / ICY/1.1¶Host: a¶¶ | 400
    HTTPS as protocol | 9112 2.3 | GET / HTTPS/1.1¶Host: a¶¶ | 400
    version 0.9 spelled out | 9110 15.6.6 | GET / HTTP/0.9¶Host: a¶¶ | 505
    version 2.0 | 9110 15.6.6 | GET / HTTP/2.0¶Host: a¶¶ | 505
    version 3.0 | 9110 15.6.6 | GET / HTTP/3.0¶Host: a¶¶ | 505
    version 9.9 | 9110 15.6.6 | GET / HTTP/9.9¶Host: a¶¶ | 505
    a later minor version | 9110 2.5 | GET / HTTP/1.2¶Host: a¶¶ | 200
    version without minor | 9112 2.3 | GET / HTTP/1¶Host: a¶¶ | 400
    version with an empty minor | 9112 2.3 | GET / HTTP/1.¶Host: a¶¶ | 400
    version of two digits | 9112 2.3 | GET / HTTP/1.10¶Host: a¶¶ | 400
    version with a leading zero | 9112 2.3 | GET / HTTP/01.1¶Host: a¶¶ | 400
    version with a comma | 9112 2.3 | GET / HTTP/1,1¶Host: a¶¶ | 400
    version with a letter | 9112 2.3 | GET / HTTP/1.x¶Host: a¶¶ | 400
    version without slash | 9112 2.3 | GET / HTTP1.1¶Host: a¶¶ | 400
    version with two slashes | 9112 2.3 | GET / HTTP//1.1¶Host: a¶¶ | 400
    version with sign | 9112 2.3 | GET / HTTP/+1.1¶Host: a¶¶ | 400
    HTTP/1.0 without Host | 9112 3.2 | GET / HTTP/1.0¶¶ | 200
    HTTP/1.0 with Host | 9112 3.2 | GET / HTTP/1.0¶Host: a¶¶ | 200
    an unknown method | 9110 15.6.2 | BREW / HTTP/1.1¶Host: a¶¶ | 501
    a lower-case method | 9110 9.1 | get / HTTP/1.1¶Host: a¶¶ | 501
    a mixed-case method | 9110 9.1 | Get / HTTP/1.1¶Host: a¶¶ | 501
    TRACE is not implemented | 9110 9.3.8 | TRACE / HTTP/1.1¶Host: a¶¶ | 501
    a method with every tchar | 9110 5.6.2 | A!#$%&'*+-.^_`~0 / HTTP/1.1¶Host: a¶¶ | 501
    a method with a bar | 9110 5.6.2 | A\pB / HTTP/1.1¶Host: a¶¶ | 501
    a method with a colon | 9110 5.6.2 | GE:T / HTTP/1.1¶Host: a¶¶ | 400
    a method with a bracket | 9110 5.6.2 | GE[T / HTTP/1.1¶Host: a¶¶ | 400
    a method with a quote | 9110 5.6.2 | "GET" / HTTP/1.1¶Host: a¶¶ | 400
    a method with a comma | 9110 5.6.2 | GET,POST / HTTP/1.1¶Host: a¶¶ | 400
    a method with NUL | 9110 5.6.2 | GE\0T / HTTP/1.1¶Host: a¶¶ | 400
    a method with 0x80 | 9110 5.6.2 | GE\x80T / HTTP/1.1¶Host: a¶¶ | 400
    a method with DEL | 9110 5.6.2 | GE\x7FT / HTTP/1.1¶Host: a¶¶ | 400
    a method known elsewhere on a path without it | 9110 15.5.6 | DELETE /echo HTTP/1.1¶Host: a¶¶ | 405
    a GET where only POST is | 9110 15.5.6 | GET /echo HTTP/1.1¶Host: a¶¶ | 405
    a HEAD where only POST is | 9110 15.5.6 | HEAD /echo HTTP/1.1¶Host: a¶¶ | 405
    a path that is not there | 9110 15.5.5 | GET /nowhere HTTP/1.1¶Host: a¶¶ | 404
    a query | 9112 3.2.1 | GET /?a=1&b=%20 HTTP/1.1¶Host: a¶¶ | 200
    an empty query | 9112 3.2.1 | GET /? HTTP/1.1¶Host: a¶¶ | 200
    a query with question marks | 3986 3.4 | GET /?a?b?c HTTP/1.1¶Host: a¶¶ | 200
    a query as browsers leave it | 3986 3.4 | GET /?a={b}\p[c]^`\ HTTP/1.1¶Host: a¶¶ | 200
    a broken escape in a query | 3986 2.1 | GET /?a=%zz HTTP/1.1¶Host: a¶¶ | 400
    a cut escape in a query | 3986 2.1 | GET /?a=%2 HTTP/1.1¶Host: a¶¶ | 400
    a NUL escape in a query | 3986 2.1 | GET /?a=%00 HTTP/1.1¶Host: a¶¶ | 400
    escaped bytes that are not UTF-8 in a query | 3986 2.5 | GET /?a=%FF HTTP/1.1¶Host: a¶¶ | 400
    a fragment | 9112 3.2.1 | GET /#top HTTP/1.1¶Host: a¶¶ | 400
    a fragment after a query | 9112 3.2.1 | GET /?a#b HTTP/1.1¶Host: a¶¶ | 400
    a target without slash | 9112 3.2.1 | GET index.html HTTP/1.1¶Host: a¶¶ | 400
    a target of a question mark | 9112 3.2.1 | GET ?a HTTP/1.1¶Host: a¶¶ | 400
    a target with a quote | 3986 2 | GET /" HTTP/1.1¶Host: a¶¶ | 400
    a target with angle brackets | 3986 2 | GET /<b> HTTP/1.1¶Host: a¶¶ | 400
    a target with a backslash | 3986 2 | GET /a\b HTTP/1.1¶Host: a¶¶ | 400
    a target with NUL | 3986 2 | GET /\0 HTTP/1.1¶Host: a¶¶ | 400
    a target with an escaped NUL | 3986 2.1 | GET /%00 HTTP/1.1¶Host: a¶¶ | 400
    a target with a broken escape | 3986 2.1 | GET /%g0 HTTP/1.1¶Host: a¶¶ | 400
    a target with a cut escape | 3986 2.1 | GET /%4 HTTP/1.1¶Host: a¶¶ | 400
    a target with raw UTF-8 | 3986 2 | GET /\xE7\xAD\x96 HTTP/1.1¶Host: a¶¶ | 400
    a target with escaped UTF-8 | 3986 2.5 | GET /%E7%AD%96 HTTP/1.1¶Host: a¶¶ | 404
    escaped bytes that are not UTF-8 | 3986 2.5 | GET /%FF%FE HTTP/1.1¶Host: a¶¶ | 400
    an overlong escape of a slash | 3629 3 | GET /..%C0%AF HTTP/1.1¶Host: a¶¶ | 400
    a target with DEL | 3986 2 | GET /\x7F HTTP/1.1¶Host: a¶¶ | 400
    a target with LF | 9112 3.2 | GET /\nx HTTP/1.1¶Host: a¶¶ | 400
    a target with CR | 9112 3.2 | GET /\rx HTTP/1.1¶Host: a¶¶ | 400
    a way up out of the root | 3986 5.2.4 | GET /../../etc/passwd HTTP/1.1¶Host: a¶¶ | 404
    the absolute form | 9112 3.2.2 | GET http://a/ HTTP/1.1¶Host: a¶¶ | 200
    the absolute form without path | 9112 3.2.2 | GET http://a HTTP/1.1¶Host: a¶¶ | 200
    the absolute form with only a query | 9112 3.2.2 | GET http://a?x=1 HTTP/1.1¶Host: a¶¶ | 200
    the absolute form with another Host | 9112 3.2.2 | GET http://b/ HTTP/1.1¶Host: a¶¶ | 200
    the absolute form in capitals | 3986 3.1 | GET HTTP://a/ HTTP/1.1¶Host: a¶¶ | 200
    the absolute form of https | 9112 3.2.2 | GET https://a/ HTTP/1.1¶Host: a¶¶ | 200
    the absolute form without Host | 9112 3.2 | GET http://a/ HTTP/1.1¶¶ | 400
    the absolute form with userinfo | 9110 4.2.4 | GET http://u:p@a/ HTTP/1.1¶Host: a¶¶ | 400
    the absolute form without authority | 9110 4.2.1 | GET http:/// HTTP/1.1¶Host: a¶¶ | 400
    the absolute form with a bad port | 3986 3.2.3 | GET http://a:b/ HTTP/1.1¶Host: a¶¶ | 400
    the absolute form of another scheme | 9112 3.2.2 | GET ftp://a/ HTTP/1.1¶Host: a¶¶ | 400
    CONNECT is not implemented | 9110 9.3.6 | CONNECT a:443 HTTP/1.1¶Host: a:443¶¶ | 501
    CONNECT without port | 9112 3.2.3 | CONNECT a HTTP/1.1¶Host: a¶¶ | 400
    CONNECT of a path | 9112 3.2.3 | CONNECT / HTTP/1.1¶Host: a¶¶ | 400
    the authority form without CONNECT | 9112 3.2.3 | GET a:443 HTTP/1.1¶Host: a¶¶ | 400
    two requests glued | 9112 3 | Extra lineGET / HTTP/1.1¶Host: a¶¶ | 400
    only a line end after the line | 9112 3 | GET / HTTP/1.1¶¶ | 400
    an end in mid-line | 9112 8 | GET / HT | 400
    an end in mid-head | 9112 8 | GET / HTTP/1.1¶Host: a | 400
    """#)
}
