/** The lines of the stack behind the message: the message may quote a row, and the row may hold lines that look like places. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const from = stack.indexOf(message);
  return from < 0 ? [] : stack.slice(from + message.length).split('\n').map((line) => line.trim()).filter((line) => /^at .*:\d+:\d+\)?$/.test(line));
}

/** What is written down of a fault: only its kind and place. */
export function faultLine(error: Error, correlationId: string): Readonly<Record<string, unknown>> {
  return { correlationId, kind: error.name, code: (error as { code?: string }).code, at: framesOf(error).slice(0, 5) };
}
