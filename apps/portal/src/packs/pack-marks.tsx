import {
  IconCalendarExclamation,
  IconCircleCheck,
  IconCircleDashed,
  IconPin,
  IconQuestionMark,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../parts/mark.js';

export function InForceMark({ inForce, plain }: { inForce: boolean; plain?: boolean }) {
  const { t } = useTranslation('packs');
  return inForce ? (
    <Mark tone="pass" icon={IconCircleCheck} plain={plain}>
      {t('inForce')}
    </Mark>
  ) : (
    <Mark tone="neutral" icon={IconCircleDashed} plain={plain}>
      {t('notInForce')}
    </Mark>
  );
}

/** The owner was to look the pack over by a day that has gone by. */
export function OverdueMark() {
  const { t } = useTranslation('packs');
  return (
    <Mark tone="warn" icon={IconCalendarExclamation}>
      {t('overdue')}
    </Mark>
  );
}

export function PinnedMark() {
  const { t } = useTranslation('packs');
  return (
    <Mark tone="info" icon={IconPin}>
      {t('pinned')}
    </Mark>
  );
}

/** Whoever wrote the rule had it from others, not from the source itself. */
export function UnverifiedMark() {
  const { t } = useTranslation('packs');
  return (
    <Mark tone="warn" icon={IconQuestionMark}>
      {t('unverified')}
    </Mark>
  );
}
