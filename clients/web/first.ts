import * as z from 'zod';

// The first import of every page that makes schemas, before any schema is made: zod tries `new Function` otherwise, and the page's policy forbids and reports it.
z.config({ jitless: true });
