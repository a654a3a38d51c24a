import {
  IconCircleCheck,
  IconClock,
  IconHelpCircle,
  IconMailOff,
  IconMinus,
  IconSend,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../api/deliveries.js';
import { Mark, type Tone } from '../parts/mark.js';

const looks: Record<Delivery['state'], readonly [Tone, Icon]> = {
  waiting: ['info', IconClock],
  sending: ['info', IconSend],
  sent: ['pass', IconCircleCheck],
  bounced: ['block', IconMailOff],
  unknown: ['warn', IconHelpCircle],
  dropped: ['neutral', IconMinus],
};

export function DeliveryMark({ state }: { state: Delivery['state'] }) {
  const { t } = useTranslation('deliveries');
  const [tone, icon] = looks[state];
  return <Mark {...{ tone, icon }}>{t(`state.${state}`)}</Mark>;
}

/** On a person to whom nothing goes by mail but what is mandatory. */
export function MailOffMark() {
  const { t } = useTranslation('deliveries');
  return (
    <Mark tone="warn" icon={IconMailOff} plain>
      {t('off.mark')}
    </Mark>
  );
}
