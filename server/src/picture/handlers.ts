import { findPerson } from '@dure/database/person';
import type { StoredPicture } from '@dure/database/picture';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import { checkEcomap, checkGenogram, EMPTY_ECOMAP, EMPTY_GENOGRAM, tidyGenogram, type EcomapSketch, type GenogramSketch } from '@dure/domain/picture';
import type { Call, Handled, Handlers } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import type { ServerContext } from '../http/handler.ts';
import { circlesSeen } from './circles.ts';
import type { pictureContract } from './contract.ts';
import { readCourse } from './course.ts';
import { findDrawing, keepDrawing, lockDrawing, mayDraw } from './drawing.ts';
import { familySeen } from './family.ts';

type Routes = typeof pictureContract;
type ReadGenogram = Routes['GET /api/persons/:id/pictures/genogram'];
type DrawGenogram = Routes['PUT /api/persons/:id/pictures/genogram'];
type ReadEcomap = Routes['GET /api/persons/:id/pictures/ecomap'];
type DrawEcomap = Routes['PUT /api/persons/:id/pictures/ecomap'];

async function drawnBy(server: ServerContext, sigungus: readonly string[], picture: StoredPicture | undefined): Promise<{ readonly organisation: string; readonly at: string } | null> {
  return picture === undefined ? null : { organisation: (await organisationNames(server, sigungus))(picture.organisationId), at: picture.changedAt };
}

const genogramCopy = ({ people, unions, parents, bonds }: GenogramSketch) => ({ people: people.map((one) => ({ ...one })), unions: unions.map((one) => ({ ...one })), parents: parents.map((one) => ({ ...one })), bonds: bonds.map((one) => ({ ...one })) });
const ecomapCopy = ({ circles, ties, hidden }: EcomapSketch) => ({ circles: circles.map((one) => ({ ...one })), ties: ties.map((one) => ({ ...one })), hidden: hidden.map((one) => ({ ...one })) });

async function readGenogram(call: Call<ReadGenogram>): Handled<ReadGenogram> {
  const { params, scope, work, server } = call;
  const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const [family, drawing] = await Promise.all([familySeen(call, stored), findDrawing(call, stored, 'genogram')]);
  // What was drawn of the family is 가구 구성과 가족관계 as well.
  const sketch = family.isDisclosed ? tidyGenogram(drawing?.sketch ?? EMPTY_GENOGRAM, family.members.map(({ key }) => key)) : EMPTY_GENOGRAM;
  const version = drawing?.version ?? 0;
  return allow({
    answer: { isDisclosed: family.isDisclosed, members: family.members.map((member) => ({ ...member })), sketch: genogramCopy(sketch), version, mayEdit: mayDraw(scope, stored), drawn: await drawnBy(server, scope.sigungus, drawing) },
    version, seen: [...family.seen], subject: { members: family.members.length, drawn: sketch.people.length },
  });
}

async function drawGenogram(call: Call<DrawGenogram>): Handled<DrawGenogram> {
  const { params, body } = call;
  const drawing = await lockDrawing({ ...call, personId: params.id }, 'genogram');
  if (drawing === undefined) return refuse({ code: 'absent' });
  const current = drawing.before?.version ?? 0;
  if (current !== call.version) return refuse({ code: 'version/stale', current });
  const family = await familySeen(call, drawing.stored);
  const checked = checkGenogram(body, family.members.map(({ key }) => key));
  if (!checked.ok) return checked;
  const version = keepDrawing(call, drawing, 'genogram', checked.value);
  return allow({ answer: { version }, version, seen: [...family.seen], subject: { people: body.people.length, bonds: body.bonds.length } });
}

async function readEcomap(call: Call<ReadEcomap>): Handled<ReadEcomap> {
  const { params, scope, work, server } = call;
  const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const [family, circles, drawing] = await Promise.all([familySeen(call, stored), circlesSeen(call, stored), findDrawing(call, stored, 'ecomap')]);
  const version = drawing?.version ?? 0;
  return allow({
    answer: {
      centre: family.members.map((member) => ({ ...member })), circles: circles.map((circle) => ({ ...circle, sources: [...circle.sources], what: [...circle.what] })), sketch: ecomapCopy(drawing?.sketch ?? EMPTY_ECOMAP),
      version, mayEdit: mayDraw(scope, stored), drawn: await drawnBy(server, scope.sigungus, drawing),
    },
    version, seen: [...family.seen], subject: { circles: circles.length },
  });
}

async function drawEcomap(call: Call<DrawEcomap>): Handled<DrawEcomap> {
  const { params, body } = call;
  const drawing = await lockDrawing({ ...call, personId: params.id }, 'ecomap');
  if (drawing === undefined) return refuse({ code: 'absent' });
  const current = drawing.before?.version ?? 0;
  if (current !== call.version) return refuse({ code: 'version/stale', current });
  const circles = await circlesSeen(call, drawing.stored);
  const checked = checkEcomap(body, circles.map(({ key }) => key));
  if (!checked.ok) return checked;
  const version = keepDrawing(call, drawing, 'ecomap', checked.value);
  return allow({ answer: { version }, version, seen: [drawing.stored.person.id], subject: { circles: body.circles.length, hidden: body.hidden.length } });
}

export const pictureHandlers: Handlers<typeof pictureContract> = {
  'GET /api/persons/:id/pictures/genogram': readGenogram,
  'PUT /api/persons/:id/pictures/genogram': drawGenogram,
  'GET /api/persons/:id/pictures/ecomap': readEcomap,
  'PUT /api/persons/:id/pictures/ecomap': drawEcomap,
  'GET /api/persons/:id/pictures/course': readCourse,
};
