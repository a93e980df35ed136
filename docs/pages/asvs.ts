import { ASVS, type Item } from '../../trust/src/verification/asvs.ts';
import { generatedPage, type Page, table } from './page.ts';

function row(one: Item): readonly string[] {
  if ('absent' in one) return [one.item, one.asks, 'nothing to apply to', one.absent];
  if ('open' in one) return [one.item, one.asks, '**open**', one.open];
  return [one.item, one.asks, 'shown', one.proofs.map(([file, name]) => `[${file}](../../${file}) ${name}`).join('; ')];
}

/** What the product is held to by OWASP ASVS 5.0, item by item, with the test of each. */
export function asvsPage(): Page {
  const all = Object.values(ASVS).flat();
  const count = (kind: 'proofs' | 'absent' | 'open'): number => all.filter((one) => kind in one).length;
  const sections = Object.entries(ASVS).map(([chapter, items]) => `## ${chapter}\n\n${table(['item', 'what it asks', '', 'by'], items.map(row))}`);
  const words = `${count('proofs')} of ${all.length} items are shown by tests and figures that are run; ${count('absent')} have nothing that they could apply to; ${count('open')} are open and not claimed. ★ is level 3. A test that is renamed or removed turns \`docs/checks/asvs.test.ts\` red.`;
  return generatedPage('asvs', 'ASVS 5.0', '[trust/src/verification/asvs.ts](../../trust/src/verification/asvs.ts)', [words, ...sections].join('\n\n'));
}
