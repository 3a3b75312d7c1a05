import '../first.ts';
import './styles.ts';
import { mount, ofMessages } from '../main.tsx';
import { Door } from './Door.tsx';
import { waysIn } from './sign-in.ts';

const id = decodeURIComponent(/^\/review\/([^/?#]+)/.exec(location.pathname)?.[1] ?? '');
const ways = waysIn(id);

void mount(<Door id={id} ways={ways} />, ['ui', 'review', 'console', ...ofMessages]);
