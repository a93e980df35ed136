import { runDure } from './commands.ts';
import { terminal } from './terminal.ts';

process.exitCode = await runDure(process.argv.slice(2), terminal());
