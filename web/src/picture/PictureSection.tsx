import type { ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Row } from '../design/Layout.tsx';
import { useMessages } from '../messages/index.ts';
import type { PersonSectionProps } from '../person/section.ts';
import { useMe } from '../session/useMe.ts';
import { CourseCard } from './CourseCard.tsx';
import { EcomapCard } from './EcomapCard.tsx';
import { GenogramCard } from './GenogramCard.tsx';
import { pictureMessages } from './messages.en.ts';
import { ScoresCard } from './ScoresCard.tsx';
import './picture.css';

/** The pictures of a case, each with the same in words; what a viewer may not read is not drawn. */
export function PictureSection({ person }: PersonSectionProps): ReactNode {
  const t = useMessages(pictureMessages);
  const { permissions } = useMe();
  return (
    <div className="stack picture-section">
      <Row place="apart"><p className="quiet">{t.lead}</p><Button icon="print" onPress={() => globalThis.print()}>{t.print}</Button></Row>
      <GenogramCard personId={person.id} />
      <EcomapCard personId={person.id} />
      {permissions.includes('case:read') && <CourseCard personId={person.id} />}
      {permissions.includes('assessment:read') && <ScoresCard personId={person.id} />}
    </div>
  );
}
