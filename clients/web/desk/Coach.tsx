import { useState } from 'react';
import { isString, keep, kept } from '../keep.ts';
import { useDesk } from './desk.ts';
import { CoachMark } from './later.tsx';

type Mark = 'queue' | 'actions' | 'hand';

/** One of three hints, shown after the first message has been sent until somebody closes it, and then never again on this device. */
export function Coach({ mark }: { mark: Mark }) {
  const { state, bureau } = useDesk();
  const [closed, setClosed] = useState(() => kept(`coach.${mark}`, isString) !== undefined);
  const begun = [...state.messages.values()].some(({ message }) => message.from === bureau);
  if (closed || !begun) return null;
  return (
    <CoachMark
      mark={mark}
      onClose={() => {
        keep(`coach.${mark}`, 'closed');
        setClosed(true);
      }}
    />
  );
}
