import { defineMessages } from '../../messages/index.ts';
import { ko } from './messages.ko.ts';

export const dataMessages = defineMessages(ko, {
  title: 'Claims data', lead: 'When and how the claims that discovery asks were brought in. Of a refused line its number and the reason are kept, not what stands in it.',
  list: 'Deliveries', empty: 'Nothing was imported yet', emptyText: 'Once somebody imports claims (dure claims import) and the batch runs (dure claims work), what became of it stands here.',
  at: 'Imported at', account: 'By account', demo: 'Invented for the demo', kind: 'How', adds: 'New months added', replaces: 'Everything replaced', outcome: 'Outcome', loaded: 'Loaded', loadedInPart: 'Some lines left out', notLoaded: 'Not loaded', months: 'Months', monthsOf: (from, until) => `${from} to ${until}`, version: 'Data version',
  people: 'People', claims: 'Claims', prescriptions: 'Prescriptions', read: 'Lines read', taken: 'Lines taken', refused: 'Lines refused', outOfRange: 'Out of range, of these', duplicated: 'Duplicated lines', orphaned: 'Lines of nobody known', count: (count) => count, persons: (count) => count,
  detailTitle: 'Delivery', nothingTaken: 'Nothing was loaded', nothingTakenText: 'Where one file cannot be read, nothing is loaded, and the claims from before stay in use. Have the files below repaired and imported again.',
  summary: 'As a whole', files: 'Files', file: 'File', table: 'Kind', state: 'State', absent: 'There is no such file', unreadable: 'The file cannot be read. The command that imported it tells more.', columns: (names) => `It has no column ${names}`, whole: 'All taken', some: (count) => `${count} lines refused`,
  reasons: 'Why lines were refused', reason: 'Reason', rows: 'Lines', lines: 'Refused lines', line: 'Line', download: 'Download refused lines', noRefused: 'No line was refused', linesText: (shown, all) => `The first ${shown} of ${all} refused lines. Line 1 is the header of the file.`, fileName: 'refused-lines', onScreen: (count) => `The screen shows ${count} lines; download the others.`,
  left: 'Duplicated lines and lines of nobody known', leftText: 'Of duplicated lines the last counts; lines of nobody known are not used.', noLeft: 'None',
});
