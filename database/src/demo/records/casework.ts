import { addMonths, ageOn } from '@dure/domain/calendar';
import type { CaseAction, CaseCommand, CaseModelId, MemberRole, Selection } from '@dure/domain/case';
import type { OrganisationKind } from '@dure/domain/organisation';
import type { ProgrammeId } from '@dure/domain/programme';
import { createRng, type Rng } from '../prng.ts';
import type { TownPerson } from '../household.ts';
import type { TownOrganisation } from '../organisations.ts';
import type { Directory } from './directory.ts';
import { holds } from './route.ts';

interface CaseOccasion {
  readonly person: TownPerson;
  readonly programme: ProgrammeId;
  readonly organisation: TownOrganisation;
}

/** What belongs to a case besides its stages; asked after each act of the story. */
export type Casework = (action: CaseAction) => readonly CaseCommand[];

const REASONS = { complex: '건강과 주거의 어려움이 겹쳐 여러 기관이 함께 보아야 합니다.', ordinary: '욕구가 한두 가지이고 가까운 자원으로 도울 수 있습니다.', linked: '필요한 서비스만 이어 드리면 되는 가구입니다.' } as const;
const MODELS: readonly (readonly [model: CaseModelId, reason: string, weight: number])[] = [
  ['strengths', '본인이 하고 싶은 것이 뚜렷하여 강점을 살리는 계획이 알맞습니다.', 40], ['clinical', '치료를 이어 가는지 정기적으로 확인해야 합니다.', 20],
  ['brokerage', '서비스를 이어 주는 것으로 충분합니다.', 25], ['intensive', '위기가 반복되어 자주 만나야 합니다.', 15],
];

/** Agencies that carry out public welfare and manage a case along (사회보장급여법 제42조의2); what a centre keeps is shared on a consent only, and so with none of these. */
const PARTNERS: readonly { readonly kind: OrganisationKind; readonly role: MemberRole; readonly fits: (made: CaseOccasion, age: number) => boolean }[] = [
  { kind: 'visiting-health', role: 'health', fits: ({ person }, age) => age >= 60 || holds(person.facts, 'health.vulnerable') },
  { kind: 'medical-aid-team', role: 'medical-aid', fits: ({ person }) => holds(person.facts, 'benefit.medicalAid') },
  { kind: 'dream-start', role: 'child', fits: (_made, age) => age < 13 },
  { kind: 'town-office', role: 'welfare', fits: ({ organisation }) => organisation.kind === 'hope-welfare' },
  { kind: 'hope-welfare', role: 'welfare', fits: ({ person, organisation }) => organisation.kind === 'town-office' && person.facts['complexity'] === '고난도' },
];

function classified(rng: Rng, { person }: CaseOccasion): CaseCommand {
  const complexity = person.facts['complexity'] === '고난도' || rng.chance(0.15) ? 'complex' : 'ordinary';
  const selection: Selection = complexity === 'ordinary' && rng.chance(0.2) ? 'service-linked' : 'case-managed';
  return { action: 'classify', complexity, selection, reason: REASONS[selection === 'service-linked' ? 'linked' : complexity] };
}

function modelled(rng: Rng): CaseCommand {
  const [model, reason] = rng.weighted(MODELS.map(([id, words, weight]) => [[id, words] as const, weight] as const));
  return { action: 'choose-model', model, reason };
}

function joined(rng: Rng, directory: Directory, made: CaseOccasion): readonly CaseCommand[] {
  const age = ageOn(made.person.birthOn, directory.town.today);
  const fitting = PARTNERS.filter(({ fits }) => fits(made, age)).flatMap(({ kind, role }) => {
    const organisation = directory.serving(kind, made.person);
    return organisation === undefined || organisation.id === made.organisation.id ? [] : [{ organisation, role }];
  });
  return rng.shuffle(fitting).slice(0, rng.int(1, 2)).map(({ organisation, role }): CaseCommand => ({ action: 'add-member', organisationId: organisation.id, role, until: rng.chance(0.5) ? addMonths(directory.town.today, rng.int(2, 9)) : null }));
}

/** 구분·선정, a model and co-managers, as conferences and plans bring them. Drawn apart from the story, so that the rest of the town stays as it was. */
export function caseworkOf(directory: Directory, made: CaseOccasion, caseId: string): Casework {
  const rng = createRng(directory.town.seed, `casework ${caseId}`);
  const isIntegrated = made.programme === 'ICM';
  let isClassified = !isIntegrated;
  const classify = (): readonly CaseCommand[] => {
    if (isClassified) return [];
    isClassified = true;
    return [classified(rng, made)];
  };
  return (action) => {
    if (action === 'call-conference') return classify();
    if (action === 'start-planning') return [...classify(), ...(rng.chance(isIntegrated ? 0.75 : 0.3) ? [modelled(rng)] : [])];
    return action === 'start-service' && isIntegrated && rng.chance(0.5) ? joined(rng, directory, made) : [];
  };
}
