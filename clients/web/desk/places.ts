export { Bureaus } from './Bureaus.tsx';
export { DraftList } from './DraftList.tsx';
export { Ended } from './Ended.tsx';
export { Guide } from './Guide.tsx';
export { KeysDialog } from './KeysDialog.tsx';
export { More } from './More.tsx';
export { NewMessage } from './NewMessage.tsx';
export { News } from './News.tsx';
