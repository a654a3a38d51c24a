import {
  IconCalendarExclamation,
  IconCircleCheck,
  IconCircleDashed,
  IconPin,
  IconQuestionMark,
  IconSparkles,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Pack } from '../api/guidelines.js';
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

/** Meant for the organisation, which switched it off. */
export function SuggestedMark() {
  const { t } = useTranslation('packs');
  return (
    <Mark tone="info" icon={IconSparkles}>
      {t('suggested')}
    </Mark>
  );
}

/** Why a pack is in force, or is not. */
export function PackReason({ pack: { chosen, meant } }: { pack: Pack }) {
  const { t } = useTranslation('packs');
  if (chosen !== null) return t(chosen ? 'why.on' : 'why.off');
  return t(meant ? 'why.meant' : 'why.notMeant');
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
