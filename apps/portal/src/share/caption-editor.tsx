import { isAboutWhole } from '#libs/screener';
import { Button } from '@mantine/core';
import { useCallbackRef } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import {
  excessLength,
  hasCard,
  isForeignDisclosure,
  longSlot,
  networkName,
  slotLabel,
  stillToWrite,
} from '#libs/captions';
import { applyFix } from '#libs/screener';
import type { CaptionText, FeedDetail } from '../api/feed.js';
import { useFreezeOver } from '../freezes/use-freeze-over.js';
import { MemberHelp } from '../drafting-help/member-help.js';
import { FindingsList } from '../screening/findings-list.js';
import { SafetyNote } from '../screening/safety-note.js';
import { ScreeningStatus } from '../screening/screening-status.js';
import type { Fix } from '../screening/screening-types.js';
import { carryOver, type Span } from '../screening/segments.js';
import { TextEditor, type TextEditorHandle } from '../screening/text-editor.js';
import { formatList, languageName } from '../when/formats.js';
import { CaptionPicker } from './caption-picker.js';
import classes from './caption-editor.module.css';
import { LengthCount } from './length-count.js';
import { SlotCounts } from './slot-counts.js';
import type { ShareDraft } from './use-share-draft.js';

interface Props {
  item: FeedDetail;
  caption: CaptionText;
  draft: ShareDraft;
  onPick: (captionId: string) => void;
  /** What is said of the text as a whole, beneath it. */
  children?: ReactNode;
  ref: RefObject<TextEditorHandle | null>;
}

/** Where a member makes a caption theirs. */
export function CaptionEditor({ item, caption, draft, onPick, children, ref: field }: Props) {
  const { t, i18n } = useTranslation('share');
  const [refused, setRefused] = useState(false);
  const [active, setActive] = useState(-1);
  const { screening, text: screened, state } = draft.live;
  const stopped = useFreezeOver(caption.network, item.topics) !== undefined;
  const findings = useMemo(
    () => carryOver(screening?.findings ?? [], screened, draft.post),
    [screening, screened, draft.post],
  );
  const missing = formatList(
    stillToWrite(caption, draft.text).map((slot) => slotLabel(slot, caption.language)),
    i18n.language,
  );
  const long = longSlot(caption, draft.text);
  const card = hasCard(draft.post, item.linkUrl);
  const listed = useDeferredValue(findings);
  const write = (text: string, at?: number) => setRefused(!draft.write(text, at));
  const fix = useCallbackRef((chosen: Fix) => {
    // A fix counts in the text it was found in; while a newer text is being screened its places may have moved.
    if (state !== 'current') return;
    const { text, post } = draft;
    // What the server adds at the end, such as the disclosure, a fix before it does not write into the field.
    const within = chosen.edits.every(({ end }) => end <= text.trimEnd().length);
    const next = applyFix(within ? text : post, chosen);
    const taken = draft.takes(next);
    setRefused(!taken);
    if (taken) field.current?.rewrite(next);
  });
  const show = useCallbackRef((words: Span) => field.current?.select(words));
  const findAt = (caret: number) =>
    findings.findIndex((each) => !isAboutWhole(each, draft.post.length) && each.start <= caret && caret <= each.end);
  return (
    <section className={classes.editor} aria-label={t('editor.label')}>
      <CaptionPicker captions={item.captions} picked={caption.id} onPick={onPick} />
      <TextEditor
        ref={field}
        id="post-text"
        label={t('editor.text')}
        describedBy={`screening-status${draft.fillings.length > 0 ? ' slot-counts' : ''} editor-note`}
        invalid={screening?.verdict === 'block'}
        value={draft.text}
        onChange={write}
        findings={findings}
        fixed={caption.locked ? draft.fixed : undefined}
        placeholders={draft.placeholders}
        language={caption.language}
        onCaret={(caret) => setActive(findAt(caret))}
      />
      <div className={classes.under}>
        <ScreeningStatus
          id="screening-status"
          live={draft.live}
          empty={missing === '' && draft.text.trim() === ''}
          missing={missing}
          tooLong={long && missing === '' ? slotLabel(long, caption.language) : ''}
          over={
            !long && missing === '' && excessLength(draft.post, caption.network, card) > 0
              ? networkName(caption.network)
              : undefined
          }
          stopped={stopped}
        />
        <LengthCount text={draft.post} network={caption.network} card={card} />
      </div>
      <SlotCounts fillings={draft.fillings} language={caption.language} />
      <p
        id="editor-note"
        className={classes.note}
        data-refused={refused || undefined}
        role={refused ? 'alert' : undefined}
      >
        {refused ? t('editor.refused') : caption.locked ? t('editor.locked') : t('editor.free')}
        {draft.restored && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconArrowBackUp size={13} aria-hidden />}
            onClick={draft.startOver}
          >
            {t('editor.startOver')}
          </Button>
        )}
      </p>
      {children}
      <MemberHelp
        versionId={item.versionId}
        captionId={caption.id}
        text={draft.text}
        node={draft.node}
        onWrite={(suggestion) => {
          const taken = draft.takes(suggestion);
          setRefused(!taken);
          if (taken) field.current?.rewrite(suggestion);
          return taken;
        }}
      />
      {isForeignDisclosure(caption) && (
        <p className={classes.note}>
          {t('editor.foreignDisclosure', {
            said: languageName(caption.disclosureLanguage ?? '', i18n.language),
            wanted: languageName(caption.language, i18n.language),
          })}
        </p>
      )}
      <SafetyNote told={draft.told} verdict={screening?.verdict} />
      <FindingsList findings={listed} whole={draft.post.length} active={active} onShow={show} onFix={fix} />
    </section>
  );
}
