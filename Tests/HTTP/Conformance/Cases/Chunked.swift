extension Cases {
  /// The chunked coding, RFC 9112 section 7.1, and its extensions, section 7.1.1.
  static let chunked = #"""
    === 200 kept | 9112 7.1 | several chunks | has hello world
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5
    hello
    6
    \sworld
    0

    === 200 kept | 9112 7.1 | no data
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0

    === 200 kept | 9112 7.1 | capital hexadecimal digits | has 0123456789
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    A
    0123456789
    0

    === 200 kept | 9112 7.1 | small hexadecimal digits | has 0123456789
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    a
    0123456789
    0

    === 200 kept | 9112 7.1 | leading zeros | has hello
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0005
    hello
    000

    === 200 kept | 9112 7.1 | data that looks like chunks
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    7
    0\r\n\r\nGE
    0

    === 200 200 kept | 9112 9.3.2 | a request follows the last chunk
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0

    GET / HTTP/1.1
    Host: a

    === 200 kept | 9112 7.1.1 | an extension | has hello
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5;name=value
    hello
    0;last

    === 200 kept | 9112 7.1.1 | a quoted extension | has hello
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5;name="a b;c"
    hello
    0

    === 400 closed | 9112 7.1 | a plus sign
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    +5
    hello
    0

    === 400 closed | 9112 7.1 | a minus sign
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    -5
    hello
    0

    === 400 closed | 9112 7.1 | the prefix 0x
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0x5
    hello
    0

    === 400 closed | 9112 7.1 | an underscore
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0_5
    hello
    0

    === 400 closed | 9112 7.1 | a letter that is no digit
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    g
    hello
    0

    === 400 closed | 9112 7.1 | no size
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked


    hello
    0

    === 400 closed | 9112 7.1 | only an extension
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    ;a=b
    hello
    0

    === 400 closed | 9112 7.1 | a space before the size
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    \s5
    hello
    0

    === 400 closed | 9112 7.1 | a space after the size
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5\s
    hello
    0

    === 400 closed | 9112 7.1 | a tab after the size
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5\t
    hello
    0

    === 400 closed | 9112 7.1 | a space in the last chunk's size
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5
    hello
    0\s

    === 400 closed | 9112 7.1 | a comma after the size
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5,a
    hello
    0

    === 400 closed | 9112 7.1 | a size of seventeen digits
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    10000000000000005
    hello
    0

    === 400/413 closed | 9112 7.1 | a size of sixteen digits that is negative when signed
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    FFFFFFFFFFFFFFFF
    hello
    0

    === 400 closed | 9112 7.1 | five hundred leading zeros
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    \{0*500}5
    hello
    0

    === 400 closed | 9112 7.1 | data longer than the size
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    4
    hello
    0

    === 400 closed | 9112 7.1 | data shorter than the size
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    6
    hello
    0

    === 400 closed | 9112 7.1 | no line end after the data
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5
    hello0

    === 400 closed | 9112 7.1 | LF after the data
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5
    hello\n0

    === 400 closed | 9112 7.1 | CR after the data
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5
    hello\r0

    === 400 closed | 9112 7.1 | LF after the size
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5\nhello
    0

    === 400 closed | 9112 7.1 | CR after the size
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5\rhello
    0

    === 400 closed | 9112 7.1 | LF after the last chunk
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5
    hello
    0\n\r\n\-
    === 400 closed | 9112 7.1 | LF as the empty line at the end
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    \n\-
    === 400 closed | 9112 7.1.1 | LF in an extension
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5;a\n=b
    hello
    0

    === 400 closed | 9112 7.1.1 | CR in an extension
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5;a=\rb
    hello
    0

    === 400 closed | 9112 7.1.1 | NUL in an extension
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5;a=\0
    hello
    0

    === 400 closed | 9112 7.1.1 | an extension that goes on and on
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5;a=\{x*9000}
    hello
    0

    === 400 closed | 9112 7.1.1 | long extensions on many small chunks
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    \{1;\{e*200}\r\nx\r\n*400}\-
    0

    === 400 closed | 9112 7.1 | zero bytes as the size
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    \0\0\0\0
    hello
    0

    === 400 closed | 9112 7.1 | full-width digits
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    \xef\xbc\x95
    hello
    0

    === 200 kept | 9112 7.1 | two chunks
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5
    hello
    1
    !
    0

    === 200 kept | 9112 7.1 | a size in capitals
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    A
    helloworld
    0

    === 200 kept | 9112 7.1.1 | an extension with a value
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5;a=b
    hello
    0

    === 200 kept | 9112 7.1.1 | an extension without value
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5;a
    hello
    0;b

    === 200 kept | 9112 7.1.1 | a quoted extension with an escaped quote
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5;a="b;c\\"d"
    hello
    0

    === 200 kept | 9112 7.1.1 | two extensions
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5;a=b;c=d
    hello
    0

    === 200 kept | 9112 7.1.1 | blanks around an extension
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5 ; a = b
    hello
    0

    === 400 closed | 9112 7.1.1 | an extension without name
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5;
    hello
    0

    === 400 closed | 9112 7.1.1 | an extension of a value only
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5;=b
    hello
    0

    === 400 closed | 9112 7.1.1 | an extension with an open quote
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5;a="b
    hello
    0

    === 400 closed | 9112 7.1.1 | an extension with bare LF
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5;a\n
    hello
    0

    === 400 closed | 9112 7.1.1 | an extension with bare CR
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5;a\rb
    hello
    0

    === 400 closed | 9112 7.1.1 | an extension with NUL
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5;a\0
    hello
    0

    === 400 closed | 9112 7.1.1 | an extension that never ends
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5;\{a*5000}
    hello
    0

    === 400 closed | 9112 7.1 | a size with a wrong letter
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5g
    hello
    0

    === 400 closed | 9112 7.1 | a size with a comma
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5,5
    hello
    0

    === 400 closed | 9112 7.1 | a size of many zeros
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    \{0*200}5
    hello
    0

    === 400 closed | 9112 7.1 | a size that ends by CR CR LF
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    5\r\r\nhello
    0

    === 200 kept | 9112 7.1 | data with any octet
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    4
    \0\r\n\xFF
    0

    === 413 closed | 9110 15.5.14 | chunks over the route's limit
    POST /small HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    6
    abcdef
    5
    ghijk
    0

    === 200 kept | 9110 15.5.14 | chunks at the route's limit
    POST /small HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    6
    abcdef
    4
    ghij
    0

    === 400 half | 9112 8 | an end within the last line
    POST / HTTP/1.1
    Host: a
    Transfer-Encoding: chunked

    0
    """#
}
