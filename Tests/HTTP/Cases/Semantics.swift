extension Case {
  static let semantics = table(
    #"""
    a close | 9112 9.6 | GET / HTTP/1.1¶Host: a¶Connection: close¶¶GET / HTTP/1.1¶Host: a¶¶ | 200
    a close in capitals | 9112 9.6 | GET / HTTP/1.1¶Host: a¶Connection: CLOSE¶¶GET / HTTP/1.1¶Host: a¶¶ | 200
    a close in a list | 9112 9.6 | GET / HTTP/1.1¶Host: a¶Connection: x, close ,y¶¶GET / HTTP/1.1¶Host: a¶¶ | 200
    a close in a second field | 9112 9.6 | GET / HTTP/1.1¶Host: a¶Connection: keep-alive¶Connection: close¶¶GET / HTTP/1.1¶Host: a¶¶ | 200
    HTTP/1.0 ends by itself | 9112 9.3 | GET / HTTP/1.0¶¶GET / HTTP/1.0¶¶ | 200
    HTTP/1.0 kept alive | 9112 9.3 | GET / HTTP/1.0¶Connection: keep-alive¶¶GET / HTTP/1.0¶¶ | 200 200
    HTTP/1.0 kept alive and closed | 9112 9.3 | GET / HTTP/1.0¶Connection: keep-alive, close¶¶GET / HTTP/1.0¶¶ | 200
    a token that only begins like close | 9112 9.6 | GET / HTTP/1.1¶Host: a¶Connection: closed¶¶GET / HTTP/1.1¶Host: a¶¶ | 200 200
    an upgrade that is not taken | 9110 7.8 | GET / HTTP/1.1¶Host: a¶Connection: upgrade¶Upgrade: h2c¶¶ | 200
    a websocket that is not taken | 9110 7.8 | GET / HTTP/1.1¶Host: a¶Connection: Upgrade¶Upgrade: websocket¶¶ | 200
    a handler that throws | 9110 15.6.1 | GET /crash HTTP/1.1¶Host: a¶¶ | 500
    a handler that refuses | 9110 15.5.10 | GET /conflict HTTP/1.1¶Host: a¶¶ | 409
    a handler that would split its answer | 9110 5.5 | GET /split HTTP/1.1¶Host: a¶¶ | 500
    a parameter | 3986 3.3 | GET /named/a%20b HTTP/1.1¶Host: a¶¶ | 200
    a parameter with an escaped slash | 3986 3.3 | GET /named/a%2Fb HTTP/1.1¶Host: a¶¶ | 200
    a parameter that is empty | 3986 3.3 | GET /named/ HTTP/1.1¶Host: a¶¶ | 404
    a parameter too many | 3986 3.3 | GET /named/a/b HTTP/1.1¶Host: a¶¶ | 404
    a dot segment is not resolved | 3986 5.2.4 | GET /named/../echo HTTP/1.1¶Host: a¶¶ | 404
    an escaped letter is the letter | 3986 6.2.2.2 | POST /%65cho HTTP/1.1¶Host: a¶¶ | 200
    two slashes are not one | 3986 3.3 | GET //named/a HTTP/1.1¶Host: a¶¶ | 404
    a path in capitals is another | 3986 6.2.2.1 | POST /ECHO HTTP/1.1¶Host: a¶¶ | 404
    a PUT | 9110 9.3.4 | PUT / HTTP/1.1¶Host: a¶Content-Length: 1¶¶x | 200
    a PATCH | 5789 2 | PATCH / HTTP/1.1¶Host: a¶Content-Length: 1¶¶x | 200
    a DELETE | 9110 9.3.5 | DELETE / HTTP/1.1¶Host: a¶¶ | 200
    a streamed answer | 9112 7.1 | GET /stream HTTP/1.1¶Host: a¶¶ | 200
    a streamed answer to HTTP/1.0 | 9112 6.3 | GET /stream HTTP/1.0¶¶ | 200
    the head of a streamed answer | 9110 9.3.2 | HEAD /stream HTTP/1.1¶Host: a¶¶ | 200
    an answer without content | 9110 15.3.5 | GET /nothing HTTP/1.1¶Host: a¶¶ | 204
    a kept answer twice | 9111 4 | GET /kept HTTP/1.1¶Host: a¶¶GET /kept HTTP/1.1¶Host: a¶¶ | 200 200
    a kept answer that is known | 9110 13.1.2 | GET /kept HTTP/1.1¶Host: a¶If-None-Match: *¶¶ | 304
    a kept answer with another tag | 9110 13.1.2 | GET /kept HTTP/1.1¶Host: a¶If-None-Match: "x"¶¶ | 200
    the head of a kept answer | 9110 9.3.2 | GET /kept HTTP/1.1¶Host: a¶¶HEAD /kept HTTP/1.1¶Host: a¶¶ | 200 200
    """#)

  static let pipelines = table(
    #"""
    two GETs | 9112 9.3.2 | GET / HTTP/1.1¶Host: a¶¶GET /nowhere HTTP/1.1¶Host: a¶¶ | 200 404
    three kinds | 9112 9.3.2 | GET / HTTP/1.1¶Host: a¶¶POST /echo HTTP/1.1¶Host: a¶Content-Length: 2¶¶hiGET /x HTTP/1.1¶Host: a¶¶ | 200 200 404
    a chunked POST then a GET | 9112 9.3.2 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶2¶hi¶0¶¶GET / HTTP/1.1¶Host: a¶¶ | 200 200
    trailers then a GET | 9112 9.3.2 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶2¶hi¶0¶X: y¶¶GET /x HTTP/1.1¶Host: a¶¶ | 200 404
    an empty line between | 9112 2.2 | GET / HTTP/1.1¶Host: a¶¶¶GET / HTTP/1.1¶Host: a¶¶ | 200 200
    a stray byte after the content | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: 2¶¶hi!GET / HTTP/1.1¶Host: a¶¶ | 200 501
    a broken request second | 9112 9.3.2 | GET / HTTP/1.1¶Host: a¶¶GET / HTTP/1.1¶¶ | 200 400
    nothing after a broken request | 9112 9.6 | GET / HTTP/1.1¶¶GET / HTTP/1.1¶Host: a¶¶ | 400
    nothing after an unknown method | 9112 9.6 | BREW / HTTP/1.1¶Host: a¶¶GET / HTTP/1.1¶Host: a¶¶ | 501
    nothing after both framings | 9112 6.1 | POST / HTTP/1.1¶Host: a¶Content-Length: 6¶Transfer-Encoding: chunked¶¶0¶¶GGET / HTTP/1.1¶Host: a¶¶ | 400
    nothing after too much content | 9110 15.5.14 | POST /small HTTP/1.1¶Host: a¶Content-Length: 99¶¶GET / HTTP/1.1¶Host: a¶¶ | 413
    a request hidden in content | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: 32¶¶GET /x HTTP/1.1¶Host: a:123¶¶ | 200
    a request hidden in a chunk | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶20¶GET /x HTTP/1.1¶Host: a:123¶¶¶0¶¶ | 200
    an error answered and the next served | 9112 9.3.2 | GET /crash HTTP/1.1¶Host: a¶¶GET / HTTP/1.1¶Host: a¶¶ | 500 200
    a 405 and the next served | 9112 9.3.2 | GET /echo HTTP/1.1¶Host: a¶¶GET / HTTP/1.1¶Host: a¶¶ | 405 200
    a HEAD then a GET | 9112 6.3 | HEAD / HTTP/1.1¶Host: a¶¶GET / HTTP/1.1¶Host: a¶¶ | 200 200
    a 204 then a GET | 9112 6.3 | GET /nothing HTTP/1.1¶Host: a¶¶GET / HTTP/1.1¶Host: a¶¶ | 204 200
    a 304 then a GET | 9112 6.3 | GET /kept HTTP/1.1¶Host: a¶If-None-Match: *¶¶GET / HTTP/1.1¶Host: a¶¶ | 304 200
    a stream then a GET | 9112 9.3.2 | GET /stream HTTP/1.1¶Host: a¶¶GET / HTTP/1.1¶Host: a¶¶ | 200 200
    sixteen kept answers | 9112 9.3.2 | «16*GET /kept HTTP/1.1¶Host: a¶¶» | 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
    """#)

  static let sizes = table(
    #"""
    a long line within the limit | 9112 3 | GET /«7900*a» HTTP/1.1¶Host: a¶¶ | 404
    too long a line | 9112 3 | GET /«9000*a» HTTP/1.1¶Host: a¶¶ | 414
    a line that never ends | 9112 3 | GET /«9000*a» | 414
    a method that never ends | 9112 3 | «9000*A» | 414
    a field within the limit | 6585 5 | GET / HTTP/1.1¶Host: a¶X: «9000*y»¶¶ | 200
    a head larger than one buffer | 6585 5 | GET / HTTP/1.1¶Host: a¶X: «16000*y»¶Y: «15000*z»¶¶ | 200
    too large a head | 6585 5 | GET / HTTP/1.1¶Host: a¶X: «33000*y»¶¶ | 431
    a head that never ends | 6585 5 | GET / HTTP/1.1¶Host: a¶«3000*X: yyyyyyyyyyyy¶» | 431
    a hundred fields | 6585 5 | GET / HTTP/1.1¶Host: a¶«99*X: y¶»¶ | 200
    a field too many | 6585 5 | GET / HTTP/1.1¶Host: a¶«100*X: y¶»¶ | 431
    a name that never ends | 6585 5 | GET / HTTP/1.1¶Host: a¶«33000*x» | 431
    a value of blanks that never ends | 6585 5 | GET / HTTP/1.1¶Host: a¶X: «33000* »¶¶ | 431
    content larger than memory keeps | 9110 8.6 | POST / HTTP/1.1¶Host: a¶Content-Length: 100000¶¶«100000*z» | 200
    a chunk larger than memory keeps | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶186a0¶«100000*z»¶0¶¶ | 200
    very many small chunks | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶«5000*1¶z¶»0¶¶ | 200
    """#)
}
