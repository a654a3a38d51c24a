import { IconArchive, IconCircleCheck, IconFlask, IconPencil, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OwnRuleState } from '../api/own-rules.js';
import { Mark, type Tone } from '../parts/mark.js';

const looks: Record<OwnRuleState, readonly [Tone, Icon]> = {
  draft: ['neutral', IconPencil],
  shadow: ['info', IconFlask],
  live: ['pass', IconCircleCheck],
  retired: ['neutral', IconArchive],
};

export function RuleStateMark({ state, plain }: { state: OwnRuleState; plain?: boolean }) {
  const { t } = useTranslation('guidelines');
  const [tone, icon] = looks[state];
  return <Mark {...{ tone, icon, plain }}>{t(`state.${state}`)}</Mark>;
}
