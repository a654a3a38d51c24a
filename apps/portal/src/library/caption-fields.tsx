import { useCallbackRef } from '@mantine/hooks';
import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { excessLength, networkName, slotsIn, unreadableSlot, withDisclosure } from '#libs/captions';
import { applyFix } from '#libs/screener';
import type { Organisation } from '../api/organisation.js';
import { AuthorHelp } from '../drafting-help/author-help.js';
import { FindingsList } from '../screening/findings-list.js';
import { SafetyNote } from '../screening/safety-note.js';
import { ScreeningStatus } from '../screening/screening-status.js';
import type { Fix } from '../screening/screening-types.js';
import { carryOver, type Span } from '../screening/segments.js';
import { TextEditor, type TextEditorHandle } from '../screening/text-editor.js';
import { useTelling } from '../screening/use-telling.js';
import { useScreening } from '../screening/use-screening.js';
import { languageName } from '../when/formats.js';
import { CaptionHead } from './caption-head.js';
import { DisclosureField } from './disclosure-field.js';
import type { Meant } from './fields-props.js';
import { captionLike, disclosureOf, type CaptionValues } from './item-values.js';
import classes from './library.module.css';
import { LockSwitch } from './lock-switch.js';
import { captionId } from './places.js';
import { SlotFields } from './slot-fields.js';
import type { ItemChange } from './use-item-draft.js';

interface Props {
  index: number;
  caption: CaptionValues;
  organisation: Organisation;
  isPublic: boolean;
  topics: string[];
  attachments: number;
  errors: Record<string, string>;
  change: (change: ItemChange) => void;
  removable: boolean;
  onShow: (index: number) => void;
  /** What of it a refusal means, when somebody goes there. */
  meant: Meant | null;
  /** The version the server has, if any. */
  versionId?: string;
  /** Whether exactly this text, with its disclosure, was saved before. */
  saved: boolean;
}

/** One caption: for which network and language, what it says, and what of it members may change. */
export const CaptionFields = memo(function CaptionFields({
  index,
  caption,
  organisation,
  change,
  errors,
  ...rest
}: Props) {
  const { t, i18n } = useTranslation('library');
  const field = useRef<TextEditorHandle>(null);
  const [caret, setCaret] = useState(0);
  const { text, key } = caption;
  // Screened as members would share it, with its disclosure.
  const post = withDisclosure(text, disclosureOf(caption, organisation));
  const live = useScreening(post, {
    network: caption.network,
    audience: rest.isPublic ? 'public' : 'hcp',
    attachments: rest.attachments,
  });
  const told = useTelling({
    live,
    text: post,
    known: rest.saved || text === '',
    context: {
      network: caption.network,
      language: caption.language,
      audience: rest.isPublic ? 'public' : 'hcp',
      versionId: rest.versionId,
    },
  });
  const findings = useMemo(
    () => carryOver(live.screening?.findings ?? [], live.text, post),
    [live.screening, live.text, post],
  );
  const listed = useDeferredValue(findings);
  const set = useCallbackRef((part: Partial<CaptionValues>) =>
    change(({ captions }) => ({ captions: captions.map((each) => (each.key === key ? { ...each, ...part } : each)) })),
  );
  const write = (next: string) => set({ text: next, slots: slotsIn(next, caption.slots) });
  const fix = useCallbackRef((chosen: Fix) => {
    const within = chosen.edits.every(({ end }) => end <= text.length);
    if (live.state === 'current' && within) field.current?.rewrite(applyFix(text, chosen));
  });
  const show = useCallbackRef((words: Span) => field.current?.select(words));
  const { meant } = rest;
  const lead = useCallbackRef((to: Meant) => {
    const forbids = findings.filter(({ severity }) => severity === 'block');
    const words = forbids.find(({ message }) => to.message.includes(message)) ?? forbids[0];
    if (words && words.end <= text.length) show(words);
  });
  useEffect(() => {
    if (meant) lead(meant);
  }, [meant, lead]);
  const path = `captions.${index}`;
  const name = t('caption.name', { number: index + 1, language: languageName(caption.language, i18n.language) });
  const refused = errors[`${path}.text`];
  return (
    <div className={classes.caption} role="group" aria-label={name} onFocus={() => rest.onShow(index)}>
      <CaptionHead
        caption={caption}
        name={name}
        path={path}
        errors={errors}
        languages={organisation.languages}
        onChange={set}
        onInsert={(token) => write(text.slice(0, caret) + token + text.slice(caret))}
        onRemove={
          rest.removable
            ? () => change(({ captions }) => ({ captions: captions.filter((each) => each.key !== key) }))
            : undefined
        }
      />
      <TextEditor
        ref={field}
        id={captionId(key)}
        label={t('caption.text', { name })}
        describedBy={`screening-${key}`}
        invalid={live.screening?.verdict === 'block' || refused !== undefined}
        value={text}
        onChange={(next, at) => {
          write(next);
          setCaret(at);
        }}
        findings={findings}
        language={caption.language}
        minHeight={130}
        onCaret={setCaret}
      />
      {refused && (
        <p className={classes.error} role="alert">
          {refused}
        </p>
      )}
      <ScreeningStatus
        id={`screening-${key}`}
        live={live}
        empty={text.trim() === ''}
        noSlot={unreadableSlot(text) ?? undefined}
        over={excessLength(post, caption.network) > 0 ? networkName(caption.network) : undefined}
      />
      <AuthorHelp
        caption={caption}
        topics={rest.topics}
        isPublic={rest.isPublic}
        picture={rest.attachments > 0}
        onAdd={(added, into) =>
          change(({ captions }) => ({ captions: [...captions, captionLike(caption, added, into)] }))
        }
      />
      <SlotFields caption={caption} errors={errors} path={path} onChange={(slots) => set({ slots })} />
      <DisclosureField
        caption={caption}
        organisation={organisation}
        error={errors[`${path}.disclosure`]}
        onChange={(disclosure) => set({ disclosure })}
      />
      <LockSwitch locked={caption.locked} onChange={(locked) => set({ locked })} />
      {text.trim() !== '' && <SafetyNote told={told} verdict={live.screening?.verdict} />}
      {text.trim() !== '' && <FindingsList findings={listed} whole={post.length} onShow={show} onFix={fix} />}
    </div>
  );
});
