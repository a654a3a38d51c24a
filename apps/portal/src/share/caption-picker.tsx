import { IconLock } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaptionText } from '../api/feed.js';
import { captionName } from '../posts/caption-name.js';
import classes from './caption-picker.module.css';

interface Props {
  captions: CaptionText[];
  picked: string;
  onPick: (id: string) => void;
}

/** The suggested texts by network and language; several of one kind are numbered. */
export const CaptionPicker = memo(function CaptionPicker({ captions, picked, onPick }: Props) {
  const { t, i18n } = useTranslation(['share', 'words']);
  return (
    <fieldset className={classes.picker}>
      <legend className={classes.legend}>{t('editor.caption')}</legend>
      {captions.map((caption) => (
        <label key={caption.id} className={classes.choice} data-picked={caption.id === picked || undefined}>
          <input type="radio" name="caption" checked={caption.id === picked} onChange={() => onPick(caption.id)} />
          <span>{captionName(captions, caption, i18n.language)}</span>
          {caption.locked && <IconLock size={14} aria-label={t('editor.isLocked')} />}
        </label>
      ))}
    </fieldset>
  );
});
