import { PROGRAMME_NAMES } from '@dure/domain/programme';
import { rulesOf, wordsOfUse, type Edition, type RuleListing, type Use } from '@dure/guide';
import type { ChapterRowView, EditionRowView, SentenceView } from './contract.ts';

/** What a chapter is called that is no programme; a scope without a name here goes by its own. */
const NAMES: Readonly<Record<string, string>> = {
  ...PROGRAMME_NAMES,
  MODEL1: '연계 모형 1. 읍·면·동 게이트웨이와 희망복지지원단', MODEL2: '연계 모형 2. 아동통합보호', MODEL3: '연계 모형 3. 보건복지 연계', MODEL4: '연계 모형 4. 방문형서비스 연계', MODEL5: '연계 모형 5. 자활-정신보건 연계',
  REFSYS: '범정부 서비스 의뢰 체계', INTEG_TECH_2025: '의료·돌봄 통합지원 기술지원형 시범사업(2025)', INTEG_BUDGET: '노인 의료·돌봄 통합지원 예산지원형 시범사업', CC_2019: '지역사회 통합돌봄 선도사업(2019)', BIGDATA_2019: '복지 사각지대 발굴 시스템(2019)',
};

export function chapterName(edition: Edition, id: string): string {
  const programme = edition.programmes.find((one) => one.id === id);
  // 2019년의 옛 이름처럼 판마다 다른 이름은 판의 것을 쓴다.
  if (programme !== undefined && edition.inForce.until !== null && NAMES[id] !== undefined && !programme.name.startsWith(NAMES[id])) return programme.name;
  return NAMES[id] ?? programme?.name ?? id;
}

const sentencesOf = new WeakMap<Edition, ReadonlyMap<string, SentenceView>>();

/** The codes of the data are for the command line; on the screen a programme goes by its name. */
function named(edition: Edition, use: Use): Use {
  const name = (code: string): string => chapterName(edition, code);
  if (use.by === 'clause') return { ...use, programme: name(use.programme) };
  return use.by === 'channel' ? { ...use, from: use.from.split('·').map(name).join('·'), to: name(use.to) } : use;
}

function sentence(edition: Edition, { id, scope, kind, says, modality, grade, contradiction, uses, informs, usedBy: reasons, cite }: RuleListing): SentenceView {
  const usedBy = informs === null ? uses.map((use) => wordsOfUse(named(edition, use))) : reasons;
  return {
    id, chapter: scope, kind, says, modality: modality ?? null, grade, contradictions: contradiction?.split(',').map((one) => one.trim()) ?? [], usedBy: [...usedBy],
    cite: { seed: cite.seed, page: cite.page, quote: cite.quote },
  };
}

/** Every sentence of an edition by its id; made once, the data do not change while the server runs. */
export function sentencesIn(edition: Edition): ReadonlyMap<string, SentenceView> {
  const known = sentencesOf.get(edition);
  if (known !== undefined) return known;
  const made = new Map(rulesOf(edition).map((one) => [one.id, sentence(edition, one)] as const));
  sentencesOf.set(edition, made);
  return made;
}

export function editionRow(edition: Edition, today: string): EditionRowView {
  const { id, title, inForce: { from, until } } = edition;
  return { id, title, from, until, isInForce: from <= today && (until === null || today <= until), rules: sentencesIn(edition).size, contradictions: edition.contradictions.length };
}

/** Programmes in their order, then whatever else the sentences stand under. */
export function chaptersOf(edition: Edition): readonly ChapterRowView[] {
  const all = [...sentencesIn(edition).values()];
  const scopes = new Set(all.map(({ chapter }) => chapter));
  const programmes = edition.programmes.map(({ id }) => id).filter((id) => scopes.has(id));
  const row = (id: string): ChapterRowView => {
    const own = all.filter(({ chapter }) => chapter === id);
    return {
      id, name: chapterName(edition, id), isProgramme: programmes.includes(id), purpose: own.find(({ kind }) => kind === 'purpose' || kind === 'model')?.says ?? null, sentences: own.length,
      unverified: own.filter(({ grade }) => grade === 'unverified').length,
    };
  };
  return [...programmes, ...[...scopes].filter((id) => !programmes.includes(id))].map(row);
}
