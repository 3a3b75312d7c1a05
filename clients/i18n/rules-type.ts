import type { RuleId } from '../../schemas/rules.ts';

/** The duty guide: every rule has a title and one to three sentences on what and why. */
export type RuleTexts = Readonly<Record<RuleId, { readonly title: string; readonly text: string }>>;
