import type { z } from 'zod';
import { ONLY_IN_PRODUCTION, REQUIRED_IN_PRODUCTION, variables } from './variables.ts';

function requirement(name: string, schema: z.ZodType): string {
  if ((REQUIRED_IN_PRODUCTION as readonly string[]).includes(name)) return (ONLY_IN_PRODUCTION as readonly string[]).includes(name) ? 'required in production, refused in demo' : 'required in production';
  if ((ONLY_IN_PRODUCTION as readonly string[]).includes(name)) return 'optional in production, refused in demo';
  const fallback = schema.safeParse(undefined);
  return fallback.success && fallback.data !== undefined ? `\`${String(fallback.data)}\` when unset` : 'optional';
}

/** The table of variables for the documentation, in Markdown. */
export function configurationTable(): string {
  const rows = Object.entries(variables.shape).map(([name, schema]) => {
    const { description = '', examples = [] } = schema.meta() ?? {};
    return `| \`${name}\` | ${requirement(name, schema)} | ${description} | ${(examples as readonly string[]).map((example) => `\`${example}\``).join(', ')} |`;
  });
  return ['| variable | set | meaning | example |', '|---|---|---|---|', ...rows].join('\n');
}
