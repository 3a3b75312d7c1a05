import './wall.css';
import { mount, ofMessages } from '../main.tsx';
import { arrivalAtWall } from './ticket.ts';
import { Wall } from './Wall.tsx';

const ticket = arrivalAtWall();

void mount(<Wall arrived={ticket} />, ['ui', 'wall', ...ofMessages]);
