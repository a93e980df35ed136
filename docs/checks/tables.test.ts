import { expect, test } from 'vitest';

import { tablesPage, undescribed } from '../pages/tables.ts';

test('every table and column that the migrations make says what it means', () => {
  expect(undescribed()).toEqual([]);
});

test('one that says nothing is named', () => {
  const silent = "CREATE TABLE dure.visit (\n  sigungu text NOT NULL,\n  on_day date,\n  PRIMARY KEY (sigungu)\n);\nCOMMENT ON COLUMN dure.visit.sigungu IS 'x';\nALTER TABLE dure.visit ADD COLUMN words text;";
  expect(undescribed(silent)).toEqual(['visit', 'visit.on_day', 'visit.words']);
});

test('the tables are on the page', () => {
  expect(tablesPage().text).toContain('## access_log\n');
});
