import { IconArrowBackUp, IconCircleCheck, IconCircleX, IconClock, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../parts/mark.js';
import type { Suggestion } from './suggestions-api.js';

const looks = {
  waiting: ['neutral', IconClock],
  taken: ['info', IconPencil],
  published: ['pass', IconCircleCheck],
  declined: ['neutral', IconCircleX],
  taken_back: ['neutral', IconArrowBackUp],
} as const;

/** What became of a suggestion. */
export function SuggestionMark({ suggestion: { state, item } }: { suggestion: Suggestion }) {
  const { t } = useTranslation('suggestions');
  const is = item?.publishedAt ? 'published' : state;
  return (
    <Mark tone={looks[is][0]} icon={looks[is][1]}>
      {is === 'published' ? t('published') : t(`is.${is}`)}
    </Mark>
  );
}
