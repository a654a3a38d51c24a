import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { cssVariables } from './css-variables.js';
import { theme } from './theme.js';

declare global {
  /** Where libraries that add styles of their own (scroll locks beneath dialogs) look for the nonce. */
  var __webpack_nonce__: string | undefined;
}

/** The nonce the server wrote into this page; browsers hide it from the attribute but not from the property. */
function styleNonce(): string {
  const carrier = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return carrier?.nonce || carrier?.getAttribute('nonce') || '';
}

globalThis.__webpack_nonce__ = styleNonce();

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
