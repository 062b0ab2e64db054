extension Cases {
  /// Conditional and range requests for files, RFC 9110 sections 13 and 14; `/files/letters.txt` holds a to z.
  static let files = #"""
    === 200 kept | 9110 15.3.1 | the whole file | has abcdefghijklmnopqrstuvwxyz
    GET /files/letters.txt HTTP/1.1
    Host: a

    === 200 kept | 9110 8.8.3 | a file has a tag | has ETag: "
    GET /files/letters.txt HTTP/1.1
    Host: a

    === 200 kept | 9110 14.3 | a file says that it takes ranges | has Accept-Ranges: bytes
    GET /files/letters.txt HTTP/1.1
    Host: a

    === 200h kept | 9110 9.3.2 | HEAD tells the length | has Content-Length: 26\r\n
    HEAD /files/letters.txt HTTP/1.1
    Host: a

    === 206 kept | 9110 14.2 | the first bytes | has \r\n\r\nabcde | has Content-Range: bytes 0-4/26
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: bytes=0-4

    === 206 kept | 9110 14.2 | one byte | has Content-Range: bytes 25-25/26 | has Content-Length: 1\r\n
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: bytes=25-25

    === 206 kept | 9110 14.2 | from a place to the end | has Content-Range: bytes 20-25/26 | has uvwxyz
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: bytes=20-

    === 206 kept | 9110 14.1.2 | the last bytes | has Content-Range: bytes 23-25/26 | has \r\n\r\nxyz
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: bytes=-3

    === 206 kept | 9110 14.1.2 | more last bytes than there are | has Content-Range: bytes 0-25/26
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: bytes=-100

    === 206 kept | 9110 14.1.2 | an end beyond the end | has Content-Range: bytes 24-25/26
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: bytes=24-99

    === 206 kept | 9110 14.1.2 | units are case-insensitive | has Content-Range: bytes 0-0/26
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: Bytes=0-0

    === 416 kept | 9110 15.5.17 | a start beyond the end | has Content-Range: bytes */26
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: bytes=26-

    === 416 kept | 9110 14.1.2 | no last bytes | has Content-Range: bytes */26
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: bytes=-0

    === 206 kept | 9110 14.6 | two ranges | has multipart/byteranges; boundary= | has Content-Range: bytes 0-1/26
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: bytes=0-1, 24-25

    === 206 kept | 9110 14.2 | one of two ranges lies within | has Content-Range: bytes 0-1/26 | not multipart
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: bytes=0-1, 99-100

    === 200 kept | 9110 14.2 | another unit is ignored | has Content-Length: 26\r\n
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: lines=0-1

    === 200 kept | 9110 14.1.1 | a range that ends before it starts is ignored
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: bytes=5-4

    === 200 kept | 9110 14.1.1 | letters are ignored
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: bytes=a-b

    === 200 kept | 9110 14.1.1 | a sign is ignored
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: bytes=+1-4

    === 200 kept | 9110 14.1.1 | a number of thirty digits is ignored
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: bytes=0-\{9*30}

    === 200 kept | 9110 14.2 | a thousand ranges are ignored | has Content-Length: 26\r\n
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: bytes=\{0-,*1000}1-2

    === 200 kept | 9110 14.2 | overlapping ranges are ignored | has Content-Length: 26\r\n
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: bytes=0-20,1-21,2-22,3-23

    === 200h kept | 9110 14.2 | a range is for GET only | has Content-Length: 26\r\n
    HEAD /files/letters.txt HTTP/1.1
    Host: a
    Range: bytes=0-1

    === 200 kept | 9110 13.1.5 | If-Range with another tag gives the whole | has Content-Length: 26\r\n
    GET /files/letters.txt HTTP/1.1
    Host: a
    Range: bytes=0-1
    If-Range: "other"

    === 304 kept | 9110 13.1.2 | If-None-Match with an asterisk | has ETag: "
    GET /files/letters.txt HTTP/1.1
    Host: a
    If-None-Match: *

    === 200 kept | 9110 13.1.2 | If-None-Match with other tags
    GET /files/letters.txt HTTP/1.1
    Host: a
    If-None-Match: "a", W/"b"

    === 412 any | 9110 13.1.1 | If-Match with another tag
    GET /files/letters.txt HTTP/1.1
    Host: a
    If-Match: "a"

    === 200 kept | 9110 13.1.1 | If-Match with an asterisk
    GET /files/letters.txt HTTP/1.1
    Host: a
    If-Match: *

    === 304 kept | 9110 13.1.3 | If-Modified-Since in the future
    GET /files/letters.txt HTTP/1.1
    Host: a
    If-Modified-Since: Fri, 31 Dec 2100 23:59:59 GMT

    === 200 kept | 9110 13.1.3 | If-Modified-Since long ago
    GET /files/letters.txt HTTP/1.1
    Host: a
    If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT

    === 200 kept | 9110 5.6.7 | a date that is none is ignored
    GET /files/letters.txt HTTP/1.1
    Host: a
    If-Modified-Since: yesterday

    === 412 any | 9110 13.1.4 | If-Unmodified-Since long ago
    GET /files/letters.txt HTTP/1.1
    Host: a
    If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT

    === 200 kept | 9110 13.2.2 | If-None-Match outranks If-Modified-Since
    GET /files/letters.txt HTTP/1.1
    Host: a
    If-None-Match: "other"
    If-Modified-Since: Fri, 31 Dec 2100 23:59:59 GMT

    === 200 kept | 9110 8.6 | an empty file | has Content-Length: 0\r\n
    GET /files/empty.txt HTTP/1.1
    Host: a

    === 416/200 kept | 9110 14.1.2 | a range of an empty file
    GET /files/empty.txt HTTP/1.1
    Host: a
    Range: bytes=0-0

    === 404 any | 9110 15.5.5 | no such file
    GET /files/none.txt HTTP/1.1
    Host: a

    === 404 any | 3986 5.2.4 | the folder itself
    GET /files/ HTTP/1.1
    Host: a

    === 404/400 any | 3986 5.2.4 | a way out of the folder
    GET /files/../letters.txt HTTP/1.1
    Host: a

    === 404/400 any | 3986 5.2.4 | an encoded way out of the folder
    GET /files/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd HTTP/1.1
    Host: a

    === 404/400 any | 3986 5.2.4 | a way out with an encoded slash
    GET /files/..%2f..%2f..%2f..%2fetc/passwd HTTP/1.1
    Host: a

    === 404/400 any | 3986 7.3 | a NUL that cuts a name
    GET /files/letters.txt%00.png HTTP/1.1
    Host: a

    === 404 any | 3986 5.2.4 | a link that leads out | not root:
    GET /files/link HTTP/1.1
    Host: a

    === 405 any | 9110 15.5.6 | a file cannot be written | has Allow:
    PUT /files/letters.txt HTTP/1.1
    Host: a
    Content-Length: 0

    """#
}
