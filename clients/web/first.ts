import * as zod from 'zod';

// The first import of every module of a page that reads the bodies of messages: zod tries `new Function` otherwise, and the page's policy forbids and
// reports it. The build keeps it together with zod, so that it runs before any schema is made. Not called `z` here: what is called so is left
// out of a page that does not use what it returns (`vite.config.ts`).
zod.config({ jitless: true });
