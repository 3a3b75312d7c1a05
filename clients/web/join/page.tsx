import { staffTicket } from '../keep.ts';
import { mount } from '../main.tsx';
import { Join } from './Join.tsx';

// The bare address: the instructor's own browser goes to the console, everybody else joins.
if (location.pathname === '/' && staffTicket() !== undefined) location.replace('/console');
else void mount(<Join />, ['ui', 'join']);
