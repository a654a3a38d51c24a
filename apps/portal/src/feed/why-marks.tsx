import {
  IconBulb,
  IconLanguage,
  IconMapPin,
  IconPinned,
  IconSparkles,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Mark, type Tone } from '../parts/mark.js';

const looks = {
  featured: ['info', IconPinned],
  new: ['info', IconSparkles],
  your_team: ['neutral', IconUsersGroup],
  your_region: ['neutral', IconMapPin],
  your_language: ['neutral', IconLanguage],
  not_shared_yet: ['neutral', IconBulb],
} as const satisfies Record<string, readonly [Tone, Icon]>;

const isKnown = (reason: string): reason is keyof typeof looks => reason in looks;

/** Why a card stands where it stands, the two strongest reasons. */
export function WhyMarks({ why }: { why: string[] }) {
  const { t } = useTranslation('feed');
  const shown = why.filter(isKnown).slice(0, 2);
  if (shown.length === 0) return null;
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 6, marginBottom: 8 }}>
      {shown.map((reason) => (
        <Mark key={reason} tone={looks[reason][0]} icon={looks[reason][1]}>
          {t(`why.${reason}`)}
        </Mark>
      ))}
    </div>
  );
}
