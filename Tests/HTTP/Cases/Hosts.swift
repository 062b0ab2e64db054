extension Case {
  static let hosts = table(
    #"""
    a host with port | 9110 7.2 | GET / HTTP/1.1¶Host: a:8080¶¶ | 200
    a host with an empty port | 3986 3.2.3 | GET / HTTP/1.1¶Host: a:¶¶ | 200
    a host in capitals | 9110 7.2 | GET / HTTP/1.1¶HOST: A.EXAMPLE¶¶ | 200
    a numeric host | 3986 3.2.2 | GET / HTTP/1.1¶Host: 192.0.2.1¶¶ | 200
    an IPv6 host | 3986 3.2.2 | GET / HTTP/1.1¶Host: [2001:db8::1]¶¶ | 200
    an IPv6 host with port | 3986 3.2.2 | GET / HTTP/1.1¶Host: [::1]:80¶¶ | 200
    a host with an escape | 3986 3.2.2 | GET / HTTP/1.1¶Host: a%2Db¶¶ | 200
    a host with underscore | 3986 3.2.2 | GET / HTTP/1.1¶Host: a_b¶¶ | 200
    a host with a final dot | 3986 3.2.2 | GET / HTTP/1.1¶Host: a.example.¶¶ | 200
    a host after tabs | 9112 5 | GET / HTTP/1.1¶hoSt:\t\ta\t¶¶ | 200
    a host without space | 9112 5 | GET / HTTP/1.1¶Host:a¶¶ | 200
    no host | 9112 3.2 | GET / HTTP/1.1¶Accept: x¶¶ | 400
    an empty host | 9112 3.2 | GET / HTTP/1.1¶Host:¶¶ | 400
    an empty host of blanks | 9112 3.2 | GET / HTTP/1.1¶Host: \t ¶¶ | 400
    two hosts | 9112 3.2 | GET / HTTP/1.1¶Host: a¶Host: b¶¶ | 400
    the same host twice | 9112 3.2 | GET / HTTP/1.1¶Host: a¶host: a¶¶ | 400
    two hosts in HTTP/1.0 | 9112 3.2 | GET / HTTP/1.0¶Host: a¶Host: b¶¶ | 400
    a bad host in HTTP/1.0 | 9112 3.2 | GET / HTTP/1.0¶Host: a b¶¶ | 400
    a list of hosts | 9112 3.2 | GET / HTTP/1.1¶Host: a,b¶¶ | 400
    a list of hosts with space | 9112 3.2 | GET / HTTP/1.1¶Host: a, b¶¶ | 400
    a host with space | 9110 7.2 | GET / HTTP/1.1¶Host: a b¶¶ | 400
    a host with path | 9110 7.2 | GET / HTTP/1.1¶Host: a/b¶¶ | 400
    a host with query | 9110 7.2 | GET / HTTP/1.1¶Host: a?b¶¶ | 400
    a host with fragment | 9110 7.2 | GET / HTTP/1.1¶Host: a#b¶¶ | 400
    a host with userinfo | 9110 7.2 | GET / HTTP/1.1¶Host: u@a¶¶ | 400
    a host with userinfo and password | 9110 7.2 | GET / HTTP/1.1¶Host: u:p@a¶¶ | 400
    a host with scheme | 9110 7.2 | GET / HTTP/1.1¶Host: http://a¶¶ | 400
    a host with a quote | 9110 7.2 | GET / HTTP/1.1¶Host: "a"¶¶ | 400
    a host with a backslash | 9110 7.2 | GET / HTTP/1.1¶Host: a\b¶¶ | 400
    a host with angle brackets | 9110 7.2 | GET / HTTP/1.1¶Host: <a>¶¶ | 400
    a host with raw UTF-8 | 9110 7.2 | GET / HTTP/1.1¶Host: \xE7\xAD\x96¶¶ | 400
    a host with NUL | 9110 5.5 | GET / HTTP/1.1¶Host: a\0b¶¶ | 400
    a host with a broken escape | 3986 2.1 | GET / HTTP/1.1¶Host: a%2¶¶ | 400
    only a port | 9110 7.2 | GET / HTTP/1.1¶Host: :80¶¶ | 400
    a port of letters | 3986 3.2.3 | GET / HTTP/1.1¶Host: a:http¶¶ | 400
    a port too large | 3986 3.2.3 | GET / HTTP/1.1¶Host: a:65536¶¶ | 400
    a port of six digits | 3986 3.2.3 | GET / HTTP/1.1¶Host: a:000080¶¶ | 400
    a port with sign | 3986 3.2.3 | GET / HTTP/1.1¶Host: a:+80¶¶ | 400
    two ports | 3986 3.2.3 | GET / HTTP/1.1¶Host: a:80:81¶¶ | 400
    an open bracket | 3986 3.2.2 | GET / HTTP/1.1¶Host: [::1¶¶ | 400
    a closed bracket only | 3986 3.2.2 | GET / HTTP/1.1¶Host: ::1]¶¶ | 400
    an empty bracket | 3986 3.2.2 | GET / HTTP/1.1¶Host: []¶¶ | 400
    a name in brackets | 3986 3.2.2 | GET / HTTP/1.1¶Host: [host]¶¶ | 400
    text after the bracket | 3986 3.2.2 | GET / HTTP/1.1¶Host: [::1]x¶¶ | 400
    a bare IPv6 host | 3986 3.2.2 | GET / HTTP/1.1¶Host: 2001:db8::1¶¶ | 400
    """#)

  static let fields = table(
    #"""
    a field without space | 9112 5 | GET / HTTP/1.1¶Host: a¶X:y¶¶ | 200
    a field without value | 9112 5 | GET / HTTP/1.1¶Host: a¶X:¶¶ | 200
    a field of blanks | 9112 5 | GET / HTTP/1.1¶Host: a¶X: \t ¶¶ | 200
    a value with blanks around | 9112 5 | GET / HTTP/1.1¶Host: a¶X: \t y z \t¶¶ | 200
    a value with colons | 9110 5.5 | GET / HTTP/1.1¶Host: a¶X: a:b:c¶¶ | 200
    a value with every visible mark | 9110 5.5 | GET / HTTP/1.1¶Host: a¶X: !"#$%&'()*+,-./:;<=>?@[]^_`{}~¶¶ | 200
    a value with obs-text | 9110 5.5 | GET / HTTP/1.1¶Host: a¶X: \xE7\xAD\x96 \xFF¶¶ | 200
    a name with every tchar | 9110 5.6.2 | GET / HTTP/1.1¶Host: a¶!#$%&'*+-.^_`~0aZ: x¶¶ | 200
    the same field twice | 9110 5.3 | GET / HTTP/1.1¶Host: a¶X: 1¶X: 2¶¶ | 200
    a space before the colon | 9112 5.1 | GET / HTTP/1.1¶Host : a¶¶ | 400
    a tab before the colon | 9112 5.1 | GET / HTTP/1.1¶Host: a¶X\t: y¶¶ | 400
    no colon | 9112 5 | GET / HTTP/1.1¶Host: a¶X¶¶ | 400
    only a colon | 9112 5 | GET / HTTP/1.1¶Host: a¶: y¶¶ | 400
    a name with space | 9110 5.1 | GET / HTTP/1.1¶Host: a¶X Y: z¶¶ | 400
    a name with brackets | 9110 5.1 | GET / HTTP/1.1¶Host: a¶X[]: z¶¶ | 400
    a name with parentheses | 9110 5.1 | GET / HTTP/1.1¶Host: a¶X(): z¶¶ | 400
    a name with comma | 9110 5.1 | GET / HTTP/1.1¶Host: a¶X,Y: z¶¶ | 400
    a name with slash | 9110 5.1 | GET / HTTP/1.1¶Host: a¶X/Y: z¶¶ | 400
    a name with semicolon | 9110 5.1 | GET / HTTP/1.1¶Host: a¶X;Y: z¶¶ | 400
    a name with equals | 9110 5.1 | GET / HTTP/1.1¶Host: a¶X=Y: z¶¶ | 400
    a name with question mark | 9110 5.1 | GET / HTTP/1.1¶Host: a¶X?: z¶¶ | 400
    a name with at sign | 9110 5.1 | GET / HTTP/1.1¶Host: a¶X@: z¶¶ | 400
    a name with quote | 9110 5.1 | GET / HTTP/1.1¶Host: a¶"X": z¶¶ | 400
    a name with backslash | 9110 5.1 | GET / HTTP/1.1¶Host: a¶X\Y: z¶¶ | 400
    a name with braces | 9110 5.1 | GET / HTTP/1.1¶Host: a¶{X}: z¶¶ | 400
    a name with angle brackets | 9110 5.1 | GET / HTTP/1.1¶Host: a¶<X>: z¶¶ | 400
    a name with NUL | 9110 5.1 | GET / HTTP/1.1¶Host: a¶X\0: z¶¶ | 400
    a name with DEL | 9110 5.1 | GET / HTTP/1.1¶Host: a¶X\x7F: z¶¶ | 400
    a name with 0xA0 | 9110 5.1 | GET / HTTP/1.1¶Host: a¶X\xA0: z¶¶ | 400
    a name with CR | 9110 5.1 | GET / HTTP/1.1¶Host: a¶X\rY: z¶¶ | 400
    a folded line | 9112 5.2 | GET / HTTP/1.1¶Host: a¶X: y¶ z¶¶ | 400
    a line folded by tab | 9112 5.2 | GET / HTTP/1.1¶Host: a¶X: y¶\tz¶¶ | 400
    the first line folded | 9112 2.2 | GET / HTTP/1.1¶ Host: a¶¶ | 400
    a folded Host | 9112 5.2 | GET / HTTP/1.1¶Host:¶ a¶¶ | 400
    a folded blank line | 9112 5.2 | GET / HTTP/1.1¶Host: a¶ ¶¶ | 400
    a value with NUL | 9110 5.5 | GET / HTTP/1.1¶Host: a¶X: y\0z¶¶ | 400
    a value with bell | 9110 5.5 | GET / HTTP/1.1¶Host: a¶X: y\x07z¶¶ | 400
    a value with vertical tab | 9110 5.5 | GET / HTTP/1.1¶Host: a¶X: y\x0Bz¶¶ | 400
    a value with escape | 9110 5.5 | GET / HTTP/1.1¶Host: a¶X: y\x1B[0mz¶¶ | 400
    a value with DEL | 9110 5.5 | GET / HTTP/1.1¶Host: a¶X: y\x7Fz¶¶ | 400
    a value that starts with NUL | 9110 5.5 | GET / HTTP/1.1¶Host: a¶X: \0¶¶ | 400
    a value with bare CR | 9112 2.2 | GET / HTTP/1.1¶Host: a¶X: y\rz¶¶ | 400
    a value with bare LF | 9112 2.2 | GET / HTTP/1.1¶Host: a¶X: y\nZ: w¶¶ | 400
    a value ended by LF | 9112 2.2 | GET / HTTP/1.1¶Host: a¶X: y\n¶ | 400
    a value ended by CR CR LF | 9112 2.2 | GET / HTTP/1.1¶Host: a¶X: y\r\r\n¶ | 400
    the head ended by LF | 9112 2.2 | GET / HTTP/1.1¶Host: a¶\n | 400
    the head ended by CR and a letter | 9112 2.2 | GET / HTTP/1.1¶Host: a¶\rX: y¶¶ | 400
    a line end of CR, LF in two fields | 9112 2.2 | GET / HTTP/1.1¶Host: a¶X: \r\r\n¶ | 400
    """#)
}
