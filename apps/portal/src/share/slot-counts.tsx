import { useTranslation } from 'react-i18next';
import { slotLabel, type Filling } from '#libs/captions';
import { formatNumber } from '../when/formats.js';
import classes from './caption-editor.module.css';

/** How much stands in each slot of a fixed caption, against what it takes. */
export function SlotCounts({ fillings, language }: { fillings: Filling[]; language: string }) {
  const { t, i18n } = useTranslation('share');
  if (fillings.length === 0) return null;
  return (
    <ul id="slot-counts" className={classes.slots} aria-label={t('length.slots')}>
      {fillings.map(({ slot, start, length }) => (
        <li key={start} data-over={length > slot.maxLength || undefined}>
          <span dir="auto">{slotLabel(slot, language)}</span>{' '}
          <span className="tabular">
            {t('length.ofSlot', {
              length: formatNumber(length, i18n.language),
              limit: formatNumber(slot.maxLength, i18n.language),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
