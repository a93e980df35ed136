import { isUnconfirmed, LEGAL_CHECK_CODES, LEGAL_CHECKS, LEGAL_GROUND_CODES, LEGAL_GROUNDS, type LegalGround } from '@dure/domain/referral';
import type { ReactNode } from 'react';
import type { FieldError } from '../../client/index.ts';
import { Checkbox } from '../../design/Checkbox.tsx';
import { errorOf } from '../../design/FormErrorSummary.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Select } from '../../design/Select.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useMessages } from '../../messages/index.ts';
import { EMPTY_LAW, withCheck, withGround, type LawForm } from './law.ts';
import { composeMessages } from './messages.en.ts';

export interface LawFieldsProps {
  readonly law: LawForm | undefined;
  readonly change: (law: LawForm) => void;
  readonly errors: readonly FieldError[];
}

/** The duty to report: which law, which article, and what is confirmed one by one. */
export function LawFields({ law = EMPTY_LAW, change, errors }: LawFieldsProps): ReactNode {
  const t = useMessages(composeMessages);
  const hint = (code: LegalGround): { readonly hint?: string } => (LEGAL_GROUNDS[code].article === '' ? {} : { hint: isUnconfirmed(code) ? t.lawUnconfirmed(LEGAL_GROUNDS[code].article) : LEGAL_GROUNDS[code].article });
  const articleHint = law.ground !== undefined && isUnconfirmed(law.ground) ? t.lawArticleUnconfirmed : t.lawArticleHint;
  return (
    <>
      <Select<LegalGround> label={t.lawGround} required name="law.ground" error={errorOf(errors, 'law.ground')} choices={LEGAL_GROUND_CODES.map((value) => ({ value, label: LEGAL_GROUNDS[value].label, ...hint(value) }))} value={law.ground} onChange={(ground) => change(withGround(law, ground))} />
      {law.ground !== undefined && <TextField label={t.lawArticle} hint={articleHint} required name="law.article" error={errorOf(errors, 'law.article')} maxLength={300} value={law.article} onChange={(article) => change({ ...law, article })} />}
      <ul className="compose-checks" aria-label={t.lawChecks}>
        {LEGAL_CHECK_CODES.map((code) => {
          const error = errorOf(errors, `law.${code}`);
          return (
            <li key={code} className="compose-check">
              <Checkbox isSelected={law.checks.includes(code)} onChange={(isDone) => change(withCheck(law, code, isDone))} name={`law.${code}`} error={error !== undefined}>{LEGAL_CHECKS[code]}</Checkbox>
              {error && <p className="field-error"><Icon name="alert" size="small" />{error}</p>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
