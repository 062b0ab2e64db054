// A bare epoll loop that answers every request with one constant: the most that sockets in Swift give here.
// usage: BareLoop PORT BYTES [LOOPS]
import Glibc

let arguments = CommandLine.arguments
guard arguments.count >= 3, let port = UInt16(arguments[1]), let size = Int(arguments[2]) else {
  print("usage: BareLoop PORT BYTES [LOOPS]")
  exit(64)
}
let loops = arguments.count > 3 ? Int(arguments[3]) ?? 2 : 2

var content = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: \(size)\r\n\r\n"
content += String(repeating: "x", count: size)
let answer = Array(content.utf8)

let threads = (0..<loops).map { _ in BareLoop(port: port, answer: answer).start() }
print("listening on \(port)")
for thread in threads { pthread_join(thread, nil) }
