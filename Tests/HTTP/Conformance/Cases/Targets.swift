extension Cases {
  /// The four forms of a request target, RFC 9112 section 3.2.
  static let targets = #"""
    === 200 kept | 9112 3.2.1 | origin-form with a query
    GET /?a=1&b=2 HTTP/1.1
    Host: a

    === 200 kept | 9112 3.2.1 | an empty query
    GET /? HTTP/1.1
    Host: a

    === 200 kept | 3986 3.4 | a question mark and slashes inside the query
    GET /?a=/b?c HTTP/1.1
    Host: a

    === 404 kept | 9112 3.2.1 | a path that is not there
    GET /nothing HTTP/1.1
    Host: a

    === 404 kept | 3986 3.3 | a colon and an at sign in the path
    GET /a:b@c HTTP/1.1
    Host: a

    === 404 kept | 3986 3.3 | sub-delimiters in the path
    GET /!$&'()*+,;= HTTP/1.1
    Host: a

    === 404/400 any | 3986 3.3 | two slashes at the start
    GET //nothing HTTP/1.1
    Host: a

    === 200 kept | 9112 3.2.2 | absolute-form
    GET http://a/ HTTP/1.1
    Host: a

    === 200 kept | 9112 3.2.2 | absolute-form without a path
    GET http://a HTTP/1.1
    Host: a

    === 200 kept | 9112 3.2.2 | absolute-form with a query and no path
    GET http://a?x=1 HTTP/1.1
    Host: a

    === 200 kept | 9112 3.2.2 | absolute-form with a port
    GET http://a:8080/ HTTP/1.1
    Host: a:8080

    === 200 kept | 9112 3.2.2 | absolute-form with an IPv6 address
    GET http://[::1]:80/ HTTP/1.1
    Host: [::1]:80

    === 200 kept | 3986 3.1 | absolute-form with the scheme in capitals
    GET HTTP://a/ HTTP/1.1
    Host: a

    === 200 kept | 9112 3.2.2 | absolute-form with https
    GET https://a/ HTTP/1.1
    Host: a

    === 200/400 any | 9112 3.2.2 | absolute-form outranks a different Host
    GET http://a/ HTTP/1.1
    Host: b

    === 400 closed | 9112 3.2 | absolute-form does not replace Host
    GET http://a/ HTTP/1.1

    === 400 closed | 9110 4.2.4 | absolute-form with a user
    GET http://user@a/ HTTP/1.1
    Host: a

    === 400 closed | 9110 4.2.4 | absolute-form with a user and password
    GET http://user:pass@a/ HTTP/1.1
    Host: a

    === 400 closed | 9110 4.2.1 | absolute-form without a host
    GET http:/// HTTP/1.1
    Host: a

    === 400 closed | 9110 4.2.1 | absolute-form with only a port
    GET http://:80/ HTTP/1.1
    Host: a

    === 400 closed | 3986 3.2.3 | absolute-form with a port of letters
    GET http://a:b/ HTTP/1.1
    Host: a

    === 400 closed | 3986 3.2.3 | absolute-form with a port above 65535
    GET http://a:65536/ HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2.2 | absolute-form with one slash
    GET http:/a/ HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2.2 | a scheme that is not ours
    GET ftp://a/ HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2.2 | a file address
    GET file:///etc/passwd HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2.2 | a scheme that is nonsense
    PUT s://]ufd/: HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2.3 | authority-form with GET
    GET a:80 HTTP/1.1
    Host: a:80

    === 400 closed | 9112 3.2.3 | a bare host with GET
    GET a HTTP/1.1
    Host: a

    === 501 any | 9112 3.2.3 | CONNECT with authority-form is answered
    CONNECT a:443 HTTP/1.1
    Host: a:443

    === 405/501 any | 9112 3.2.3 | CONNECT with an IPv6 authority
    CONNECT [::1]:443 HTTP/1.1
    Host: [::1]:443

    === 400 closed | 9112 3.2.3 | CONNECT with a path
    CONNECT / HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2.3 | CONNECT with an absolute form
    CONNECT http://a/ HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2.3 | CONNECT with an asterisk
    CONNECT * HTTP/1.1
    Host: a

    === 204 kept | 9112 3.2.4 | OPTIONS with an asterisk
    OPTIONS * HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2.4 | GET with an asterisk
    GET * HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2.4 | POST with an asterisk
    POST * HTTP/1.1
    Host: a
    Content-Length: 0

    === 400 closed | 9112 3.2.4 | OPTIONS with an asterisk and more
    OPTIONS *x HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2.4 | OPTIONS with an asterisk and a query
    OPTIONS *?a=1 HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2 | a relative path
    GET index.html HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2 | a path that starts with a dot
    GET ./ HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2 | a target of only a query
    GET ?a=1 HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2 | a backslash for the first slash
    GET \\ HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2 | a fragment
    GET /#top HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2 | a fragment in the query
    GET /?a=1#top HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2 | only a fragment
    GET # HTTP/1.1
    Host: a

    === 200 kept | 9110 9.3.7 | an OPTIONS of a path
    OPTIONS / HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2.4 | two asterisks
    OPTIONS ** HTTP/1.1
    Host: a

    === 404 kept | 9110 15.5.5 | a path without a route
    GET /nowhere HTTP/1.1
    Host: a

    === 200 kept | 9112 3.2.1 | a query
    GET /?a=1&b=%20 HTTP/1.1
    Host: a

    === 200 kept | 3986 3.4 | a query with question marks
    GET /?a?b?c HTTP/1.1
    Host: a

    === 200 kept | 3986 3.4 | a query as browsers leave it
    GET /?a={b}|[c]^`\\ HTTP/1.1
    Host: a

    === 400 closed | 3986 2.1 | a broken escape in a query
    GET /?a=%zz HTTP/1.1
    Host: a

    === 400 closed | 3986 2.1 | a cut escape in a query
    GET /?a=%2 HTTP/1.1
    Host: a

    === 400 closed | 3986 2.1 | a NUL escape in a query
    GET /?a=%00 HTTP/1.1
    Host: a

    === 400 closed | 3986 2.5 | escaped bytes that are not UTF-8 in a query
    GET /?a=%FF HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2.1 | a fragment after a query
    GET /?a#b HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2.1 | a target of a question mark
    GET ?a HTTP/1.1
    Host: a

    === 400 closed | 3986 2 | a target with angle brackets
    GET /<b> HTTP/1.1
    Host: a

    === 400 closed | 3986 2 | a target with a backslash
    GET /a\\b HTTP/1.1
    Host: a

    === 400 closed | 3986 2.1 | a target with a broken escape
    GET /%g0 HTTP/1.1
    Host: a

    === 400 closed | 3986 2 | a target with raw UTF-8
    GET /\xE7\xAD\x96 HTTP/1.1
    Host: a

    === 404 kept | 3986 2.5 | a target with escaped UTF-8
    GET /%E7%AD%96 HTTP/1.1
    Host: a

    === 400 closed | 3986 2.5 | escaped bytes that are not UTF-8
    GET /%FF%FE HTTP/1.1
    Host: a

    === 400 closed | 3629 3 | an overlong escape of a slash
    GET /..%C0%AF HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2 | a target with LF
    GET /\nx HTTP/1.1
    Host: a

    === 404 kept | 3986 5.2.4 | a way up out of the root
    GET /../../etc/passwd HTTP/1.1
    Host: a

    === 200 kept | 9112 3.2.2 | the absolute form with another Host
    GET http://b/ HTTP/1.1
    Host: a

    === 400 closed | 9110 4.2.4 | the absolute form with userinfo
    GET http://u:p@a/ HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2.3 | CONNECT without port
    CONNECT a HTTP/1.1
    Host: a

    === 400 closed | 9112 3.2.3 | the authority form without CONNECT
    GET a:443 HTTP/1.1
    Host: a

    """#
}
