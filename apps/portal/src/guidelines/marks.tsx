import {
  IconArchive,
  IconCalendarExclamation,
  IconCircleCheck,
  IconCircleDashed,
  IconFlask,
  IconPencil,
  IconPin,
  IconQuestionMark,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OwnRuleState } from '../api/own-rules.js';
import { Mark, type Tone } from '../parts/mark.js';

const ruleLooks: Record<OwnRuleState, readonly [Tone, Icon]> = {
  draft: ['neutral', IconPencil],
  shadow: ['info', IconFlask],
  live: ['pass', IconCircleCheck],
  retired: ['neutral', IconArchive],
};

export function RuleStateMark({ state, plain }: { state: OwnRuleState; plain?: boolean }) {
  const { t } = useTranslation('guidelines');
  const [tone, icon] = ruleLooks[state];
  return <Mark {...{ tone, icon, plain }}>{t(`state.${state}`)}</Mark>;
}

export function InForceMark({ inForce, plain }: { inForce: boolean; plain?: boolean }) {
  const { t } = useTranslation('guidelines');
  return inForce ? (
    <Mark tone="pass" icon={IconCircleCheck} plain={plain}>
      {t('packs.inForce')}
    </Mark>
  ) : (
    <Mark tone="neutral" icon={IconCircleDashed} plain={plain}>
      {t('packs.notInForce')}
    </Mark>
  );
}

/** The owner was to look the pack over by a day that has gone by. */
export function OverdueMark() {
  const { t } = useTranslation('guidelines');
  return (
    <Mark tone="warn" icon={IconCalendarExclamation}>
      {t('packs.overdue')}
    </Mark>
  );
}

export function PinnedMark() {
  const { t } = useTranslation('guidelines');
  return (
    <Mark tone="info" icon={IconPin}>
      {t('packs.pinned')}
    </Mark>
  );
}

/** Whoever wrote the rule had it from others, not from the source itself. */
export function UnverifiedMark() {
  const { t } = useTranslation('guidelines');
  return (
    <Mark tone="warn" icon={IconQuestionMark}>
      {t('packs.unverified')}
    </Mark>
  );
}
