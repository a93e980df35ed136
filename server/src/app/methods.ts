import type { Contract } from '../http/endpoint.ts';

const BESIDE_THE_CONTRACT = ['GET /api/health', 'GET /api/openapi.json', 'GET /api/live'];
/** Screens and their files are read and nothing else. */
const OF_A_PAGE = ['GET', 'HEAD'];

interface Known {
  readonly method: string;
  readonly parts: readonly string[];
}

function knownOf(key: string): Known {
  const [method = '', path = ''] = key.split(' ');
  return { method, parts: path.split('/') };
}

const fits = ({ parts }: Known, asked: readonly string[]): boolean => parts.length === asked.length && parts.every((part, at) => part.startsWith(':') || part === asked[at]);

/** Which methods an address answers; none where it leads nowhere. What it does not answer is 405 and not 404 (ASVS 4.1.4). */
export function methodsOf(routes: Contract): (url: string) => readonly string[] {
  const known = [...Object.keys(routes), ...BESIDE_THE_CONTRACT].map(knownOf);
  return (url) => {
    const asked = (url.split('?')[0] ?? '').split('/');
    if (asked[1] !== 'api') return OF_A_PAGE;
    const methods = known.filter((one) => fits(one, asked)).map(({ method }) => method);
    return [...new Set(methods.flatMap((method) => (method === 'GET' ? OF_A_PAGE : [method])))];
  };
}
