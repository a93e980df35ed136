import { FEWEST_LETTERS } from '@dure/domain/download';
import { z } from 'zod';

export const Reason = z.string().trim().min(FEWEST_LETTERS).max(200);

/** What opens the file: printable ASCII, which every program for spreadsheets takes. Told to the server once and kept nowhere. */
const FilePassword = z.string().regex(/^[\x21-\x7e]{10,64}$/);

/** What every list is asked for with; `request` names the approval of a large one. */
export const Leaving = { password: FilePassword, request: z.uuid().optional() };

/** A large list that is asked for: how many people it has, and until when it waits. */
export const AskedFor = z.object({ id: z.uuid(), people: z.int(), untilAt: z.string() });
