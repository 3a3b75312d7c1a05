import * as z from 'zod';

// Before any schema is made: zod tries `new Function` otherwise, and the page's policy forbids and reports it.
z.config({ jitless: true });
