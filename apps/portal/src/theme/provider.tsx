import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { cssVariables } from './css-variables.js';
import { theme } from './theme.js';

/** The nonce the server wrote into this page; browsers hide it from the attribute but not from the property. */
function styleNonce(): string {
  const carrier = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return carrier?.nonce || carrier?.getAttribute('nonce') || '';
}

export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  );
}
