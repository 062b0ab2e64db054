extension Case {
  static let framing = table(
    #"""
    content of a known length | 9112 6.2 | POST / HTTP/1.1¶Host: a¶Content-Length: 5¶¶hello | 200
    no content | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: 0¶¶ | 200
    a POST without length | 9112 6.3 | POST / HTTP/1.1¶Host: a¶¶ | 200
    a GET with content | 9110 9.3.1 | GET / HTTP/1.1¶Host: a¶Content-Length: 5¶¶hello | 200
    a HEAD with content | 9110 9.3.2 | HEAD / HTTP/1.1¶Host: a¶Content-Length: 5¶¶hello | 200
    a length in mixed case | 9110 5.1 | POST / HTTP/1.1¶Host: a¶cOnTenT-LENgth: 5¶¶hello | 200
    a length with leading zeros | 9110 8.6 | POST / HTTP/1.1¶Host: a¶Content-Length: 0005¶¶hello | 200
    a length after tabs | 9112 5 | POST / HTTP/1.1¶Host: a¶Content-Length:\t5\t¶¶hello | 200
    content in HTTP/1.0 | 9112 6.3 | POST / HTTP/1.0¶Content-Length: 5¶¶hello | 200
    an empty length | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length:¶¶ | 400
    a negative length | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: -5¶¶hello | 400
    a length with plus | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: +5¶¶hello | 400
    a length of letters | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: five¶¶hello | 400
    a hexadecimal length | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: 0x5¶¶hello | 400
    a length with a fraction | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: 5.0¶¶hello | 400
    a length with an exponent | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: 5e0¶¶hello | 400
    a length with an underscore | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: 1_0¶¶hello | 400
    a length with a space within | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: 5 5¶¶hello | 400
    a length list of equals | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: 5, 5¶¶hello | 400
    a length list of unequals | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: 5, 6¶¶hello | 400
    a length with a comma | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: 5,¶¶hello | 400
    a quoted length | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: "5"¶¶hello | 400
    a length with NUL | 9110 5.5 | POST / HTTP/1.1¶Host: a¶Content-Length: 5\0¶¶hello | 400
    a length in full-width digits | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: \xEF\xBC\x95¶¶hello | 400
    two equal lengths | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: 5¶Content-Length: 5¶¶hello | 400
    two unequal lengths | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: 5¶Content-Length: 7¶¶hello!! | 400
    a length that overflows 64 bits | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: 18446744073709551621¶¶hello | 400
    a length of forty digits | 9112 6.3 | POST / HTTP/1.1¶Host: a¶Content-Length: «40*9»¶¶ | 400
    a length over the route's limit | 9110 15.5.14 | POST /small HTTP/1.1¶Host: a¶Content-Length: 11¶¶hello world | 413
    a length at the route's limit | 9110 15.5.14 | POST /small HTTP/1.1¶Host: a¶Content-Length: 10¶¶helloworld | 200
    a length of nearly an exabyte | 9110 15.5.14 | POST / HTTP/1.1¶Host: a¶Content-Length: 999999999999999999¶¶ | 413
    less content than promised | 9112 8 | POST / HTTP/1.1¶Host: a¶Content-Length: 10¶¶hello | 400
    a length and a coding | 9112 6.1 | POST / HTTP/1.1¶Host: a¶Content-Length: 5¶Transfer-Encoding: chunked¶¶0¶¶ | 400
    a coding and a length | 9112 6.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶Content-Length: 5¶¶0¶¶ | 400
    a coding and a zero length | 9112 6.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶Content-Length: 0¶¶0¶¶ | 400
    a coding in HTTP/1.0 | 9112 6.1 | POST / HTTP/1.0¶Host: a¶Transfer-Encoding: chunked¶¶0¶¶ | 400
    an unknown coding | 9112 6.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: nonsense¶¶hello | 400
    the identity coding | 9112 7 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: identity¶¶hello | 400
    gzip as coding | 9112 6.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: gzip¶¶hello | 400
    gzip before chunked | 9112 6.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: gzip, chunked¶¶0¶¶ | 400
    chunked before gzip | 9112 6.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked, gzip¶¶0¶¶ | 400
    chunked twice in a list | 9112 6.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked, chunked¶¶0¶¶ | 400
    chunked twice in two fields | 9112 6.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶Transfer-Encoding: chunked¶¶0¶¶ | 400
    chunked and identity in two fields | 9112 6.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶Transfer-Encoding: identity¶¶0¶¶ | 400
    an empty coding | 9112 6.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding:¶¶0¶¶ | 400
    a coding with a comma before | 9112 6.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: ,chunked¶¶0¶¶ | 400
    a coding with a comma after | 9112 6.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked,¶¶0¶¶ | 400
    a coding with a parameter | 9112 6.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked;q=1¶¶0¶¶ | 400
    a coding with a letter before | 9112 6.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: xchunked¶¶0¶¶ | 400
    a coding with a letter after | 9112 6.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunkedx¶¶0¶¶ | 400
    a quoted coding | 9112 6.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: "chunked"¶¶0¶¶ | 400
    a coding with vertical tab | 9110 5.5 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: \x0Bchunked¶¶0¶¶ | 400
    a coding with NUL | 9110 5.5 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked\0¶¶0¶¶ | 400
    a coding with space in its name | 9112 5.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding : chunked¶¶0¶¶ | 400
    a coding in the next line | 9112 5.2 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding:¶ chunked¶¶0¶¶ | 400
    a coding in capitals | 9112 7 | POST / HTTP/1.1¶Host: a¶TRANSFER-ENCODING: CHUNKED¶¶0¶¶ | 200
    a coding after tabs | 9112 5 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding:\tchunked\t¶¶0¶¶ | 200
    a name that only looks like a coding | 9112 11.2 | POST / HTTP/1.1¶Host: a¶Transfer_Encoding: chunked¶¶ | 400
    a name that only looks like a length | 9112 11.2 | POST / HTTP/1.1¶Host: a¶Content_Length: 5¶¶ | 400
    two types | 9110 5.3 | POST / HTTP/1.1¶Host: a¶Content-Type: a/b¶Content-Type: c/d¶¶ | 400
    two credentials | 9110 5.3 | GET / HTTP/1.1¶Host: a¶Authorization: a¶Authorization: b¶¶ | 400
    a name with another underscore | 9110 5.6.2 | GET / HTTP/1.1¶Host: a¶X_Y: z¶¶ | 200
    a chunked GET | 9110 9.3.1 | GET / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶0¶¶ | 200
    a continue that is not waited for | 9110 10.1.1 | POST / HTTP/1.1¶Host: a¶Expect: 100-continue¶Content-Length: 5¶¶hello | 200
    a continue in capitals | 9110 10.1.1 | POST / HTTP/1.1¶Host: a¶Expect: 100-CONTINUE¶Content-Length: 5¶¶hello | 200
    a continue without content | 9110 10.1.1 | GET / HTTP/1.1¶Host: a¶Expect: 100-continue¶¶ | 200
    a continue over the limit | 9110 10.1.1 | POST /small HTTP/1.1¶Host: a¶Expect: 100-continue¶Content-Length: 99¶¶ | 413
    an unknown expectation | 9110 10.1.1 | GET / HTTP/1.1¶Host: a¶Expect: 200-ok¶¶ | 417
    two expectations | 9110 10.1.1 | GET / HTTP/1.1¶Host: a¶Expect: 100-continue¶Expect: x¶¶ | 417
    an expectation in HTTP/1.0 | 9110 10.1.1 | GET / HTTP/1.0¶Expect: 200-ok¶¶ | 200
    """#)

  static let chunks = table(
    #"""
    one chunk | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5¶hello¶0¶¶ | 200
    two chunks | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5¶hello¶1¶!¶0¶¶ | 200
    a size in capitals | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶A¶helloworld¶0¶¶ | 200
    a size with zeros | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶0005¶hello¶000¶¶ | 200
    an extension | 9112 7.1.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5;a=b¶hello¶0¶¶ | 200
    an extension without value | 9112 7.1.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5;a¶hello¶0;b¶¶ | 200
    a quoted extension | 9112 7.1.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5;a="b;c\\"d"¶hello¶0¶¶ | 200
    two extensions | 9112 7.1.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5;a=b;c=d¶hello¶0¶¶ | 200
    blanks around an extension | 9112 7.1.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5 ; a = b¶hello¶0¶¶ | 200
    an extension without name | 9112 7.1.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5;¶hello¶0¶¶ | 400
    an extension of a value only | 9112 7.1.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5;=b¶hello¶0¶¶ | 400
    an extension with an open quote | 9112 7.1.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5;a="b¶hello¶0¶¶ | 400
    an extension with bare LF | 9112 7.1.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5;a\n¶hello¶0¶¶ | 400
    an extension with bare CR | 9112 7.1.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5;a\rb¶hello¶0¶¶ | 400
    an extension with NUL | 9112 7.1.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5;a\0¶hello¶0¶¶ | 400
    an extension that never ends | 9112 7.1.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5;«5000*a»¶hello¶0¶¶ | 400
    a blank after the size | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5 ¶hello¶0¶¶ | 400
    a blank before the size | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶ 5¶hello¶0¶¶ | 400
    no size | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶¶hello¶0¶¶ | 400
    a size with 0x | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶0x5¶hello¶0¶¶ | 400
    a size with minus | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶-5¶hello¶0¶¶ | 400
    a size with plus | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶+5¶hello¶0¶¶ | 400
    a size with underscore | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶0_5¶hello¶0¶¶ | 400
    a size with a wrong letter | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5g¶hello¶0¶¶ | 400
    a size with a comma | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5,5¶hello¶0¶¶ | 400
    a size that overflows | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶10000000000000005¶hello¶0¶¶ | 400
    a size of many zeros | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶«200*0»5¶hello¶0¶¶ | 400
    a size that ends by LF | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5\nhello¶0¶¶ | 400
    a size that ends by CR | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5\rhello¶0¶¶ | 400
    a size that ends by CR CR LF | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5\r\r\nhello¶0¶¶ | 400
    data without line end | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5¶hello0¶¶ | 400
    data that ends by LF | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5¶hello\n0¶¶ | 400
    data longer than its size | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶4¶hello¶0¶¶ | 400
    data shorter than its size | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶6¶hello¶0¶¶ | 400
    data with any octet | 9112 7.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶4¶\0\r\n\xFF¶0¶¶ | 200
    chunks over the route's limit | 9110 15.5.14 | POST /small HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶6¶abcdef¶5¶ghijk¶0¶¶ | 413
    chunks at the route's limit | 9110 15.5.14 | POST /small HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶6¶abcdef¶4¶ghij¶0¶¶ | 200
    an end without last chunk | 9112 8 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5¶hello¶ | 400
    an end within the last line | 9112 8 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶0¶ | 400
    a trailer | 9112 7.1.2 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5¶hello¶0¶X-Sum: 1¶¶ | 200
    two trailers | 9112 7.1.2 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶0¶X: 1¶Y: 2¶¶ | 200
    a trailer that changes framing | 9110 6.5.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶0¶Content-Length: 5¶¶ | 400
    a trailer that changes coding | 9110 6.5.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶0¶Transfer-Encoding: gzip¶¶ | 400
    a trailer that changes the host | 9110 6.5.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶0¶Host: b¶¶ | 400
    a trailer that signs in | 9110 6.5.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶0¶Authorization: x¶¶ | 400
    a trailer with a cookie | 9110 6.5.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶0¶Cookie: a=b¶¶ | 400
    a folded trailer | 9112 5.2 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶0¶X: 1¶ 2¶¶ | 400
    a trailer without colon | 9112 5 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶0¶X¶¶ | 400
    a trailer with space before the colon | 9112 5.1 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶0¶X : 1¶¶ | 400
    a trailer with LF | 9112 2.2 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶0¶X: 1\n¶ | 400
    a request for a trailer | 9112 2.2 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶0¶GET / HTTP/1.1¶Host: a¶¶ | 400
    too large a trailer section | 6585 5 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶0¶X: «9000*y»¶¶ | 431
    too many trailers | 6585 5 | POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶0¶«40*X: y¶»¶ | 431
    """#)
}
