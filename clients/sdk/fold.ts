/** The fold of a log, for pages that go back in it: the hub's own, so that the past looks as it was. */
export { evolve } from '../../server/core/evolve.ts';
export { newState, type ReadState, type State } from '../../server/core/state.ts';
