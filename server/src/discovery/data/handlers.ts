import { findImport, findImports, type StoredImport } from '@dure/database/discovery';
import { actsFor } from '@dure/domain/access';
import { allow, refuse } from '@dure/domain/decision';
import { duplicatedIn, outOfRangeIn, refusedIn } from '@dure/domain/discovery';
import type { Call, Handled, Handlers } from '../../http/handler.ts';
import type { dataContract, ImportView } from './contract.ts';

type Contract = typeof dataContract;
const MOST = 60;

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((all, one) => all + one, 0);

function importView({ report, ...kept }: StoredImport): ImportView {
  return {
    ...kept, files: report.files.length, read: report.files.reduce((all, { read }) => all + read, 0), refused: refusedIn(report), outOfRange: outOfRangeIn(report), duplicated: duplicatedIn(report), orphaned: sum(report.orphaned),
  };
}

async function list({ work, scope }: Call<Contract['GET /api/discovery/imports']>): Handled<Contract['GET /api/discovery/imports']> {
  const rows = await findImports(work, actsFor(scope), MOST);
  return allow({ answer: { rows: rows.map(importView) }, subject: { imports: rows.length } });
}

async function read({ work, scope, params }: Call<Contract['GET /api/discovery/imports/:id']>): Handled<Contract['GET /api/discovery/imports/:id']> {
  const found = await findImport(work, actsFor(scope), params.id);
  if (found === undefined) return refuse({ code: 'absent' });
  const { files, duplicated, orphaned } = found.report;
  return allow({
    answer: { ...importView(found), report: { files: files.map((file) => ({ ...file, refused: [...file.refused], lines: [...file.lines], missing: [...file.missing] })), duplicated: { ...duplicated }, orphaned: { ...orphaned } } },
    subject: { import: found.id },
  });
}

export const dataHandlers: Handlers<Contract> = { 'GET /api/discovery/imports': list, 'GET /api/discovery/imports/:id': read };
