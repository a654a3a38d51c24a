import { useTranslation } from 'react-i18next';
import { Time } from '../when/time.js';
import type { Recall } from './recalls-api.js';

/** When a network that puts a recall off is tried again, beside those that wait for it; nothing beside the others. */
export function TriedAgain({ recall, stage }: { recall: Recall; stage: keyof Recall['shares'] }) {
  const { t } = useTranslation('recalls');
  if (stage !== 'asked_too' || !recall.triedAgainAt) return null;
  return (
    <>
      {' '}
      · {t('triedAgain')} <Time at={recall.triedAgainAt} as="moment" />
    </>
  );
}
