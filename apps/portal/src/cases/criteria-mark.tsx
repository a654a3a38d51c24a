import { IconChecks, IconQuestionMark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SafetyCaseSummary } from '../api/safety.js';
import { Mark } from '../parts/mark.js';
import shared from './cases.module.css';
import { useCaseWords } from './use-case-words.js';

/** How many of the four minimum criteria are known, and which are questions still. */
export function CriteriaMark({ of }: { of: Pick<SafetyCaseSummary, 'missing'> }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  return (
    <span className={shared.criteria}>
      <Mark tone="neutral" icon={of.missing.length === 0 ? IconChecks : IconQuestionMark} plain>
        {t('criteria.count', { found: 4 - of.missing.length })}
      </Mark>
      {of.missing.length > 0 && <span className={shared.sub}>{words.missing(of)}</span>}
    </span>
  );
}
