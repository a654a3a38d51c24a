import { useTranslation } from 'react-i18next';
import { partsOf, textOf } from '#libs/captions';
import type { EditedItem } from '../api/content.js';
import type { Organisation } from '../api/organisation.js';
import { Panel } from '../parts/panel.js';
import { captionName } from '../posts/caption-name.js';
import { PostPreview } from '../posts/post-preview.js';
import { ItemFacts } from '../review/item-facts.js';

/** What an item says, to be read: each caption as the post it becomes, and what goes with them. */
export function ItemAsItStands({ item, organisation }: { item: EditedItem; organisation: Organisation }) {
  const { t, i18n } = useTranslation('library');
  return (
    <>
      {item.captions.map((caption) => (
        <Panel key={caption.id} title={captionName(item.captions, caption, i18n.language)}>
          <PostPreview
            author={t('ended.member')}
            headline={organisation.name}
            text={textOf(partsOf({ ...caption, locked: false }))}
            network={caption.network}
            linkUrl={item.linkUrl}
            linkTitle={item.linkTitle ?? item.title}
            imageUrl={item.imageUrl}
            imageAlt={item.imageAlt}
            language={caption.language}
            whole
          />
        </Panel>
      ))}
      <ItemFacts item={item} title={t('ended.facts')} />
    </>
  );
}
