import type { CSSProperties, ReactNode } from 'react';

/** In the place of Mantine's `Transition` (vite.config.ts): what is mounted is there, without two kilobytes of ways to arrive. */
export const Transition = ({ mounted, children }: { mounted: boolean; children(styles: CSSProperties): ReactNode }) =>
  mounted ? children({}) : null;
