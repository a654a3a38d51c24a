import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { freeSlotName, LINK, type Network, NETWORK_IDS, networkName, slotToken } from '#libs/captions';
import { languageChoices } from '../lists/choices.js';
import type { CaptionValues } from './item-values.js';
import { captionId } from './places.js';
import classes from './library.module.css';

interface Props {
  caption: CaptionValues;
  name: string;
  path: string;
  errors: Record<string, string>;
  languages: string[];
  onChange: (change: Partial<CaptionValues>) => void;
  onInsert: (token: string) => void;
  onRemove?: () => void;
}

/** For which network and language a caption is, and what can be put into it. */
export function CaptionHead({ caption, name, path, errors, languages, onChange, onInsert, onRemove }: Props) {
  const { t, i18n } = useTranslation(['library', 'words']);
  const known = [...new Set([...languages, caption.language])];
  return (
    <div className={classes.captionHead}>
      <NativeSelect
        id={captionId(caption.key, 'network')}
        label={t('caption.network')}
        value={caption.network}
        error={errors[`${path}.network`]}
        data={NETWORK_IDS.map((value) => ({ value, label: networkName(value) }))}
        onChange={(event) => onChange({ network: event.currentTarget.value as Network })}
      />
      <NativeSelect
        id={captionId(caption.key, 'language')}
        label={t('caption.language')}
        value={caption.language}
        error={errors[`${path}.language`]}
        data={languageChoices(known, i18n.language)}
        onChange={(event) => onChange({ language: event.currentTarget.value })}
      />
      <Button variant="default" onClick={() => onInsert(slotToken(freeSlotName(caption.text)))}>
        {t('caption.insertSlot')}
      </Button>
      <Button variant="default" onClick={() => onInsert(LINK)} disabled={caption.text.includes(LINK)}>
        {t('caption.insertLink')}
      </Button>
      {onRemove && (
        <ActionIcon aria-label={t('caption.remove', { name })} onClick={onRemove}>
          <IconTrash size={17} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
