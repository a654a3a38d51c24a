import { IconCircleCheck, IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Caption } from '../api/content.js';
import { Mark } from '../parts/mark.js';

interface Props {
  /** The same caption of the version before; null where that had none. */
  before: Caption | null;
  caption: Caption;
  /** Of the version before. */
  number: number;
}

const says = ({ text, slots, locked, disclosure }: Caption) => JSON.stringify([text, slots, locked, disclosure]);

/** Whether a caption is another than in the version before. */
export function ChangeMark({ before, caption, number }: Props) {
  const { t } = useTranslation('review');
  if (!before) {
    return (
      <Mark tone="warn" icon={IconPlus}>
        {t('changes.came', { number })}
      </Mark>
    );
  }
  if (says(before) === says(caption)) {
    return (
      <Mark tone="neutral" icon={IconCircleCheck}>
        {t('changes.same', { number })}
      </Mark>
    );
  }
  return (
    <Mark tone="warn" icon={IconPencil}>
      {t('changes.changed', { number })}
    </Mark>
  );
}
