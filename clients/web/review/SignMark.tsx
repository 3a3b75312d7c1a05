import type { SignKind } from './signs.ts';
import classes from './Track.module.css';

/** Shapes in a square of 16: the shape says it, colour only helps. */
const shapes: Readonly<Record<SignKind | 'sent', string>> = {
  sent: 'M8 4a4 4 0 1 0 .01 0z',
  start: 'M4 2l9 6l-9 6z',
  end: 'M3 3h10v10H3z',
  phase: 'M7 1h2v14H7z',
  inject: 'M8 1l2 5l5 2l-5 2l-2 5l-2-5l-5-2l5-2z',
  contingency: 'M9 1L3 9h4l-1 6l7-9H9z',
  fault: 'M1 6h14v4H1z',
  disturbed: 'M1 6h5v4H1zM10 6h5v4h-5zM7 3h2v10H7z',
  partial: 'M8 1a7 7 0 1 0 .01 0zM8 3v10a5 5 0 0 0 .01 -10z',
  near: 'M2 6h12v2H2zM2 10h8v2H2z',
  late: 'M8 1l7 13H1zM7 6v4h2V6zM7 11v2h2v-2z',
  missed: 'M8 1a7 7 0 1 0 .01 0zM7 4v5h2V4zM7 10v2h2v-2z',
  forbidden: 'M8 1a7 7 0 1 0 .01 0zM4 7v2h8V7z',
  refused: 'M3 1l5 5l5-5l2 2l-5 5l5 5l-2 2l-5-5l-5 5l-2-2l5-5l-5-5z',
  breach: 'M2 1h5l-1 4l3 2l-2 4l1 4H2zM10 1h4v14h-4l-1-4l2-4l-2-2z',
  reminder: 'M8 1a4 4 0 0 1 4 4v4l2 3H2l2-3V5a4 4 0 0 1 4-4zM6 13h4l-2 2z',
  hint: 'M8 1a5 5 0 0 1 3 9v2H5v-2a5 5 0 0 1 3-9zM6 13h4v2H6z',
  pause: 'M3 2h4v12H3zM9 2h4v12H9z',
  realWorld: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
  rewind: 'M8 2v4l6-4v12l-6-4v4L1 8z',
  mark: 'M3 1h2v1h9l-3 4l3 4H5v5H3z',
  abandoned: 'M1 6h3v4H1zM6 6h4v4H6zM12 6h3v4h-3z',
};

export const SignMark = ({ kind }: { kind: SignKind | 'sent' }) => (
  <svg className={classes.mark} data-kind={kind} viewBox="0 0 16 16" aria-hidden="true">
    <path d={shapes[kind]} fillRule="evenodd" />
  </svg>
);
