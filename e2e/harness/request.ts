import { randomUUID } from 'node:crypto';
import type { APIResponse, Page } from 'playwright-core';

async function answered<Answer>(response: APIResponse): Promise<Answer> {
  if (!response.ok()) throw new Error(`${response.status()} from ${new URL(response.url()).pathname}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** Reads as the person who sits at the page. */
export async function read<Answer>(page: Page, path: string): Promise<Answer> {
  return answered<Answer>(await page.request.get(path));
}

/** Writes as the person who sits at the page, on the version that was seen. */
export async function write<Answer>(page: Page, path: string, data: object, version?: number): Promise<Answer> {
  const headers = { 'idempotency-key': randomUUID(), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
  return answered<Answer>(await page.request.post(path, { data, headers }));
}
