extension Cases {
  /// The Connection field, RFC 9110 section 7.6.1 and RFC 9112 section 9.
  static let connection = #"""
    === 200 kept | 9112 9.3 | kept open by default
    GET / HTTP/1.1
    Host: a

    === 200 kept | 9112 9.3 | keep-alive said aloud
    GET / HTTP/1.1
    Host: a
    Connection: keep-alive

    === 200 closed | 9112 9.6 | close
    GET / HTTP/1.1
    Host: a
    Connection: close

    === 200 closed | 9110 7.6.1 | close in any case
    GET / HTTP/1.1
    Host: a
    Connection: CLOSE

    === 200 closed | 9110 7.6.1 | close in a list
    GET / HTTP/1.1
    Host: a
    Connection: keep-alive, close

    === 200 closed | 9110 7.6.1 | close first in a list
    GET / HTTP/1.1
    Host: a
    Connection: close, x-other

    === 200 closed | 9110 5.3 | close in a second field
    GET / HTTP/1.1
    Host: a
    Connection: x-other
    Connection: close

    === 200 closed | 9110 5.6.1 | close among empty elements
    GET / HTTP/1.1
    Host: a
    Connection: ,, close ,

    === 200 kept | 9110 7.6.1 | a word that only contains close
    GET / HTTP/1.1
    Host: a
    Connection: closed

    === 200 kept | 9110 7.6.1 | an unknown option
    GET / HTTP/1.1
    Host: a
    Connection: x-other

    === 200 kept | 9110 7.6.1 | an empty field
    GET / HTTP/1.1
    Host: a
    Connection:

    === 200 kept | 9110 7.8 | an upgrade that we do not do
    GET / HTTP/1.1
    Host: a
    Connection: Upgrade
    Upgrade: websocket

    === 200 kept | 9113 3.2 | an upgrade to h2c is ignored
    GET / HTTP/1.1
    Host: a
    Connection: Upgrade, HTTP2-Settings
    Upgrade: h2c
    HTTP2-Settings: AAMAAABkAAQAAP__

    === 200 closed | 9112 9.6 | a POST with close | has hello
    POST / HTTP/1.1
    Host: a
    Connection: close
    Content-Length: 5

    hello\-
    === 200 half | 9112 9.6 | a client that has closed its side is answered
    GET / HTTP/1.1
    Host: a

    === 200 half | 9112 9.6 | a body from a client that has closed its side | has hello
    POST / HTTP/1.1
    Host: a
    Content-Length: 5

    hello\-
    === 200 200 half | 9112 9.6 | two requests from a client that has closed its side
    GET / HTTP/1.1
    Host: a

    GET / HTTP/1.1
    Host: a

    === 200 closed | 9112 9.6 | a close in capitals
    GET / HTTP/1.1
    Host: a
    Connection: CLOSE

    GET / HTTP/1.1
    Host: a

    === 200 closed | 9112 9.6 | a close in a list
    GET / HTTP/1.1
    Host: a
    Connection: x, close ,y

    GET / HTTP/1.1
    Host: a

    === 200 closed | 9112 9.6 | a close in a second field
    GET / HTTP/1.1
    Host: a
    Connection: keep-alive
    Connection: close

    GET / HTTP/1.1
    Host: a

    === 200 closed | 9112 9.3 | HTTP/1.0 ends by itself
    GET / HTTP/1.0

    GET / HTTP/1.0

    === 200 200 closed | 9112 9.3 | HTTP/1.0 kept alive
    GET / HTTP/1.0
    Connection: keep-alive

    GET / HTTP/1.0

    === 200 closed | 9112 9.3 | HTTP/1.0 kept alive and closed
    GET / HTTP/1.0
    Connection: keep-alive, close

    GET / HTTP/1.0

    === 200 200 kept | 9112 9.6 | a token that only begins like close
    GET / HTTP/1.1
    Host: a
    Connection: closed

    GET / HTTP/1.1
    Host: a

    === 200 kept | 9110 7.8 | an upgrade that is not taken
    GET / HTTP/1.1
    Host: a
    Connection: upgrade
    Upgrade: h2c

    """#
}
