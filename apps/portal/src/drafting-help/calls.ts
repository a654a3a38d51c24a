import type { CaptionHelpRequest, DraftingSettingsChange, HelpRequest } from '#libs/api-client';
import { asked, client, take } from '../api/client.js';

export type {
  DraftingHelp,
  DraftingSettings,
  DraftSuggestion,
  DroppedSuggestion,
  HelpKind,
  HelpOffer,
} from '#libs/api-client';

export const draftingSettingsQuery = asked('get', '/api/drafting-help/settings');

export const changeDraftingSettings = (body: DraftingSettingsChange) =>
  take(client.PUT('/api/drafting-help/settings', { body }));

/** What may be asked for of a caption one may share. */
export const helpOfferQuery = (versionId: string, captionId: string) =>
  asked('get', '/api/drafting-help/versions/{versionId}/captions/{captionId}', {
    params: { path: { versionId, captionId } },
  });

/** The same for captions being written. */
export const captionHelpOfferQuery = (isPublic: boolean, topics: string[]) =>
  asked('get', '/api/drafting-help/captions/offer', {
    params: { query: { public: isPublic, topics: topics.toSorted().join(',') } },
  });

export const suggestWords = (body: HelpRequest) => take(client.POST('/api/drafting-help/suggestions', { body }));

export const suggestCaptions = (body: CaptionHelpRequest) =>
  take(client.POST('/api/drafting-help/captions/suggestions', { body }));
