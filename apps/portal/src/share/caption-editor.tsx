import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applyFix } from '#libs/screener';
import type { CaptionText, FeedDetail } from '../api/feed.js';
import { FindingsList } from '../screening/findings-list.js';
import { ScreeningStatus } from '../screening/screening-status.js';
import type { Fix } from '../screening/screening-types.js';
import { carryOver } from '../screening/segments.js';
import { TextEditor, type TextEditorHandle } from '../screening/text-editor.js';
import { CaptionPicker } from './caption-picker.js';
import classes from './caption-editor.module.css';
import { LengthCount } from './length-count.js';
import type { ShareDraft } from './use-share-draft.js';

interface Props {
  item: FeedDetail;
  caption: CaptionText;
  draft: ShareDraft;
  limit: number;
  onPick: (captionId: string) => void;
}

/** Where a member makes a caption theirs. */
export function CaptionEditor({ item, caption, draft, limit, onPick }: Props) {
  const { t } = useTranslation('share');
  const field = useRef<TextEditorHandle>(null);
  const [refused, setRefused] = useState(false);
  const [caret, setCaret] = useState(0);
  const { screening, text: screened, state } = draft.live;
  const findings = carryOver(screening?.findings ?? [], screened, draft.post);
  const active = findings.findIndex(
    ({ start, end }) => start <= caret && caret <= end && end - start < draft.post.length,
  );
  const write = (text: string, at?: number) => setRefused(!draft.write(text, at));
  const fix = (chosen: Fix) => {
    // A fix counts in the text it was found in; while a newer text is being screened its places may have moved.
    if (state === 'current') write(applyFix(draft.post, chosen));
  };
  return (
    <section className={classes.editor} aria-label={t('editor.label')}>
      <CaptionPicker captions={item.captions} picked={caption.id} onPick={onPick} />
      <TextEditor
        ref={field}
        id="post-text"
        label={t('editor.text')}
        describedBy="screening-status editor-note"
        invalid={screening?.verdict === 'block'}
        value={draft.text}
        onChange={write}
        findings={findings}
        fixed={caption.locked ? draft.fixed : undefined}
        placeholders={draft.placeholders}
        language={caption.language}
        onCaret={setCaret}
      />
      <div className={classes.under}>
        <ScreeningStatus id="screening-status" live={draft.live} />
        <LengthCount length={draft.post.length} limit={limit} />
      </div>
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
      <FindingsList
        findings={findings}
        text={draft.post}
        active={active < 0 ? null : active}
        onShow={(finding) => field.current?.select(finding)}
        onFix={fix}
      />
    </section>
  );
}
