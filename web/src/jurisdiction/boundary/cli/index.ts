import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convert } from './files.ts';
import { readSource } from './source.ts';

const DATA = fileURLToPath(new URL('../data', import.meta.url));

/** `tsx web/src/jurisdiction/boundary/cli/index.ts <folder>` writes the boundary files anew; the same folder gives the same bytes. */
function main(folder: string | undefined): void {
  if (folder === undefined) throw new Error('Name the folder of haengjeongdong.csv and the two TopoJSON files.');
  const { files, towns, withoutLand, landWithout } = convert(readSource(folder));
  mkdirSync(DATA, { recursive: true });
  let bytes = 0;
  for (const [name, file] of files) {
    const text = `${JSON.stringify(file)}\n`;
    bytes += text.length;
    writeFileSync(join(DATA, `${name}.json`), text);
  }
  console.log(`${files.size} files, ${bytes} characters; ${towns} 행정동, of which ${withoutLand.length} have only a centroid; ${landWithout.length} pieces of land without a 행정동.`);
  for (const town of withoutLand) console.log(`centroid only: ${town.code} ${town.municipality} ${town.name}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2]);
