import { IconLock } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import type { CaptionText } from '../api/feed.js';
import { languageName } from '../when/formats.js';
import classes from './caption-picker.module.css';

interface Props {
  captions: CaptionText[];
  picked: string;
  onPick: (id: string) => void;
}

/** The suggested texts by network and language; several of one kind are numbered. */
export const CaptionPicker = memo(function CaptionPicker({ captions, picked, onPick }: Props) {
  const { t, i18n } = useTranslation(['share', 'words']);
  const kindOf = ({ network, language }: CaptionText) =>
    `${networkName(network)} · ${languageName(language, i18n.language)}`;
  const label = (caption: CaptionText) => {
    const same = captions.filter((each) => kindOf(each) === kindOf(caption));
    return same.length > 1 ? `${kindOf(caption)} ${same.indexOf(caption) + 1}` : kindOf(caption);
  };
  return (
    <fieldset className={classes.picker}>
      <legend className={classes.legend}>{t('editor.caption')}</legend>
      {captions.map((caption) => (
        <label key={caption.id} className={classes.choice} data-picked={caption.id === picked || undefined}>
          <input type="radio" name="caption" checked={caption.id === picked} onChange={() => onPick(caption.id)} />
          <span>{label(caption)}</span>
          {caption.locked && <IconLock size={14} aria-label={t('editor.isLocked')} />}
        </label>
      ))}
    </fieldset>
  );
});
