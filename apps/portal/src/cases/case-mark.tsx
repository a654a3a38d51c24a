import { IconCircleCheck, IconCircleDashed, IconInbox, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SafetyCaseState } from '../api/safety.js';
import { Mark } from '../parts/mark.js';

const looks = {
  open: ['info', IconInbox],
  assessing: ['review', IconSearch],
  reported: ['pass', IconCircleCheck],
  not_an_event: ['neutral', IconCircleDashed],
} as const;

export function CaseMark({ state, plain }: { state: SafetyCaseState; plain?: boolean }) {
  const { t } = useTranslation('cases');
  const [tone, icon] = looks[state];
  return <Mark {...{ tone, icon, plain }}>{t(`state.${state}`)}</Mark>;
}
