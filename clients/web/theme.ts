import { Button, type CSSVariablesResolver, createTheme, Input, type MantineColorsTuple } from '@mantine/core';

/** One accent for what can be pressed. Saturated colour otherwise belongs to the traffic: notice types, deadlines, lights, the band. */
const teal: MantineColorsTuple = [
  '#eef7f7',
  '#d9ecec',
  '#b3d8d9',
  '#86c1c3',
  '#5bb0b4',
  '#37959a',
  '#1f858a',
  '#10747a',
  '#0b5f65',
  '#084a4f',
];

/** Cool, not black: the dark scheme is as calm as the light one. */
const dark: MantineColorsTuple = [
  '#dde3ea',
  '#c3cbd5',
  '#a9b3bf',
  '#8995a3',
  '#4d5967',
  '#3a4552',
  '#2a333e',
  '#1f2731',
  '#161c24',
  '#0f1419',
];

const systemFonts =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', 'Segoe UI Arabic', 'Geeza Pro', Arial, sans-serif";

export const theme = createTheme({
  primaryColor: 'teal',
  // Mantine's own choice (6) fails WCAG AA with white text in the light scheme.
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  colors: { teal, dark },
  fontFamily: systemFonts,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'Noto Sans Mono', monospace",
  headings: { fontFamily: systemFonts, fontWeight: '650' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // 44 px: what a thumb hits.
    Button: Button.extend({
      defaultProps: { size: 'md' },
      vars: (_, { size }) => ({ root: size === 'md' ? { '--button-height': '2.75rem' } : {} }),
    }),
    Input: Input.extend({
      vars: (_, { size }) => ({ wrapper: size === 'md' ? { '--input-height': '2.75rem' } : {} }),
    }),
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle', color: 'gray' } },
    // 16 px and more in fields, or phones zoom in on focus.
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
  },
});

/** Contrast repairs of Mantine's defaults (WCAG AA), and the variables of our own CSS modules. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#475260',
    '--mantine-color-placeholder': '#5b6673',
    '--mantine-color-error': '#a3170f',
    '--mantine-color-red-outline': '#a3170f',
    '--mantine-color-anchor': '#0b5f65',
    '--mantine-color-text': '#1b232c',
    '--page': '#eef1f4',
    '--surface': '#ffffff',
    '--sunken': '#f5f7f9',
    '--line': '#d3dae1',
    '--line-strong': '#8893a0',
    '--accent': '#0b5f65',
    '--accent-soft': '#e3f1f1',
    '--chosen': '#dcecec',
    '--soon-fill': '#fff0cc',
    '--soon-text': '#6f3d00',
    '--late-fill': '#fde2df',
    '--late-text': '#8a1a12',
    '--good-text': '#14592f',
    '--good-fill': '#e0f2e6',
    '--pause-fill': '#dfe4ea',
    '--band-fill': '#fff6dd',
    '--band-text': '#3a2c05',
    '--band-stripe': '#f0a202',
    '--tag-line': 'transparent',
    '--focus': '#0b5f65',
  },
  dark: {
    '--mantine-color-dimmed': '#b0bac6',
    '--mantine-color-placeholder': '#a9b3bf',
    '--mantine-color-error': '#ffb0a8',
    '--mantine-color-anchor': '#7cc9cc',
    '--mantine-color-teal-light-color': '#8fd3d6',
    '--mantine-color-text': '#e4e9ef',
    '--page': '#12171d',
    '--surface': '#1f2731',
    '--sunken': '#19202a',
    '--line': '#36414d',
    '--line-strong': '#7d8997',
    '--accent': '#7cc9cc',
    '--accent-soft': '#173338',
    '--chosen': '#22434a',
    '--soon-fill': '#4a3710',
    '--soon-text': '#ffdf9a',
    '--late-fill': '#532019',
    '--late-text': '#ffc4bc',
    '--good-text': '#9be3b3',
    '--good-fill': '#173b26',
    '--pause-fill': '#303a46',
    '--band-fill': '#2e2711',
    '--band-text': '#ffe7b0',
    '--band-stripe': '#c98a0b',
    '--tag-line': '#c3cbd5',
    '--focus': '#7cc9cc',
  },
});
