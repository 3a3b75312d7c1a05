/** What the rules say about the content of a message: its fields and the fiction guard. Apart from `rules.ts`, so that a page can fetch it when somebody begins to write. */
export { bodyProblem, fictionProblem } from '../../server/core/rules/content.ts';
