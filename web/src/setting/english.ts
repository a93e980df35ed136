import type { SettingForm } from '@dure/guide/setting';

interface Named {
  readonly label: string;
  readonly unit: string;
}

/** A setting for those who read English; values that are names of the guide stay as they are. */
interface SettingWords {
  readonly label: string;
  readonly help: string;
  /** By the option's value. */
  readonly options?: Readonly<Record<string, string>>;
  /** By the field's name. */
  readonly fields?: Readonly<Record<string, Named>>;
  readonly unit?: string;
}

/** One for each setting of the guide; the test beside says which is missing. */
const ENGLISH_SETTINGS: Readonly<Record<string, SettingWords>> = {
  'similarService.table': { label: 'Decisions on similar services', help: 'For each home service of the state or the municipality: whether it counts as similar to customised care for the elderly. What is undecided neither excludes nor admits anybody.' },
  'visit.groupScheme': { label: 'Groups of home health care', help: 'Two groups (intensive, self-reliant) or three (intensive, regular, self-reliant).', options: { 2: 'Two groups', 3: 'Three groups' } },
  'outbound.hospitals': { label: 'Public hospitals that take referrals', help: 'Hospitals on which the two lists of the guide disagree. Choose only those that were asked and take referrals.' },
  'referral.fourteenDays': { label: 'How the 14 days are counted', help: 'The guide says no more than “within 14 days where possible”. Decide whether calendar days or working days count.', options: { calendar: 'Calendar days', business: 'Working days' } },
  'discovery.findings': {
    label: 'How long lists of discovery are kept', help: 'When the list (under pseudonyms) of whom a run found is removed: by the number of runs or by the months, whichever comes first. The batch removes it and leaves a line in the access log. Counts, criteria and whoever was handed out stay. From the next run on.',
    fields: { runs: { label: 'Newest runs whose lists are kept', unit: ' runs' }, months: { label: 'Lists are kept for', unit: ' months' } },
  },
  'access.explainDays': { label: 'Days to explain a look at a record', help: 'Business days that a member of staff has to say why he looked, where the log shows no work behind it. No law gives a number; an example.', unit: ' business days' },
  'access.secondFactor': {
    label: 'Second factor demanded', help: 'Whoever must have one enrols an authenticator app after signing in, before any work. Those who reach the whole municipality are team leads, the hope welfare team, analysts, auditors and administrators.',
    options: { optional: 'As each person likes', wide: 'Whoever reaches the whole municipality', everybody: 'Everybody' },
  },
  'access.networks': { label: 'Networks that may connect', help: 'Only from these ranges of addresses (10.20.0.0/16, 2001:db8::/32) may anybody sign in and work. Left empty: from anywhere. Add the network that is used on visits.' },
  'access.hours': {
    label: 'Working hours', help: 'Outside them one works for half an hour at a time after proving the password again, and the log shows it. With both empty: at any hour.',
    fields: { from: { label: 'Work begins', unit: ' o’clock' }, until: { label: 'Work ends', unit: ' o’clock' } },
  },
  'discovery.casework': {
    label: 'Seeking those who were found', help: 'By when a team that was handed somebody makes contact, and after how many absences it visits. An empty field counts as the example. Dates of those handed out already stay.',
    fields: {
      dueDays: { label: 'From the hand-out to the first contact', unit: ' days, within' }, absences: { label: 'Absences after which a visit is asked for', unit: ' times' }, retryDays: { label: 'From an absence to the next attempt', unit: ' days, within' },
      refusedMonths: { label: 'Whoever refused is not drawn again for', unit: ' months' },
    },
  },
  'benefit.caps': { label: 'Monthly cap of Medical Aid at home', help: 'The confirmed cap of each year. Nothing is said of a cap for a year that is not entered.', unit: ' won' },
  'visit.excludesLongTermCare': { label: 'Home health care leaves out long-term care grades 1 to 5', help: 'Some municipalities say so on their pages. Until it is decided nobody is left out for the grade.', options: { true: 'Leaves them out', false: 'Does not leave them out' } },
  'icm.steps': {
    label: 'Time for each step of integrated case management', help: 'As several districts announced. “About” is a rough figure, “within” a term.',
    fields: { survey: { label: 'From intake to the survey of needs and risk', unit: ' days, about' }, selection: { label: 'From the case conference to the selection', unit: ' days, about' }, plan: { label: 'Writing the service plan', unit: ' days, about' }, total: { label: 'From intake to the plan', unit: ' days, within' } },
  },
  'icm.addedFocus': { label: 'Households in crisis added to the focus of case management', help: 'The examples of the guide are an open list. Write down whom this area looks after besides.' },
  'icm.closureReasons': { label: 'Reasons of closure in integrated case management', help: 'The official codes could not be confirmed. Check them against the guide and correct them.' },
  'care.reviewMonths': { label: 'Interval of regular reviews of integrated support', help: 'The first review is within three months of the plan; after that the municipality decides, up to six months.', unit: ' months' },
  'plan.approval': { label: 'Approval of plans by the team lead', help: 'The guide does not say who approves a service plan. Without an approval the case manager settles the plan.', options: { true: 'The team lead approves', false: 'The case manager settles it' } },
  'care.prescreen': {
    label: 'Scores of the preliminary survey of integrated care', help: 'The official version could not be confirmed. Left empty, nobody is sorted by score; even with scores the surveyor decides.',
    fields: { localSurveyFrom: { label: 'Score from which the municipality surveys by itself', unit: ' points or more' }, assessmentFrom: { label: 'Score from which the joint assessment is asked for', unit: ' points or more' } },
  },
  'abuse.childCompanion': {
    label: 'Who comes along in a case of child abuse', help: 'In the 2020 guide it is the counsellor of the child protection agency. Check the present system and decide.',
    options: { '아동보호전문기관 상담원': 'Counsellor of the child protection agency', '아동학대전담공무원': 'Child abuse officer of the municipality' },
  },
  'names.beside': { label: 'Present names shown beside old ones', help: 'When the changed name of a service or agency is confirmed and entered here, it stands beside the old one.' },
  'retention.terms': {
    label: 'How long records are kept', help: 'Counted from the day something is over; then it is destroyed and entered in the register of destruction. A law gives the terms of the access log and of emergency access; the others are defaults of the product and not law, so look at the records schedule and decide. No term can be shorter than its field allows; an empty one counts as the default.',
    fields: {
      'access-log': { label: 'Access log and history of rights', unit: ' months' }, 'break-glass': { label: 'Emergency access', unit: ' months' }, case: { label: 'Closed cases', unit: ' months' }, referral: { label: 'Ended referrals', unit: ' months' },
      intake: { label: 'Intakes', unit: ' months' }, assessment: { label: 'Assessments', unit: ' months' }, consent: { label: 'Consents', unit: ' months' },
      emergency: { label: 'Emergencies', unit: ' months' }, 'guide-decision': { label: 'Decisions on what the guide says', unit: ' months' }, visit: { label: 'Visits without a case', unit: ' months' }, task: { label: 'Tasks without a case', unit: ' months' },
      conference: { label: 'Conferences and their minutes', unit: ' months' }, homecare: { label: 'Home Medical Aid', unit: ' months' }, move: { label: 'Moves to and from other municipalities', unit: ' months' }, document: { label: 'Papers without a case', unit: ' months' },
      picture: { label: 'Family and ecological maps', unit: ' months' }, 'discovery-candidate': { label: 'People found by discovery', unit: ' months' }, handover: { label: 'Handovers of cases', unit: ' months' }, explanation: { label: 'Explanations of looks', unit: ' months' },
      'access-review': { label: 'Monthly reviews of the access log', unit: ' months' }, household: { label: 'Households with nobody in them', unit: ' months' }, 'joint-plan': { label: 'Joint plans of visits', unit: ' days' },
      person: { label: 'People of whom nothing is left', unit: ' months' }, 'download-request': { label: 'Requests for large lists', unit: ' months' },
      notice: { label: 'Notices', unit: ' days' }, session: { label: 'Ended sessions', unit: ' days' }, draft: { label: 'Drafts', unit: ' days' }, outbox: { label: 'Delivered messages', unit: ' days' }, idempotency: { label: 'Keys of repeated requests', unit: ' days' },
    },
  },
  'visit.groupVisits': {
    label: 'Visits of home health care by group', help: 'As some municipalities say on their pages. A group left empty gets no proposal among repeated visits.',
    fields: { intensive: { label: 'Intensive group, in three months', unit: ' or more' }, regular: { label: 'Regular group, in three months', unit: ' or more' }, self: { label: 'Self-reliant group, in six months', unit: ' or more' } },
  },
  'ecare.visits': {
    label: 'Visits of customised care for the elderly by group', help: 'The guide sets no number of visits, and public pages tell only hours a month. These are examples: ask the agency and correct them.',
    fields: { general: { label: 'General group (less than 16 hours a month), in a month', unit: ' or more' }, intensive: { label: 'Intensive group (16 to less than 40 hours a month), in a month', unit: ' or more' } },
  },
  'case.weights': {
    label: 'Weight of a case in a caseload', help: 'An ordinary case counts as 100%; what applies is multiplied. Examples that no law or guide gives; left empty, a case counts as ordinary.',
    fields: {
      complex: { label: 'Highly difficult', unit: '%' }, linked: { label: 'Linked to services only', unit: '%' }, resting: { label: 'On hold or in aftercare', unit: '%' },
      strengths: { label: 'Strengths-based clinical case management', unit: '%' }, clinical: { label: 'Clinical case management', unit: '%' }, brokerage: { label: 'Brokerage', unit: '%' }, intensive: { label: 'Intensive case management', unit: '%' },
    },
  },
};

interface Told {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly form: SettingForm;
}

function formInEnglish(form: SettingForm, { options, fields, unit }: SettingWords): SettingForm {
  if (form.kind === 'choice') return { ...form, options: form.options.map((one) => ({ ...one, label: options?.[String(one.value)] ?? one.label })) };
  if (form.kind === 'numbers') return { ...form, fields: form.fields.map((one) => ({ ...one, ...fields?.[one.name] })) };
  return 'unit' in form && unit !== undefined ? { ...form, unit } : form;
}

/** The same setting in English; one that a newer server knows stays as it was told. */
export function inEnglish<Setting extends Told>(setting: Setting): Setting {
  const words = ENGLISH_SETTINGS[setting.key];
  return words === undefined ? setting : { ...setting, label: words.label, help: words.help, form: formInEnglish(setting.form, words) };
}
