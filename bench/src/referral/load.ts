import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Measured {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly failed: number;
}

/** Lua that sends one prepared request after another, each thread from its own part of the list. */
const script = (cookie: string, file: string): string => `
local list = {}
for line in io.lines("${file}") do list[#list + 1] = line end
local counter = 0
function setup(thread) thread:set("part", counter); counter = counter + 1 end
local at = 0
function request()
  at = at + 1
  local line = list[(part * 500000 + at - 1) % #list + 1]
  local method, path, match, body = line:match("^(%S+) (%S+) (%S+) (.*)$")
  local headers = { ["cookie"] = "dure=${cookie}" }
  if method ~= "GET" then
    headers["content-type"] = "application/json"
    headers["idempotency-key"] = "bench-" .. part .. "-" .. at .. "-${Date.now()}"
    if match ~= "-" then headers["if-match"] = match end
  end
  return wrk.format(method, path, headers, method ~= "GET" and body or nil)
end
local bad = 0
function response(status) if status >= 400 then bad = bad + 1 end end
function done(summary, latency)
  io.write(string.format("RESULT %f %f %f %f %d\\n", summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, summary.errors.status + summary.errors.timeout))
end
`;

/** Drives the server with wrk (Debian package) for some seconds; each request line is used once. */
export async function drive(address: string, cookie: string, requests: readonly string[], connections: number, seconds: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'dure-bench-'));
  const [list, lua] = [join(folder, 'requests'), join(folder, 'drive.lua')];
  writeFileSync(list, requests.join('\n'));
  writeFileSync(lua, script(cookie, list));
  const { stdout } = await run('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', lua, address], { maxBuffer: 1 << 24 });
  const [, perSecond, p50, p95, p99, failed] = /RESULT (\S+) (\S+) (\S+) (\S+) (\d+)/.exec(stdout) ?? [];
  if (perSecond === undefined) throw new Error(`wrk said: ${stdout}`);
  return { perSecond: Number(perSecond), p50: Number(p50), p95: Number(p95), p99: Number(p99), failed: Number(failed) };
}

/** The same shape of figures for work that is not HTTP. */
export async function repeat(connections: number, seconds: number, work: (worker: number, turn: number) => Promise<void>): Promise<Measured> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, async (_, worker) => {
    for (let turn = 0; performance.now() < end; turn += 1) {
      const from = performance.now();
      await work(worker, turn);
      times.push(performance.now() - from);
    }
  }));
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99), failed: 0 };
}
