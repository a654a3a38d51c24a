import { useTranslation } from 'react-i18next';

/**
 * A fact's kind in words; one we have no words for keeps its own name. With its detail, a version that was sent back
 * for good is told apart from one that may be mended.
 */
export function useKindName(): (kind: string, detail?: Record<string, unknown>) => string {
  const { t } = useTranslation('ledger');
  return (kind, detail) =>
    kind === 'version.sent_back' && detail?.final === true
      ? t('rejected')
      : t(`kind.${kind}` as 'kind.share.created', { defaultValue: kind });
}

/** What kind of thing a fact is about, in words. */
export function useSubjectName(): (kind: string) => string {
  const { t } = useTranslation('ledger');
  return (kind) => t(`subject.${kind as 'share'}`, { defaultValue: kind.replaceAll('_', ' ') });
}

/** What a follower does, in words. */
export function useFollowerName(): (name: string) => string {
  const { t } = useTranslation('ledger');
  return (name) => t(`follower.${name}` as 'follower.reach.facts', { defaultValue: name });
}
