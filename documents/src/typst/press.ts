/**
 * What runs in the child process, as text: the bundle is one file and has no second one to start. It reads jobs from its parent, prints
 * each, forgets what the compiler memoised (without that 1,500 letters hold 2 GB) and ends when the parent does.
 */
export const PRESS = String.raw`
const { readFileSync } = require('node:fs');
const [compilerPath, ...fontPaths] = process.argv.slice(1);
const { NodeCompiler } = require(compilerPath);
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fontPaths.map((path) => readFileSync(path)) }] });

function print({ template, inputs }, options) {
  return compiler.pdf({ mainFileContent: template, inputs }, { creationTimestamp: 0, ...options });
}

// PDF/UA refuses a document with a character that the typeface lacks. A letter with one empty box is better than no letter.
function printed(job) {
  try {
    return { pdf: new Uint8Array(print(job, { pdfStandard: 'ua-1' })) };
  } catch {
    return { pdf: new Uint8Array(print(job, {})) };
  }
}

process.on('message', ({ id, job }) => {
  try {
    process.send({ id, ...printed(job) });
  } catch {
    // The compiler's words quote the document, which is about a person.
    process.send({ id, failed: true });
  } finally {
    compiler.evictCache(0);
  }
});
process.on('disconnect', () => process.exit(0));
`;
