extension Cases {
  /// Answers of every kind, each as its handler makes it: errors, streams, none, kept ones.
  static let answers = #"""
    === 500 kept | 9110 15.6.1 | a handler that throws
    GET /crash HTTP/1.1
    Host: a

    === 409 kept | 9110 15.5.10 | a handler that refuses
    GET /conflict HTTP/1.1
    Host: a

    === 500 kept | 9110 5.5 | a handler that would split its answer
    GET /split HTTP/1.1
    Host: a

    === 200 kept | 9112 7.1 | a streamed answer
    GET /pieces HTTP/1.1
    Host: a

    === 200 closed | 9112 6.3 | a streamed answer to HTTP/1.0
    GET /pieces HTTP/1.0

    === 200h kept | 9110 9.3.2 | the head of a streamed answer
    HEAD /pieces HTTP/1.1
    Host: a

    === 204 kept | 9110 15.3.5 | an answer without content
    GET /empty HTTP/1.1
    Host: a

    === 200 200 kept | 9111 4 | a kept answer twice
    GET /kept HTTP/1.1
    Host: a

    GET /kept HTTP/1.1
    Host: a

    === 304 kept | 9110 13.1.2 | a kept answer that is known
    GET /kept HTTP/1.1
    Host: a
    If-None-Match: *

    === 200 kept | 9110 13.1.2 | a kept answer with another tag
    GET /kept HTTP/1.1
    Host: a
    If-None-Match: "x"

    === 200 200h kept | 9110 9.3.2 | the head of a kept answer
    GET /kept HTTP/1.1
    Host: a

    HEAD /kept HTTP/1.1
    Host: a

    """#
}
