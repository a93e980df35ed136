import type { PersonPlanCopy, PromisedHelp } from '@dure/documents/personPlanCopy';
import type { PlainDate } from '@dure/domain/calendar';
import type { PlanState } from '@dure/domain/plan';
import { oftenWords, providerWords } from './planWords.ts';

export interface CopyOnPaper {
  readonly state: PlanState;
  readonly writtenOn: PlainDate;
  readonly organisation: string;
  readonly name: string;
  readonly nameOf: (organisationId: string) => string;
  readonly phoneOf: (organisationId: string) => string;
  readonly worker: string;
  readonly nextVisitOn: PlainDate | null;
}

/** 본인용 안내문: what was promised, when and by whom, and what the person does himself. */
export function personPlanCopyOf({ state, writtenOn, organisation, name, nameOf, phoneOf, worker, nextVisitOn }: CopyOnPaper): PersonPlanCopy {
  const { content, owner } = state;
  const help = content.services.map(({ what, amount, frequency, provider }): PromisedHelp => ({
    help: [what, amount].filter((part) => part !== '').join(', '), when: oftenWords(frequency), who: providerWords(provider, nameOf), phone: provider?.kind === 'organisation' ? phoneOf(provider.organisationId) : '',
  }));
  const own = content.tasks.filter(({ owner: doer }) => doer?.kind === 'named' && (doer.name === name || doer.name === '본인')).map(({ what }) => what);
  return { organisation, writtenOn, name, wish: content.wishes, help, own, nextVisitOn, worker: { name: worker, phone: phoneOf(owner.organisationId) }, nightPhone: '' };
}
