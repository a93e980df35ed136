import type { Handlers } from '../http/handler.ts';
import { listMine, listOpenings, openGlass, reviewGlass, searchForGlass } from './breakGlass.ts';
import type { accessContract } from './contract.ts';
import { askForLog, countByStaff, exportLog, findWhose, readLog } from './log.ts';

export const accessHandlers: Handlers<typeof accessContract> = {
  'GET /api/access-log': readLog,
  'POST /api/access-log/persons': findWhose,
  'GET /api/access-log/staff': countByStaff,
  'POST /api/access-log/export': exportLog,
  'POST /api/access-log/export/requests': askForLog,
  'POST /api/break-glass': openGlass,
  'POST /api/break-glass/search': searchForGlass,
  'GET /api/break-glass/mine': listMine,
  'GET /api/break-glass': listOpenings,
  'POST /api/break-glass/:id/review': reviewGlass,
};
