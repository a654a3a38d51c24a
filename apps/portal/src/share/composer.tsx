import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { CaptionText, FeedDetail } from '../api/feed.js';
import type { Share } from '../api/shares.js';
import { PostPreview } from '../posts/post-preview.js';
import type { TextEditorHandle } from '../screening/text-editor.js';
import { useMe } from '../sign-in/me.js';
import { useZone } from '../when/time.js';
import { instantOf, timeProblem } from '../when/zoned-time.js';
import { CaptionEditor } from './caption-editor.js';
import classes from './composer.module.css';
import type { Place } from './obstacle.js';
import { SwappedNote } from '../worn-words/swapped-note.js';
import type { Picked, Swap } from '../worn-words/swap.js';
import { useWornWords } from '../worn-words/use-worn-words.js';
import { WornNote } from '../worn-words/worn-note.js';
import { TIME_FIELD } from './when-picker.js';
import { EarlierShares } from './earlier-shares.js';
import { ShareControls } from './share-controls.js';
import { ShareOutcome } from './share-outcome.js';
import { useShareDraft } from './use-share-draft.js';
import type { Start } from './use-start.js';

interface Props {
  item: FeedDetail;
  caption: CaptionText;
  start: Start | null;
  connectError?: string;
  /** How this caption came into the place of another; null of one that was picked. */
  swap: Swap | null;
  /** What was chosen with the one before; null of one that nothing was picked before. */
  picked: Picked | null;
  onPick: (next: Picked) => void;
  onSwap: (swap: Swap) => void;
}

/** The editor beside the post as it will look, and above it where and when it goes out. */
export function Composer({ item, caption, start, connectError, swap, picked, onPick, onSwap }: Props) {
  const me = useMe();
  const zone = useZone();
  const draft = useShareDraft(item, caption, start, { swap, picked });
  // What is beside the editor may lag a moment behind fast fingers; what is shared may not.
  const settled = useDeferredValue(draft);
  const { localTime, pass, slot, spread, node } = draft;
  // Fields hold what was chosen at once: one that lags is set back under the hand that fills it in.
  const chosen = useMemo(
    () => ({ ...settled, localTime, pass, slot, spread, node }),
    [settled, localTime, pass, slot, spread, node],
  );
  const scheduled = localTime !== null && timeProblem(localTime, zone, new Date(), pass) === null;
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });
  const [sharedId, setSharedId] = useState<string | null>(null);
  const worn = useWornWords({ itemId: item.itemId, captionId: caption.id, text: settled.text, localTime, pass });
  const chosenHere = { localTime, pass, slot, spread, node };
  const swapTo = (to: string, text: string, back: boolean) =>
    onSwap({ from: caption.id, to, text, back, chosen: chosenHere });
  const field = useRef<TextEditorHandle>(null);
  const show = useCallback((place: Place) => {
    if (place === 'time') document.getElementById(TIME_FIELD)?.focus();
    else field.current?.select(place);
  }, []);
  const { forget } = draft;
  const onShared = useCallback(
    (share: Share) => {
      forget();
      setSharedId(share.id);
    },
    [forget],
  );
  return (
    <div className={classes.columns} data-shared={sharedId !== null || undefined}>
      <div className={classes.writing}>
        {sharedId ? (
          <ShareOutcome shareId={sharedId} onAgain={() => setSharedId(null)} />
        ) : (
          <CaptionEditor
            ref={field}
            item={item}
            caption={caption}
            draft={draft}
            onPick={(to) => onPick({ to, chosen: chosenHere })}
          >
            {swap && <SwappedNote swap={swap} onBack={() => swapTo(swap.from, swap.text, true)} />}
            <WornNote worn={worn} language={caption.language} onTake={(to) => swapTo(to, draft.text, false)} />
          </CaptionEditor>
        )}
      </div>
      <div className={classes.side}>
        {!sharedId && (
          <ShareControls
            item={item}
            caption={caption}
            draft={chosen}
            latest={latest}
            replaces={start?.replaces ?? null}
            connectError={connectError}
            onShared={onShared}
            onShow={show}
          />
        )}
        <PostPreview
          author={me.name}
          headline={[me.team?.name, me.organisation.name].filter(Boolean).join(' · ')}
          text={settled.post}
          network={caption.network}
          linkUrl={item.linkUrl}
          linkTitle={item.linkTitle ?? item.title}
          imageUrl={item.imageUrl}
          imageAlt={item.imageAlt}
          at={scheduled ? instantOf(localTime, zone, pass).toISOString() : null}
          language={caption.language}
        />
        {!sharedId && <EarlierShares itemId={item.itemId} />}
      </div>
    </div>
  );
}
