import { IconArrowBackUp, IconCircleCheck, IconEye, IconReplace, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TextReview } from '../api/text-reviews.js';
import { Mark, type Tone } from '../parts/mark.js';

const looks: Record<TextReview['state'], readonly [Tone, Icon]> = {
  waiting: ['review', IconEye],
  approved: ['pass', IconCircleCheck],
  declined: ['warn', IconArrowBackUp],
  superseded: ['neutral', IconReplace],
};

/** How it stands with a text that a reviewer was asked about. */
export function ReviewMark({ state }: { state: TextReview['state'] }) {
  const { t } = useTranslation('words');
  const [tone, icon] = looks[state];
  return (
    <Mark tone={tone} icon={icon}>
      {t(`textState.${state}`)}
    </Mark>
  );
}
