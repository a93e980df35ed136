"""ClickHouse in this process (chdb) behind as much of its HTTP interface as the official client uses: for tests."""
import sys
import tempfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlparse

from chdb import session

SESSION = session.Session(tempfile.mkdtemp(prefix="dure-chdb-"))


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def body(self):
        if self.headers.get("Transfer-Encoding", "") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", "0")))
        parts = []
        while True:
            size = int(self.rfile.readline().split(b";")[0], 16)
            parts.append(self.rfile.read(size))
            self.rfile.readline()
            if size == 0:
                return b"".join(parts)

    def do_POST(self):
        body = self.body().decode()
        asked = parse_qs(urlparse(self.path).query).get("query", [""])[0]
        try:
            answer = SESSION.query(f"{asked}\n{body}" if asked else body, "JSONCompactEachRow").bytes() or b""
            self.answered(200, answer)
        except Exception as error:
            self.answered(500, str(error).encode())

    def answered(self, status, content):
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
