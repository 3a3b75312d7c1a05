import { staffTicket } from './keep.ts';

// The address without a page: the instructor's own browser goes to the console, everybody else joins.
location.replace(staffTicket() === undefined ? '/j' : '/console');
