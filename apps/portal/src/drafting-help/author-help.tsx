import type { Network } from '#libs/captions';
import { useQuery } from '@tanstack/react-query';
import { captionHelpOfferQuery, suggestCaptions } from './calls.js';
import { holds, useMe } from '../sign-in/me.js';
import { HelpButton } from './help-button.js';

interface Props {
  caption: { network: Network; language: string; text: string; disclosure: string };
  topics: string[];
  isPublic: boolean;
  picture: boolean;
  /** Adds a caption with this text, in another language where one is given. */
  onAdd: (text: string, into: string | undefined) => void;
}

/** Help with the captions of an item, where the organisation allows it on its topics for its readers. */
export function AuthorHelp({ caption, topics, isPublic, picture, onAdd }: Props) {
  const { network, language, text, disclosure } = caption;
  const writes = holds(useMe(), 'author', 'comms_lead');
  const { data: offer } = useQuery({ ...captionHelpOfferQuery(isPublic, topics), enabled: writes });
  if (!offer?.model) return null;
  return (
    <HelpButton
      offer={{ ...offer, languages: offer.languages.filter((other) => other !== language) }}
      of="caption"
      text={text}
      ask={(kind, into) =>
        suggestCaptions({
          network,
          language,
          text,
          disclosure: disclosure || null,
          topics,
          public: isPublic,
          picture,
          kind,
          into,
        })
      }
      onTake={(suggestion, into) => {
        onAdd(suggestion, into);
        return true;
      }}
    />
  );
}
