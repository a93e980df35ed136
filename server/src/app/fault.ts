/** What is written down of a fault: its message may quote a row, so only its kind and place are. */
export function faultLine(error: Error, correlationId: string): Readonly<Record<string, unknown>> {
  const frames = (error.stack ?? '').split('\n').map((line) => line.trim()).filter((line) => /^at .*:\d+:\d+\)?$/.test(line));
  return { correlationId, kind: error.name, code: (error as { code?: string }).code, at: frames.slice(0, 5) };
}
