import type { PartyKind } from '../../bureau.ts';

/** Who may take part in an operation. */
export const participants = ['national', 'border_post', 'duty_desk'] as const satisfies readonly PartyKind[];
