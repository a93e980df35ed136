import { contentFrom, type PlanOffer } from '@dure/domain/plan';
import type { ReactNode } from 'react';
import { useRead, type Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { needLabels } from './labels.ts';
import { planMessages } from './messages.en.ts';
import type { Content } from './words.ts';

type Offered = Answer<'GET /api/plans/:id/offer'>;

/** What was added already, or is typed by now, is not offered again. */
function left({ goals, services, tasks }: Offered, content: Content): Offered {
  const used = new Set([...content.services, ...content.tasks].map(({ source }) => JSON.stringify(source)));
  return {
    labels: {}, goals: goals.filter(({ need }) => !content.goals.some((goal) => goal.need === need)), tasks: tasks.filter(({ source }) => !used.has(JSON.stringify(source))),
    services: services.filter(({ source, what }) => !used.has(JSON.stringify(source)) && !content.services.some((service) => service.what === what)),
  };
}

function useSourceWord(): (kind: string) => string {
  const t = useMessages(planMessages);
  return (kind) => ({ referral: t.fromReferral, guide: t.fromGuide, conference: t.fromConference, assessment: t.fromAssessment })[kind] ?? '';
}

/** Needs, accepted referrals and services of the guide that are not in the plan yet; a press puts one in. */
export function OfferCard({ planId, content, onChange }: { readonly planId: string; readonly content: Content; readonly onChange: (update: (before: Content) => Content) => void }): ReactNode {
  const t = useMessages(planMessages);
  const need = useLabels(needLabels);
  const sourceWord = useSourceWord();
  const read = useRead('GET /api/plans/:id/offer', { params: { id: planId } });
  const take = (part: Partial<PlanOffer>): void => onChange((before) => contentFrom(before, { goals: [], services: [], tasks: [], ...part }));
  return (
    <Card title={t.offer}>
      <p className="small quiet">{t.offerLead}</p>
      <Loaded read={read}>
        {(found) => {
          const { goals, services, tasks } = left(found, content);
          if (goals.length + services.length + tasks.length === 0) return <p className="quiet">{t.offerNothing}</p>;
          return (
            <div className="plan-offer">
              {goals.length > 0 && <p className="strong">{t.offerNeeds}</p>}
              {goals.map((goal) => <Button key={goal.id} size="small" icon="add" onPress={() => take({ goals: [goal] })}>{need(goal.need)}</Button>)}
              {services.length + tasks.length > 0 && <p className="strong">{t.offerServices}</p>}
              {services.map((service) => <div key={service.id}><Button kind="tertiary" size="small" icon="add" onPress={() => take({ services: [service] })}>{service.what}</Button> <Badge>{sourceWord(service.source.kind)}</Badge></div>)}
              {tasks.map((task) => <div key={task.id}><Button kind="tertiary" size="small" icon="add" onPress={() => take({ tasks: [task] })}>{task.what}</Button> <Badge>{sourceWord(task.source.kind)}</Badge></div>)}
            </div>
          );
        }}
      </Loaded>
    </Card>
  );
}
