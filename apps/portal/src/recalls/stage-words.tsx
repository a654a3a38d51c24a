import { useTranslation } from 'react-i18next';
import type { Recall } from './recalls-api.js';
import { TriedAgain } from './tried-again.js';

/** How many of the shares of a recall are at a stage, and of how many members where these are told of. */
export function StageWords({ recall, stage }: { recall: Recall; stage: keyof Recall['shares'] }) {
  const { t } = useTranslation('recalls');
  const count = recall.shares[stage];
  const members = recall.members[stage];
  if (stage === 'asked') return t('stage.asked', { count: members, posts: t('posts', { count }) });
  return (
    <>
      {stage === 'asked_too' || stage === 'gone'
        ? t(`stage.${stage}`, { count, members: t(`whose.${stage}`, { count: members }) })
        : t(`stage.${stage}`, { count })}
      <TriedAgain recall={recall} stage={stage} />
    </>
  );
}
