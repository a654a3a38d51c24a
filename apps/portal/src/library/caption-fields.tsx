import { ActionIcon, Button, NativeSelect, Switch } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applyFix } from '#libs/screener';
import { FindingsList } from '../screening/findings-list.js';
import { ScreeningStatus } from '../screening/screening-status.js';
import { carryOver } from '../screening/segments.js';
import { TextEditor, type TextEditorHandle } from '../screening/text-editor.js';
import { useScreening } from '../screening/use-screening.js';
import { languageName } from '../when/formats.js';
import { freeSlotName, slotsIn, type CaptionValues, type ItemValues } from './item-values.js';
import { SlotFields } from './slot-fields.js';
import classes from './library.module.css';

interface Props {
  index: number;
  caption: CaptionValues;
  values: ItemValues;
  errors: Record<string, string>;
  languages: string[];
  onChange: (caption: CaptionValues) => void;
  onRemove?: () => void;
  onFocus: () => void;
}

/** One caption: for which network and language, what it says, and what of it members may change. */
export function CaptionFields({ index, caption, values, errors, languages, onChange, onRemove, onFocus }: Props) {
  const { t, i18n } = useTranslation(['library', 'words']);
  const field = useRef<TextEditorHandle>(null);
  const [caret, setCaret] = useState(0);
  // Screened as members would share it, with its disclosure.
  const whole = [caption.text, values.disclosure].filter(Boolean).join('\n\n');
  const live = useScreening(whole, {
    network: caption.network,
    audience: values.public ? 'public' : 'hcp',
    approvedLinks: values.linkUrl ? [values.linkUrl] : [],
    attachments: values.imageUrl ? 1 : 0,
  });
  const findings = carryOver(live.screening?.findings ?? [], live.text, whole);
  const write = (text: string) => onChange({ ...caption, text, slots: slotsIn(text, caption.slots) });
  const insert = (text: string) => write(caption.text.slice(0, caret) + text + caption.text.slice(caret));
  const path = `captions.${index}`;
  const name = t('caption.name', { number: index + 1, language: languageName(caption.language, i18n.language) });
  const known = [...new Set([...languages, caption.language])];
  return (
    <div className={classes.caption} role="group" aria-label={name} onFocus={onFocus}>
      <div className={classes.captionHead}>
        <NativeSelect
          label={t('caption.network')}
          value={caption.network}
          error={errors[`${path}.network`]}
          data={[{ value: 'linkedin', label: t('words:network.linkedin') }]}
          onChange={(event) => onChange({ ...caption, network: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('caption.language')}
          value={caption.language}
          error={errors[`${path}.language`]}
          data={known.map((code) => ({ value: code, label: languageName(code, i18n.language) }))}
          onChange={(event) => onChange({ ...caption, language: event.currentTarget.value })}
        />
        <Button variant="default" onClick={() => insert(`{{${freeSlotName(caption.text)}}}`)}>
          {t('caption.insertSlot')}
        </Button>
        <Button variant="default" onClick={() => insert('{{link}}')} disabled={caption.text.includes('{{link}}')}>
          {t('caption.insertLink')}
        </Button>
        {onRemove && (
          <ActionIcon aria-label={t('caption.remove', { name })} onClick={onRemove}>
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <TextEditor
        ref={field}
        id={`caption-${caption.key}`}
        label={t('caption.text', { name })}
        describedBy={`screening-${caption.key}`}
        invalid={live.screening?.verdict === 'block' || errors[`${path}.text`] !== undefined}
        value={caption.text}
        onChange={(text, at) => {
          write(text);
          setCaret(at);
        }}
        findings={findings}
        language={caption.language}
        minHeight={130}
        onCaret={setCaret}
      />
      {errors[`${path}.text`] && (
        <p className={classes.error} role="alert">
          {errors[`${path}.text`]}
        </p>
      )}
      <ScreeningStatus id={`screening-${caption.key}`} live={live} empty={caption.text === ''} />
      <SlotFields caption={caption} errors={errors} path={path} onChange={(slots) => onChange({ ...caption, slots })} />
      <Switch
        withThumbIndicator={false}
        label={t('caption.locked')}
        description={t('caption.lockedWhy')}
        checked={caption.locked}
        onChange={(event) => onChange({ ...caption, locked: event.currentTarget.checked })}
      />
      {caption.text !== '' && (
        <FindingsList
          findings={findings}
          text={whole}
          onShow={(finding) => field.current?.select(finding)}
          onFix={(fix) => {
            if (live.state === 'current' && fix.edits.every(({ end }) => end <= caption.text.length))
              write(applyFix(caption.text, fix));
          }}
        />
      )}
    </div>
  );
}
