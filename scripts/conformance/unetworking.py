"""Runs the cases of uNetworking/h1spec without Deno: unetworking.py FILE PORT.

The suite has no licence file, so its cases are read from a fresh clone and nothing of it is kept here.
"""
import ast
import re
import socket
import sys

source = open(sys.argv[1], encoding="utf-8").read()
block = source[source.index("const testCases"):source.index("// Get host and port")]
pattern = re.compile(
    r'request:\s*("(?:[^"\\]|\\.)*"),\s*description:\s*"([^"]*)",\s*expectedStatus:\s*(\[\[.*?\]\]),?\s*(.*?)\}', re.S)
right = total = 0
for request, name, expected, rest in pattern.findall(block):
    wire = ast.literal_eval(request).encode("latin1")
    ranges = ast.literal_eval(expected)
    waits = "expectedTimeout: true" in rest
    body = re.search(r'expectedBody: "([^"]*)"', rest)
    client = socket.create_connection(("127.0.0.1", int(sys.argv[2])))
    client.settimeout(0.5)
    client.sendall(wire)
    total += 1
    try:
        answer = client.recv(65536)
        status = int(answer.split()[1]) if answer else 0
        good = any(low <= status <= high for low, high in ranges)
        if good and status == 200 and body:
            good = answer.split(b"\r\n\r\n", 1)[1] == body.group(1).encode()
    except socket.timeout:
        good, status = waits, "waits"
    right += good
    if not good:
        print("wrong:", name, status)
print(f"{right} of {total}")
