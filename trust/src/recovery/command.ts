import { backup } from '../../../server/src/cli/backup/index.ts';
import { terminal } from '../../../server/src/cli/terminal.ts';

/** `dure backup` alone, as one file that PostgreSQL's own account can run. */
process.exitCode = await backup(process.argv.slice(3), terminal()).catch((error: Error) => {
  console.error(error.message);
  return 2;
});
