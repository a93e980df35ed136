import { configurationTable } from '../../server/src/configuration/index.ts';
import { type Page, generatedPage } from './page.ts';

export function configurationPage(): Page {
  const words = 'Every variable that Dure reads. A value that is missing or contradicts another means no start, with everything that is wrong said at once. How to set them up: [deploy](../deploy.md).';
  return generatedPage('configuration', 'Configuration', '[server/src/configuration/variables.ts](../../server/src/configuration/variables.ts)', `${words}\n\n${configurationTable()}`);
}
