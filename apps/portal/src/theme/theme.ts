import { createTheme, type MantineColorsTuple } from '@mantine/core';

import classes from './controls.module.css';

/** The one accent: a deep petrol that stays apart from the colours that carry meaning. */
const petrol: MantineColorsTuple = [
  '#edf6f9',
  '#d7eaf0',
  '#aed5e1',
  '#83bfd1',
  '#5ea9c0',
  '#3c93ad',
  '#217f9b',
  '#0d5c73',
  '#0a4c60',
  '#073b4b',
];

const gray: MantineColorsTuple = [
  '#fafaf8',
  '#f3f3f0',
  '#e9e9e4',
  '#dddeda',
  '#c9cbc7',
  '#a9acaa',
  '#8a8f8c',
  '#5c6360',
  '#383d3b',
  '#1a1d1c',
];

const dark: MantineColorsTuple = [
  '#e6e8e7',
  '#b9bdbb',
  '#9ca19f',
  '#737876',
  '#3c403f',
  '#2f3332',
  '#242726',
  '#1b1d1d',
  '#141616',
  '#0e0f0f',
];

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, gray, dark },
  black: '#1a1d1c',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.55', xl: '1.4' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.45' },
    },
  },
  defaultRadius: '7px',
  radius: { xs: '4px', sm: '5px', md: '7px', lg: '10px', xl: '14px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: false,
  components: {
    Button: { defaultProps: { size: 'sm' }, classNames: { root: classes.button, label: classes.buttonLabel } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'lg' }, classNames: { root: classes.icon } },
    Kbd: { classNames: { root: classes.key } },
    // What people write stands in the direction of its own script.
    Input: { defaultProps: { attributes: { input: { dir: 'auto' } } }, classNames: { input: classes.input } },
    PillsInputField: { defaultProps: { dir: 'auto' } },
    Pill: { defaultProps: { dir: 'auto' } },
    InputWrapper: { classNames: { label: classes.label, error: classes.error, description: classes.description } },
    // Beside their field rather than at the end of the page: within its landmark, and its dialog.
    Combobox: { defaultProps: { withinPortal: false } },
    Tooltip: { defaultProps: { openDelay: 350, events: { hover: true, focus: true, touch: false } } },
    Modal: {
      defaultProps: { centered: true, radius: 'lg', overlayProps: { backgroundOpacity: 0.35 } },
      classNames: { title: classes.title },
    },
    Drawer: { defaultProps: { overlayProps: { backgroundOpacity: 0.35 } }, classNames: { title: classes.title } },
    Menu: { defaultProps: { shadow: 'md', radius: 'md', position: 'bottom-end' } },
    Checkbox: { classNames: { input: classes.input } },
    SegmentedControl: { classNames: { root: classes.segments } },
    Radio: { classNames: { radio: classes.input } },
    Anchor: { defaultProps: { underline: 'always' } },
  },
});
