import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { previewRule, type RulePreview } from '../api/own-rules.js';

export interface LivePreview {
  /** Of `definition` and `text`; null until the first answer. */
  answer: RulePreview | null;
  definition: string;
  text: string;
  /** A newer definition or text is under way. */
  behind: boolean;
  error: unknown;
}

interface Tried {
  definition: string;
  text: string;
  answer: RulePreview;
}

/** What a definition says of itself and finds in a text, by what was asked. */
export const previewQuery = (definition: string, text: string) =>
  queryOptions({
    queryKey: ['post', '/api/guidelines/rules/preview', { body: { definition, text } }],
    queryFn: async ({ signal }): Promise<Tried> => ({
      definition,
      text,
      answer: await previewRule(definition, text, signal),
    }),
    staleTime: 60_000,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
  });

/** The same while both are being written, a moment after the last key. */
export function useRulePreview(definition: string, text: string): LivePreview {
  const [asked] = useDebouncedValue({ definition, text }, 250);
  const preview = useQuery({ ...previewQuery(asked.definition, asked.text), placeholderData: keepPreviousData });
  const { data } = preview;
  return {
    answer: data?.answer ?? null,
    definition: data?.definition ?? definition,
    text: data?.text ?? text,
    behind: data?.definition !== definition || data.text !== text,
    error: preview.error,
  };
}
