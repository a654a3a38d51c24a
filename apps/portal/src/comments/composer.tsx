import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Item } from '../api/content.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { writeComment } from './comments-api.js';
import type { Commentable } from './texts-of.js';
import { useTextName } from './use-text-name.js';
import classes from './comments.module.css';

export interface Draft {
  key: string;
  from: number;
  quote: string;
  text: string;
}

interface Props {
  item: Item;
  texts: Commentable[];
  draft: Draft;
  onChange: (draft: Draft) => void;
  onDone: () => void;
}

/** What to say, about which text, and at which of its words: marked in it by mouse, finger or keyboard. */
export function Composer({ item, texts, draft, onChange, onDone }: Props) {
  const { t } = useTranslation(['screening', 'parts']);
  const nameOf = useTextName(item);
  const about = texts.find(({ key }) => key === draft.key) ?? texts[0]!;
  const write = useMutation({
    mutationFn: () => {
      const { field, network, language, nth } = about;
      return writeComment(item.id, {
        versionId: item.version.id,
        field,
        text: draft.text,
        ...(field === 'caption' ? { network: network as 'linkedin', language: language!, nth } : {}),
        ...(draft.quote ? { from: draft.from, quote: draft.quote } : {}),
      });
    },
    meta: { changes: ['/api/content/{id}/comments'] },
    onSuccess: onDone,
  });
  const errors = useFieldErrors(write.error, draft);
  return (
    <form
      noValidate
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate();
      }}
    >
      <Stack gap="sm">
        <ProblemAlert error={write.error} shown={['text']} />
        <NativeSelect
          label={t('comments.about')}
          data={texts.map((one) => ({ value: one.key, label: nameOf(one) }))}
          value={about.key}
          onChange={(event) => onChange({ ...draft, key: event.currentTarget.value, from: 0, quote: '' })}
        />
        {about.text && (
          <Textarea
            label={t('comments.words')}
            description={t('comments.wordsWhy')}
            aria-readonly
            inputMode="none"
            autosize
            maxRows={8}
            dir="auto"
            value={about.text}
            // Read only and yet with a cursor: without one the keyboard marks nothing.
            onBeforeInput={(event) => event.preventDefault()}
            onChange={() => undefined}
            onSelect={({ currentTarget: { selectionStart: from, selectionEnd: end } }) => {
              if (from !== end) onChange({ ...draft, from, quote: about.text.slice(from, Math.min(end, from + 1000)) });
            }}
          />
        )}
        {draft.quote && (
          <p className={classes.quote} dir="auto">
            {t('comments.at')} <mark>{draft.quote}</mark>{' '}
            <Button size="compact-xs" variant="subtle" onClick={() => onChange({ ...draft, from: 0, quote: '' })}>
              {t('comments.unmark')}
            </Button>
          </p>
        )}
        <Textarea
          label={t('comments.say')}
          autosize
          minRows={2}
          // Words that are being marked stay marked: the focus comes here only where none are.
          autoFocus={!draft.quote}
          value={draft.text}
          error={errors.text}
          onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('parts:cancel')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {t('comments.write')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
