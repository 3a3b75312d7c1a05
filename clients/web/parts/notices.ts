/** Letters of the notices (V silver, S special), and `D` for what goes straight from bureau to bureau. */
export type NoticeLetter = 'R' | 'B' | 'G' | 'Y' | 'K' | 'O' | 'P' | 'V' | 'S';

/*
 * Shape, letter and word carry the meaning; colour only helps, because red and green are the same grey. White text on every fill but
 * yellow has a contrast of 6.5 or more; yellow has dark text and a dark line.
 */
export const looks: Readonly<
  Record<NoticeLetter, { fill: string; text: string; line?: string; path: string; y?: number }>
> = {
  // hexagon, circle, square, triangle, diamond
  R: { fill: '#b42318', text: '#ffffff', path: 'M7.5 2.5h9L22 12l-5.5 9.5h-9L2 12z' },
  B: { fill: '#1d4ed8', text: '#ffffff', path: 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20z' },
  G: {
    fill: '#166534',
    text: '#ffffff',
    path: 'M3.5 3h17a.5.5 0 0 1 .5.5v17a.5.5 0 0 1-.5.5h-17a.5.5 0 0 1-.5-.5v-17a.5.5 0 0 1 .5-.5z',
  },
  Y: { fill: '#facc15', text: '#1f2937', line: '#854d0e', path: 'M12 1.8L23 21.5H1z', y: 18.5 },
  K: { fill: '#111827', text: '#ffffff', path: 'M12 1L23 12L12 23L1 12z' },
  // pentagon, slanted square, bar of metal, star with eight points
  O: { fill: '#9a3412', text: '#ffffff', path: 'M12 1.5L22.5 9.4L18.5 22h-13L1.5 9.4z', y: 17 },
  P: { fill: '#6b21a8', text: '#ffffff', path: 'M6.5 3h16L17.5 21h-16z' },
  V: { fill: '#e5e7eb', text: '#1f2937', line: '#4b5563', path: 'M6 5h12L23 19H1z' },
  S: {
    fill: '#0f3d5c',
    text: '#ffffff',
    path: 'M12 .5l2.700 3.600 4.300-1.100.6 4.400 4.400.6-1.500 4.300 1.500 3.700-4.400 1.100-.6 4.400-4.300-1.100L12 23.500l-2.700-3.100-4.300 1.100-.6-4.400L0 16l1.500-3.700L0 8l4.400-.6.6-4.400 4.300 1.100z',
  },
};
