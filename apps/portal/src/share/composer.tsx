import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaptionText, FeedDetail } from '../api/feed.js';
import { fetchConnections } from '../api/connections.js';
import { PostPreview } from '../parts/post-preview.js';
import { useMe } from '../sign-in/me.js';
import classes from './composer.module.css';
import { CaptionEditor } from './caption-editor.js';
import { EarlierShares } from './earlier-shares.js';
import { ShareControls } from './share-controls.js';
import { ShareOutcome } from './share-outcome.js';
import { useShareDraft } from './use-share-draft.js';

/** Networks cut or refuse longer posts; used until the API has told its own figure. */
const usualLimit = 3000;

interface Props {
  item: FeedDetail;
  caption: CaptionText;
  connectError?: string;
  onPick: (captionId: string) => void;
}

/** The editor beside the post as it will look, and beneath it where and when it goes out. */
export function Composer({ item, caption, connectError, onPick }: Props) {
  const me = useMe();
  const draft = useShareDraft(item, caption);
  const [sharedId, setSharedId] = useState<string | null>(null);
  const networks = useQuery({ queryKey: ['connections'], queryFn: fetchConnections });
  const limit = networks.data?.networks.find(({ network }) => network === caption.network)?.maxLength ?? usualLimit;
  return (
    <div className={classes.columns}>
      <div className={classes.writing}>
        {sharedId ? (
          <ShareOutcome shareId={sharedId} onAgain={() => setSharedId(null)} />
        ) : (
          <CaptionEditor item={item} caption={caption} draft={draft} limit={limit} onPick={onPick} />
        )}
        {!sharedId && <EarlierShares itemId={item.itemId} />}
      </div>
      <div className={classes.side}>
        {!sharedId && (
          <ShareControls
            item={item}
            caption={caption}
            draft={draft}
            limit={limit}
            connectError={connectError}
            onShared={(share) => {
              draft.forget();
              setSharedId(share.id);
            }}
          />
        )}
        <PostPreview
          author={me.name}
          headline={[me.team?.name, me.organisation.name].filter(Boolean).join(' · ')}
          text={draft.post}
          linkUrl={item.linkUrl}
          linkTitle={item.linkTitle ?? item.title}
          imageUrl={item.imageUrl}
          language={caption.language}
        />
      </div>
    </div>
  );
}
