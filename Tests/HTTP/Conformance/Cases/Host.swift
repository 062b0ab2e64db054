extension Cases {
  /// The Host field, RFC 9112 section 3.2 and RFC 9110 section 7.2.
  static let host = #"""
    === 200 kept | 9110 7.2 | a name
    GET / HTTP/1.1
    Host: www.example.org

    === 200 kept | 9110 7.2 | a name with a port
    GET / HTTP/1.1
    Host: www.example.org:8080

    === 200 kept | 9110 7.2 | a name in capitals
    GET / HTTP/1.1
    HOST: WWW.EXAMPLE.ORG

    === 200 kept | 3986 3.2.2 | an IPv4 address
    GET / HTTP/1.1
    Host: 127.0.0.1:8080

    === 200 kept | 3986 3.2.2 | an IPv6 address
    GET / HTTP/1.1
    Host: [::1]

    === 200 kept | 3986 3.2.2 | an IPv6 address with a port
    GET / HTTP/1.1
    Host: [2001:db8::1]:8080

    === 200 kept | 9110 5.5 | white space around the value
    GET / HTTP/1.1
    Host: \t a \t

    === 200 kept | 9110 5.5 | no space after the colon
    GET / HTTP/1.1
    Host:a

    === 200 kept | 9110 5.3 | Host after other fields
    GET / HTTP/1.1
    Accept: */*
    Host: a

    === 200 kept | 3986 3.2.2 | a name with an underscore and a trailing dot
    GET / HTTP/1.1
    Host: my_host.example.

    === 400 closed | 9112 3.2 | no Host
    GET / HTTP/1.1

    === 400 closed | 9112 3.2 | no Host but other fields
    GET / HTTP/1.1
    Accept: */*

    === 400 closed | 9112 3.2 | two Hosts
    GET / HTTP/1.1
    Host: a
    Host: b

    === 400 closed | 9112 3.2 | two equal Hosts
    GET / HTTP/1.1
    Host: a
    Host: a

    === 400 closed | 9112 3.2 | two Hosts in different case
    GET / HTTP/1.1
    Host: a
    hOST: a

    === 400 closed | 9112 3.2 | two Hosts with fields between them
    GET / HTTP/1.1
    Host: a
    Accept: */*
    Host: b

    === 400 closed | 9112 3.2 | three Hosts
    GET / HTTP/1.1
    Host: a
    Host: a
    Host: a

    === 400 closed | 9110 4.2.1 | an empty Host
    GET / HTTP/1.1
    Host:

    === 400 closed | 9110 4.2.1 | a Host of spaces
    GET / HTTP/1.1
    Host: \s\s

    === 400 closed | 9110 7.2 | a list
    GET / HTTP/1.1
    Host: a, b

    === 400 closed | 9110 7.2 | a list without spaces
    GET / HTTP/1.1
    Host: a,b

    === 400 closed | 9110 7.2 | a space inside
    GET / HTTP/1.1
    Host: a b

    === 400 closed | 9110 7.2 | a tab inside
    GET / HTTP/1.1
    Host: a\tb

    === 400 closed | 9110 4.2.4 | a user
    GET / HTTP/1.1
    Host: user@a

    === 400 closed | 9110 4.2.4 | a user and password
    GET / HTTP/1.1
    Host: user:pass@a

    === 400 closed | 9110 7.2 | a path
    GET / HTTP/1.1
    Host: a/b

    === 400 closed | 9110 7.2 | a query
    GET / HTTP/1.1
    Host: a?b

    === 400 closed | 9110 7.2 | a fragment
    GET / HTTP/1.1
    Host: a#b

    === 400 closed | 9110 7.2 | a whole address
    GET / HTTP/1.1
    Host: http://a/

    === 400 closed | 9110 7.2 | a backslash
    GET / HTTP/1.1
    Host: a\\b

    === 400 closed | 3986 3.2.3 | a port of letters
    GET / HTTP/1.1
    Host: a:b

    === 400 closed | 3986 3.2.3 | a negative port
    GET / HTTP/1.1
    Host: a:-80

    === 400 closed | 3986 3.2.3 | a signed port
    GET / HTTP/1.1
    Host: a:+80

    === 400 closed | 3986 3.2.3 | a port above 65535
    GET / HTTP/1.1
    Host: a:65536

    === 400 closed | 3986 3.2.3 | a port of a hundred digits
    GET / HTTP/1.1
    Host: a:\{1*100}

    === 400 closed | 3986 3.2.3 | two ports
    GET / HTTP/1.1
    Host: a:80:81

    === 200 any | 3986 3.2.3 | an empty port
    GET / HTTP/1.1
    Host: a:

    === 400 closed | 9110 4.2.1 | only a port
    GET / HTTP/1.1
    Host: :80

    === 400 closed | 3986 3.2.2 | an IPv6 address without brackets
    GET / HTTP/1.1
    Host: ::1

    === 400 closed | 3986 3.2.2 | a bracket that does not close
    GET / HTTP/1.1
    Host: [::1

    === 400 closed | 3986 3.2.2 | a bracket that does not open
    GET / HTTP/1.1
    Host: ::1]

    === 400 closed | 3986 3.2.2 | empty brackets
    GET / HTTP/1.1
    Host: []

    === 400 closed | 3986 3.2.2 | brackets around a name
    GET / HTTP/1.1
    Host: [evil]

    === 400 closed | 3986 3.2.2 | text after the brackets
    GET / HTTP/1.1
    Host: [::1]evil

    === 400 closed | 9110 5.5 | a NUL
    GET / HTTP/1.1
    Host: a\0b

    === 400 closed | 9110 5.5 | a control byte
    GET / HTTP/1.1
    Host: a\x01b

    === 400 closed | 9110 7.2 | a byte above 127
    GET / HTTP/1.1
    Host: \xe4.example

    === 400 closed | 9110 7.2 | quotation marks
    GET / HTTP/1.1
    Host: "a"

    === 400 closed | 9110 7.2 | angle brackets
    GET / HTTP/1.1
    Host: <a>

    === 400 closed | 9110 7.2 | a broken percent sign
    GET / HTTP/1.1
    Host: a%zz

    === 400 closed | 9112 5.1 | a space before the colon
    GET / HTTP/1.1
    Host : a

    === 400 closed | 9112 3.2 | a folded Host
    GET / HTTP/1.1
    Host: a
    \sb

    === 200 kept | 9110 7.2 | a host with port
    GET / HTTP/1.1
    Host: a:8080

    === 200 kept | 3986 3.2.2 | a numeric host
    GET / HTTP/1.1
    Host: 192.0.2.1

    === 200 kept | 3986 3.2.2 | an IPv6 host
    GET / HTTP/1.1
    Host: [2001:db8::1]

    === 200 kept | 3986 3.2.2 | an IPv6 host with port
    GET / HTTP/1.1
    Host: [::1]:80

    === 200 kept | 3986 3.2.2 | a host with an escape
    GET / HTTP/1.1
    Host: a%2Db

    === 200 kept | 3986 3.2.2 | a host with underscore
    GET / HTTP/1.1
    Host: a_b

    === 200 kept | 3986 3.2.2 | a host with a final dot
    GET / HTTP/1.1
    Host: a.example.

    === 200 kept | 9112 5 | a host after tabs
    GET / HTTP/1.1
    hoSt:\t\ta\t

    === 400 closed | 9112 3.2 | no host
    GET / HTTP/1.1
    Accept: x

    === 400 closed | 9112 3.2 | an empty host of blanks
    GET / HTTP/1.1
    Host: \t\s

    === 400 closed | 9112 3.2 | the same host twice
    GET / HTTP/1.1
    Host: a
    host: a

    === 400 closed | 9112 3.2 | a bad host in HTTP/1.0
    GET / HTTP/1.0
    Host: a b

    === 400 closed | 9110 7.2 | a host with userinfo
    GET / HTTP/1.1
    Host: u@a

    === 400 closed | 9110 7.2 | a host with userinfo and password
    GET / HTTP/1.1
    Host: u:p@a

    === 400 closed | 9110 7.2 | a host with scheme
    GET / HTTP/1.1
    Host: http://a

    === 400 closed | 9110 7.2 | a host with raw UTF-8
    GET / HTTP/1.1
    Host: \xE7\xAD\x96

    === 400 closed | 3986 2.1 | a host with a broken escape
    GET / HTTP/1.1
    Host: a%2

    === 400 closed | 3986 3.2.3 | a port that is a scheme's name
    GET / HTTP/1.1
    Host: a:http

    === 400 closed | 3986 3.2.3 | a port of six digits
    GET / HTTP/1.1
    Host: a:000080

    === 400 closed | 3986 3.2.2 | a name in brackets
    GET / HTTP/1.1
    Host: [host]

    === 400 closed | 3986 3.2.2 | text after the bracket
    GET / HTTP/1.1
    Host: [::1]x

    === 400 closed | 3986 3.2.2 | a bare IPv6 host
    GET / HTTP/1.1
    Host: 2001:db8::1

    """#
}
