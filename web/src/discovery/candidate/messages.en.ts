import { defineMessages } from '../../messages/index.ts';
import { ko } from './messages.ko.ts';

export const candidateMessages = defineMessages(ko, {
  title: 'People to seek', lead: 'Handed out to your team. The names are seen by your team alone, and every reading is logged.', lists: 'Lists', open: 'To contact', over: 'Over', person: 'Person', waitingName: 'Name being opened', earlier: 'Attempts of teams before', earlierText: 'Made before the person was taken back. Their notes stay with that team.', earlierOf: (team, attempt) => `${team}: ${attempt}`, missingName: 'Not in the roster', noName: 'No name is kept', age: (age) => `${age} years`, place: 'Address, telephone', why: 'Found by',
  attempts: 'Attempts', attemptsOf: (count) => `${count}`, next: 'Next', due: 'Due', status: 'Status', holder: 'Holder', me: 'Me', nobody: 'Team', ended: 'Ended on',
  openEmpty: 'Nobody to contact', openEmptyText: 'Whoever is handed out to you appears here and among the notices.', overEmpty: 'Nobody yet',
  now: 'What to do now', nothing: 'Nothing is left to do.', waitingText: 'The batch is looking for the name in the roster. This page changes when it is open.', missingText: 'The roster does not know this person. The coordinator was told and will take it back.', more: 'Other acts',
  absences: (count, asked) => `Absent ${count} times (a visit is asked for after ${asked})`,
  contact: 'Record a contact', means: 'Means', outcome: 'Outcome', contactOn: 'Day', memo: 'Note', contactDone: 'The contact was recorded.', contactLead: 'Refused, moved and deceased end the search. Whoever refused is left alone for the set time.',
  conclude: 'End without an intake', concludeAs: 'Why', concludeLead: 'After you have met and no intake follows.', concludeDone: 'Ended.', giveUp: 'End as not reached', giveUpLead: 'A lead ends it after the set absences and a visit.', giveUpWords: 'Reason', giveUpDone: 'Ended as not reached.',
  reopen: 'Contact again', reopenDone: 'To be contacted again.', assign: 'Give to somebody', assignTo: 'Holder', assignDone: 'Given.', take: 'Take it', words: 'Reason',
  intake: 'Begin an intake', intakeLead: 'First it is checked whether the person is on record; then an intake opens with the reasons and facts filled in.', matchTitle: 'Is the person on record?', matchLead: 'Some people are alike. Choose the same one, or register a new one.', same: 'The same', allOthers: 'All are others; register',
  reasons: 'Found by', reasonsLead: 'Facts found in the claims. Being on the list makes nobody eligible.', about: 'About', birth: 'Birth date', phone: 'Telephone', address: 'Address', round: 'Round', handedOut: 'Handed out on', dueOn: 'First contact by', reached: 'First reached on', openIntake: 'Open the intake', openRecord: 'Record', history: 'History', system: 'the batch', detailTitle: 'Somebody to seek', heading: (name) => `${name} · to seek`,
  attemptOf: (means, outcome, day) => `${day} ${means}: ${outcome}`,
});
