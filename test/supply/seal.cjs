// Preloaded into a program: whatever reaches for the network, another process or a thread fails, and is told on standard error.
const { writeSync } = require("node:fs");

const doors = {
  "node:child_process": ["exec", "execFile", "execFileSync", "execSync", "fork", "spawn", "spawnSync"],
  "node:cluster": ["fork"],
  "node:dgram": ["createSocket", "Socket"],
  "node:dns": ["lookup", "resolve", "resolve4", "resolve6", "reverse"],
  "node:http": ["get", "request", "createServer", "Agent"],
  "node:http2": ["connect", "createServer", "createSecureServer"],
  "node:https": ["get", "request", "createServer", "Agent"],
  "node:inspector": ["open"],
  "node:net": ["connect", "createConnection", "createServer"],
  "node:tls": ["connect", "createServer"],
  "node:worker_threads": ["Worker"],
};

function deny(owner, name, place) {
  owner[name] = function denied() {
    writeSync(2, `SEALED ${place}.${name}\n`);
    throw new Error(`${place}.${name} is denied`);
  };
}

for (const [place, names] of Object.entries(doors)) for (const name of names) deny(require(place), name, place);
deny(require("node:net").Socket.prototype, "connect", "Socket");
deny(require("node:net").Server.prototype, "listen", "Server");
for (const name of ["fetch", "WebSocket", "EventSource"]) deny(globalThis, name, "globalThis");
