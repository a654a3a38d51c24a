import { Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pickCaption } from '#libs/captions';
import { feedItemQuery } from '../api/feed.js';
import { Failed } from '../parts/failed.js';
import { CaptionPicker } from '../share/caption-picker.js';
import { useMe } from '../sign-in/me.js';
import { QuickOutcome } from './quick-outcome.js';
import { QuickShare } from './quick-share.js';
import classes from './quick-share.module.css';

export interface QuickShareProps {
  opened: boolean;
  onClose: () => void;
  /** What the card shows: the item and the caption to begin from. Null before anything was chosen. */
  chosen: { itemId: string; captionId: string } | null;
}

/** Sharing a suggested text as it stands: exactly that text, where it goes, and one button. */
export function QuickShareDialog({ opened, onClose, chosen }: QuickShareProps) {
  const { t } = useTranslation('quick-share');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={560}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {chosen && <Chosen key={chosen.itemId} {...chosen} onClose={onClose} />}
    </Modal>
  );
}

function Chosen({ itemId, captionId, onClose }: { itemId: string; captionId: string; onClose: () => void }) {
  const { contentLanguage } = useMe();
  // Read anew at each opening: what it says of the account and of the text is what is true now.
  const { data: item, error, refetch, isFetchedAfterMount } = useQuery({ ...feedItemQuery(itemId), staleTime: 0 });
  const [picked, setPicked] = useState(captionId);
  const [sharedId, setSharedId] = useState<string | null>(null);
  if (sharedId) return <QuickOutcome shareId={sharedId} itemId={itemId} onClose={onClose} />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!item || !isFetchedAfterMount) return <Skeleton height={320} radius="md" />;
  const caption = pickCaption(item.captions, picked, contentLanguage);
  if (!caption) return null;
  return (
    <div className={classes.share}>
      {item.captions.length > 1 && <CaptionPicker captions={item.captions} picked={caption.id} onPick={setPicked} />}
      <QuickShare
        key={caption.id}
        item={item}
        caption={caption}
        onPick={setPicked}
        onShared={setSharedId}
        onClose={onClose}
      />
    </div>
  );
}
