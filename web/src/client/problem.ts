import { messagesNow } from '../messages/index.ts';
import { ApiError, type FieldError } from './api-error.ts';
import { clientMessages } from './messages.en.ts';

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** `['address','emd']`, `/address/emd` and `body.address.emd` name the same field, `address.emd`. */
function pathOf(value: unknown): string {
  if (Array.isArray(value)) return value.join('.');
  return (textOf(value) ?? '').replace(/^\//, '').replaceAll('/', '.').replace(/^(body|query|params)\./, '');
}

function fieldsOf(value: unknown): FieldError[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((field) => ({ path: pathOf(field['path'] ?? field['pointer']), message: textOf(field['message']) ?? textOf(field['detail']) ?? '' }));
}

async function jsonOf(response: Response): Promise<Json> {
  try {
    const body: unknown = await response.json();
    return isRecord(body) ? body : {};
  } catch {
    return {};
  }
}

/** Decodes an RFC 9457 answer; a gateway's page or an empty body still gets words a person can act on. */
export async function problemOf(response: Response): Promise<ApiError> {
  const body = await jsonOf(response);
  const words = messagesNow(clientMessages);
  return new ApiError({
    status: response.status,
    code: textOf(body['code']) ?? `http/${response.status}`,
    title: textOf(body['title']) ?? words.faultTitle,
    detail: textOf(body['detail']) ?? words.faultDetail,
    nextStep: textOf(body['nextStep']) ?? textOf(body['next']) ?? words.faultNext,
    fields: fieldsOf(body['fields'] ?? body['errors']),
    correlationId: textOf(body['correlationId']) ?? response.headers.get('x-correlation-id') ?? '',
    facts: isRecord(body['facts']) ? body['facts'] : body,
  });
}

/** No answer came at all: status 0. */
export function unreachable(): ApiError {
  const words = messagesNow(clientMessages);
  return new ApiError({ status: 0, code: 'client/unreachable', title: words.offlineTitle, detail: words.offlineDetail, nextStep: words.offlineNext, fields: [], correlationId: '', facts: {} });
}
