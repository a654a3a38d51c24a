import type { CSSVariablesResolver } from '@mantine/core';

/** Points Mantine's own variables at the tokens, so that light and dark are decided in one place. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--v-surface)',
    '--mantine-color-text': 'var(--v-text)',
    '--mantine-color-dimmed': 'var(--v-muted)',
    '--mantine-color-placeholder': 'var(--v-muted)',
    '--mantine-color-anchor': 'var(--v-accent)',
    '--mantine-color-error': 'var(--v-block)',
    '--mantine-color-default': 'var(--v-surface)',
    '--mantine-color-default-hover': 'var(--v-sunken)',
    '--mantine-color-default-color': 'var(--v-text)',
    '--mantine-color-default-border': 'var(--v-line-strong)',
    '--mantine-color-petrol-light': 'var(--v-accent-soft)',
    '--mantine-color-petrol-light-color': 'var(--v-accent)',
  };
  return { variables: {}, light: both, dark: both };
};
